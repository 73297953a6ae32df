import { type Kysely, sql } from 'kysely';
import type { LeadFilter } from '#contract/lead-filter.ts';
import { countCell, countLevels } from '#server/db/lead-trail.ts';
import { tileRange } from '#server/db/morton.ts';
import type { Schema } from '#server/db/schema.ts';
import { type CellCount, cellZoomOf } from './count-features.ts';
import type { Tile } from './pin-feature.ts';

const finestLevel = countLevels[countLevels.length - 1] ?? 0;

/** Whether the cells of a tile are no finer than what is counted ahead. */
export const hasCounts = (tile: Tile): boolean => cellZoomOf(tile) <= finestLevel;

/** What a tile shows as counts, made of the coarsest level that is fine enough. */
export async function cellCounts(
  db: Kysely<Schema>,
  { companyId, filter, tile }: { companyId: number; filter: LeadFilter; tile: Tile },
): Promise<CellCount[]> {
  const zoom = cellZoomOf(tile);
  const level = countLevels.find((one) => one >= zoom) ?? finestLevel;
  const range = tileRange(tile.z, tile.x, tile.y);
  let cells = db
    .selectFrom('pin_counts')
    .where('company_id', '=', companyId)
    .where('level', '=', level)
    .where('cell', '>=', countCell(range.from, level))
    .where('cell', '<', countCell(range.to, level));
  if (filter.status) cells = cells.where('lead_status', 'in', filter.status);
  // A literal, not a parameter: SQLite would bind a JavaScript number as a float and divide so.
  const ofTile = sql<number>`cell / ${sql.lit(4 ** (level - zoom))}`;
  const rows = await cells
    .select((is) => [
      ofTile.as('of_tile'),
      'lead_status',
      is.fn.sum<number>('count').as('count'),
      is.fn.sum<number>('column_sum').as('column_sum'),
      is.fn.sum<number>('row_sum').as('row_sum'),
    ])
    .groupBy([ofTile, 'lead_status'])
    .having((is) => is.fn.sum('count'), '>', 0)
    .execute();
  // PostgreSQL sums up to numbers that it sends as text.
  return rows.map(({ of_tile, lead_status, ...sums }) => ({
    cell: Number(of_tile),
    lead_status,
    count: Number(sums.count),
    column_sum: Number(sums.column_sum),
    row_sum: Number(sums.row_sum),
  }));
}

/** At least how many leads there are where the tile is, whatever their filter. */
export async function crowdOf(
  db: Kysely<Schema>,
  companyId: number,
  { z, x, y }: Tile,
): Promise<number> {
  const level = countLevels.find((one) => one >= z) ?? finestLevel;
  const range = tileRange(z, x, y);
  const { crowd } = await db
    .selectFrom('pin_counts')
    .where('company_id', '=', companyId)
    .where('level', '=', level)
    .where('cell', '>=', countCell(range.from, level))
    .where('cell', '<=', countCell(range.to - 1, level))
    .select((is) => is.fn.sum<number | null>('count').as('crowd'))
    .executeTakeFirstOrThrow();
  return Number(crowd ?? 0);
}
