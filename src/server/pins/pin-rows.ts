import { type Kysely, sql } from 'kysely';
import { tileRange } from '#server/db/morton.ts';
import type { Schema } from '#server/db/schema.ts';

/** One point to draw: a lead, or `count` leads of one status in one cell. */
export interface PinRow {
  readonly id: string;
  readonly status: string;
  readonly lat: number;
  readonly lng: number;
  readonly count: number;
}

/** More leads than this in one tile are drawn as counts: points would lie upon each other. */
const mostPoints = 2000;

/** A tile is 512 px wide; cells of 2^-4 of it are 32 px. */
const cellZooms = 4;

/**
 * What one pin tile shows, from one range of the covering index. Counts are kept per status, so
 * that a do-not-disturb lead is never swallowed by its neighbours.
 */
export async function pinRows(
  db: Kysely<Schema>,
  companyId: number,
  tile: { z: number; x: number; y: number },
): Promise<PinRow[]> {
  const range = tileRange(tile.z, tile.x, tile.y);
  const inTile = db
    .selectFrom('pins')
    .where('company_id', '=', companyId)
    .where('cell', '>=', range.from)
    .where('cell', '<', range.to);
  const points = await inTile
    .select(['lead_id as id', 'lead_status as status', 'latitude as lat', 'longitude as lng'])
    .limit(mostPoints + 1)
    .execute();
  if (points.length <= mostPoints) return points.map((point) => ({ ...point, count: 1 }));

  const cellSize = Math.max(1, (range.to - range.from) / 4 ** cellZooms);
  const groups = await inTile
    .select((is) => [
      'lead_status as status',
      is.fn.min<string>('lead_id').as('id'),
      is.fn.avg<number>('latitude').as('lat'),
      is.fn.avg<number>('longitude').as('lng'),
      is.fn.countAll<number>().as('count'),
    ])
    // A literal, not a parameter: SQLite would bind a JavaScript number as a float and divide so.
    .groupBy(['lead_status', sql`cell / ${sql.lit(cellSize)}`])
    .execute();
  return groups.map((group) => ({ ...group, count: Number(group.count) }));
}
