import type { Kysely, Transaction } from 'kysely';
import { leadChangeColumns, type LeadChangeRow } from './lead-change-row.ts';
import { columnAndRow } from './morton.ts';
import { insertRegionCounts, regionCountRows, type RegionMove } from './region-counts.ts';
import { RowInsert } from './row-insert.ts';
import {
  pinColumns,
  pinCountColumns,
  type PinCountRow,
  type PinRow,
  type Schema,
} from './schema.ts';

/** What became of one lead; its pin before and after tells whether and how the map changes. */
export interface LeadChange {
  readonly companyId: number;
  readonly leadId: string;
  readonly kind: 'created' | 'changed' | 'relayed' | 'removed';
  /** Null while it is not on the map. */
  readonly before: PinRow | null;
  readonly after: PinRow | null;
}

/**
 * Zooms at which pins are counted ahead, coarse first: cells of 2^-level of the world's side. A
 * tile that wants a level between adds up the next finer one, at most four cells to one.
 */
export const countLevels = [8, 10, 12, 14, 16] as const;

/** Zoom of the Morton numbers in `cell`. */
const keyZoom = 22;

/** The cell of a coarser level that holds a cell of zoom 22. */
export const countCell = (cell: number, level: number): number =>
  Math.floor(cell / 4 ** (keyZoom - level));

/**
 * What a change of leads leaves behind: pins, their counts, and the feed. Whoever changes a lead
 * calls {@link LeadTrail.record} as the last thing in its transaction, and rings the bell after it.
 */
export class LeadTrail {
  readonly #inserts: ReturnType<typeof insertsOf>;

  constructor(db: Kysely<Schema>) {
    this.#inserts = insertsOf(db);
  }

  /**
   * Brings map and feed up to what was just written. Locks the company's number in the feed until
   * the commit: numbers become visible in their own order, also with several API processes.
   */
  async record(tx: Transaction<Schema>, changes: readonly LeadChange[]): Promise<void> {
    const ofCompany = Map.groupBy(changes, ({ companyId }) => companyId);
    // One order for all, so that two groups wait for each other instead of deadlocking.
    for (const [companyId, own] of [...ofCompany].toSorted(([a], [b]) => a - b)) {
      const last = await takeNumbers(tx, companyId, own.length);
      await removePins(tx, own);
      await this.#inserts.pins.run(
        tx,
        own.flatMap(({ after }) => after ?? []),
      );
      await this.#inserts.counts.run(tx, pinCountRows(own));
      await this.countRegions(tx, companyId, own);
      const at = new Date().toISOString();
      await this.#inserts.changes.run(
        tx,
        own.map(({ kind, leadId, before, after }, index) => ({
          company_id: companyId,
          seq: last - own.length + 1 + index,
          at,
          kind,
          lead_id: leadId,
          cell_before: before?.cell ?? null,
          cell_after: after?.cell ?? null,
        })),
      );
    }
  }

  /**
   * Lets no other change of the company's leads or regions begin before this one ends. To be
   * called before a lead is read that is then changed: what was read stays true.
   */
  async lock(tx: Transaction<Schema>, companyId: number): Promise<void> {
    await takeNumbers(tx, companyId, 0);
  }

  /** Counts the pins of regions anew by what changed. */
  async countRegions(
    tx: Transaction<Schema>,
    companyId: number,
    changes: readonly RegionMove[],
  ): Promise<void> {
    await this.#inserts.regionCounts.run(tx, regionCountRows(companyId, changes));
  }

  /** Notes that so much changed at once that it is not told one by one. */
  async recordMany(tx: Transaction<Schema>, companyId: number): Promise<void> {
    const seq = await takeNumbers(tx, companyId, 1);
    const at = new Date().toISOString();
    await this.#inserts.changes.run(tx, [
      {
        company_id: companyId,
        seq,
        at,
        kind: 'many',
        lead_id: null,
        cell_before: null,
        cell_after: null,
      },
    ]);
  }

  /** Makes pins of leads that had none; the feed does not tell them one by one. */
  async fill(tx: Transaction<Schema>, companyId: number, pins: readonly PinRow[]): Promise<void> {
    await this.lock(tx, companyId);
    await this.#inserts.pins.run(tx, pins);
    const changes = pins.map((after) => ({ before: null, after }));
    await this.#inserts.counts.run(tx, pinCountRows(changes));
    await this.countRegions(tx, companyId, changes);
    await this.recordMany(tx, companyId);
  }
}

