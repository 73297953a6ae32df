import type { Kysely } from 'kysely';
import { RowInsert } from './row-insert.ts';
import { type PinRow, regionCountColumns, type RegionCountRow, type Schema } from './schema.ts';

/** What a pin is counted by in its region. */
type RegionMember = Pick<PinRow, 'region_id' | 'lead_status'>;

/** A pin before and after a change; null while it is not on the map. */
export interface RegionMove {
  readonly before: RegionMember | null;
  readonly after: RegionMember | null;
}

/** How much the count of each region and status goes up or down, in the order of the key. */
export function regionCountRows(companyId: number, moves: readonly RegionMove[]): RegionCountRow[] {
  const rows = new Map<string, RegionCountRow>();
  const add = (pin: RegionMember | null, by: number) => {
    if (!pin || pin.region_id === null) return;
    const { region_id, lead_status } = pin;
    const key = `${region_id} ${lead_status}`;
    const known = rows.get(key);
    if (known) known.count += by;
    else rows.set(key, { company_id: companyId, region_id, lead_status, count: by });
  };
  for (const { before, after } of moves) {
    add(before, -1);
    add(after, 1);
  }
  return [...rows]
    .filter(([, row]) => row.count !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
}

/** Adds such rows to what is counted already. */
export const insertRegionCounts = (db: Kysely<Schema>) =>
  new RowInsert(regionCountColumns, (rows: readonly RegionCountRow[]) =>
    db
      .insertInto('region_counts')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['company_id', 'region_id', 'lead_status']).doUpdateSet((is) => ({
          count: is('region_counts.count', '+', is.ref('excluded.count')),
        })),
      ),
  );