const insertsOf = (db: Kysely<Schema>) => ({
  // A pin that stays in its place is written over: one write instead of two.
  pins: new RowInsert(pinColumns, (rows: readonly PinRow[]) =>
    db
      .insertInto('pins')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['company_id', 'cell', 'lead_id']).doUpdateSet((is) => ({
          lead_status: is.ref('excluded.lead_status'),
          lead_source_id: is.ref('excluded.lead_source_id'),
          created_at: is.ref('excluded.created_at'),
          region_id: is.ref('excluded.region_id'),
          latitude: is.ref('excluded.latitude'),
          longitude: is.ref('excluded.longitude'),
          search_text: is.ref('excluded.search_text'),
          relay: is.ref('excluded.relay'),
        })),
      ),
  ),
  counts: new RowInsert(pinCountColumns, (rows: readonly PinCountRow[]) =>
    db
      .insertInto('pin_counts')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['company_id', 'level', 'cell', 'lead_status']).doUpdateSet((is) => ({
          count: is('pin_counts.count', '+', is.ref('excluded.count')),
          column_sum: is('pin_counts.column_sum', '+', is.ref('excluded.column_sum')),
          row_sum: is('pin_counts.row_sum', '+', is.ref('excluded.row_sum')),
        })),
      ),
  ),
  regionCounts: insertRegionCounts(db),
  changes: new RowInsert(leadChangeColumns, (rows: readonly LeadChangeRow[]) =>
    db.insertInto('lead_changes').values(rows),
  ),
});

/** The last of `count` numbers that are ours now. */
async function takeNumbers(
  tx: Transaction<Schema>,
  companyId: number,
  count: number,
): Promise<number> {
  const { change_seq } = await tx
    .updateTable('companies')
    .set((is) => ({ change_seq: is('change_seq', '+', count) }))
    .where('id', '=', companyId)
    .returning('change_seq')
    .executeTakeFirstOrThrow();
  return Number(change_seq);
}

async function removePins(tx: Transaction<Schema>, changes: readonly LeadChange[]): Promise<void> {
  for (const { before, after } of changes)
    if (before && before.cell !== after?.cell)
      await tx
        .deleteFrom('pins')
        .where('company_id', '=', before.company_id)
        .where('cell', '=', before.cell)
        .where('lead_id', '=', before.lead_id)
        .execute();
}

/** How much each count goes up or down, in the order of the key. */
export function pinCountRows(
  changes: readonly Pick<LeadChange, 'before' | 'after'>[],
): PinCountRow[] {
  const rows = new Map<string, PinCountRow>();
  for (const { before, after } of changes) {
    if (before) addToCounts(rows, before, -1);
    if (after) addToCounts(rows, after, 1);
  }
  return [...rows]
    .filter(([, row]) => row.count !== 0 || row.column_sum !== 0 || row.row_sum !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
}

function addToCounts(rows: Map<string, PinCountRow>, pin: PinRow, by: 1 | -1): void {
  const { column, row } = columnAndRow(pin.cell);
  for (const level of countLevels) {
    const cell = countCell(pin.cell, level);
    const key = `${level} ${String(cell).padStart(14, '0')} ${pin.lead_status}`;
    let known = rows.get(key);
    if (!known) {
      const { company_id, lead_status } = pin;
      known = { company_id, level, cell, lead_status, count: 0, column_sum: 0, row_sum: 0 };
      rows.set(key, known);
    }
    known.count += by;
    known.column_sum += by * column;
    known.row_sum += by * row;
  }
}
