import type { Kysely } from 'kysely';
import type { LeadFilter } from '#contract/lead-filter.ts';
import { type LeadStatus, leadStatusCodes } from '#contract/lead-status.ts';
import { passing } from '#server/db/filter-pins.ts';
import type { countLevels } from '#server/db/lead-trail.ts';
import { type MortonRange, tileRange } from '#server/db/morton.ts';
import type { Schema } from '#server/db/schema.ts';
import { type CellCount, countPins } from './count-features.ts';
import type { Tile } from './pin-feature.ts';

const statusNumber = new Map<string, number>(leadStatusCodes.map((code, index) => [code, index]));

/** Where the pins lie that pass one filter, in the order of the map: nine bytes each. */
export class PinScan {
  /** How far the feed was when this was read. */
  readonly seq: number;
  /** What it was read by, as parts of the whole. */
  readonly slices: readonly PinSlice[];
  readonly #cells: Float64Array;
  readonly #statuses: Uint8Array;

  constructor(seq: number, slices: readonly PinSlice[]) {
    this.seq = seq;
    const length = slices.reduce((sum, { cells }) => sum + cells.length, 0);
    this.#cells = new Float64Array(length);
    this.#statuses = new Uint8Array(length);
    let from = 0;
    this.slices = slices.map(({ range, cells, statuses }) => {
      const to = from + cells.length;
      this.#cells.set(cells, from);
      this.#statuses.set(statuses, from);
      const part = {
        range,
        cells: this.#cells.subarray(from, to),
        statuses: this.#statuses.subarray(from, to),
      };
      from = to;
      return part;
    });
  }

  get length(): number {
    return this.#cells.length;
  }

  /** How many pins lie in a tile. */
  countIn(tile: Tile): number {
    const { from, to } = this.#span(tile);
    return to - from;
  }

  /** What the tile shows as counts. */
  cellCounts(tile: Tile): CellCount[] {
    return countPins(
      { cells: this.#cells, statusAt: (index) => statusOf(this.#statuses[index]) },
      { ...this.#span(tile), tile },
    );
  }

  /** The cells of the pins in a tile. */
  cellsIn(tile: Tile): number[] {
    const { from, to } = this.#span(tile);
    return [...new Set(this.#cells.subarray(from, to))];
  }

  byStatus(): Partial<Record<LeadStatus, number>> {
    const counts = leadStatusCodes.map(() => 0);
    for (const status of this.#statuses) counts[status] = (counts[status] ?? 0) + 1;
    const entries = leadStatusCodes.map((code, index) => [code, counts[index] ?? 0] as const);
    return Object.fromEntries(entries.filter(([, count]) => count > 0));
  }

  #span({ z, x, y }: Tile): { from: number; to: number } {
    const range = tileRange(z, x, y);
    return { from: this.#firstFrom(range.from), to: this.#firstFrom(range.to) };
  }

  /** Index of the first pin in this cell or a later one. */
  #firstFrom(cell: number): number {
    let low = 0;
    let high = this.#cells.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#cells[middle] ?? 0) < cell) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** All pins of one stretch of the map that pass. */
interface PinSlice {
  readonly range: MortonRange;
  readonly cells: Float64Array;
  readonly statuses: Uint8Array;
}

const statusOf = (number: number | undefined): LeadStatus => leadStatusCodes[number ?? 0] ?? 'u';

/** Cells of this level are counted to cut the map into slices. */
const sliceLevel: (typeof countLevels)[number] = 12;

interface ScanOf {
  readonly companyId: number;
  readonly filter: LeadFilter;
  /** What passed before: only slices in which something has changed since are read anew. */
  readonly last: PinScan | undefined;
  /** About as many pins, whatever the filter, are read at once: a change has all of them read anew. */
  readonly pinsInSlice: number;
}

/**
 * Reads one state of all pins that pass a filter, slice by slice. Needs a connection that nobody
 * else waits for.
 */
export const scanPins = (
  db: Kysely<Schema>,
  { companyId, filter, last, pinsInSlice }: ScanOf,
): Promise<PinScan> =>
  db
    .transaction()
    // PostgreSQL would show each statement its own state; SQLite never does.
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const { change_seq } = await tx
        .selectFrom('companies')
        .select('change_seq')
        .where('id', '=', companyId)
        .executeTakeFirstOrThrow();
      const seq = Number(change_seq);
      const changed = last && (await changedCells(tx, { companyId, after: last.seq, seq }));
      const known =
        last && changed
          ? last.slices
          : (await sliceRanges(tx, companyId, pinsInSlice)).map((range) => ({ range, ...noPins }));
      const slices: PinSlice[] = [];
      for (const slice of known) {
        const isStale = !changed || changed.some((cell) => isIn(slice.range, cell));
        if (!isStale) {
          slices.push(slice);
          continue;
        }
        slices.push(await readSlice(tx, { companyId, filter, range: slice.range }));
        // Whatever else this thread was asked meanwhile.
        await new Promise(setImmediate);
      }
      return new PinScan(seq, slices);
    });

const noPins = { cells: new Float64Array(), statuses: new Uint8Array() };

const isIn = ({ from, to }: MortonRange, cell: number) => cell >= from && cell < to;

async function readSlice(
  tx: Kysely<Schema>,
  { companyId, filter, range }: { companyId: number; filter: LeadFilter; range: MortonRange },
): Promise<PinSlice> {
  const rows = await tx
    .selectFrom('pins')
    .select(['cell', 'lead_status'])
    .where('company_id', '=', companyId)
    .where('cell', '>=', range.from)
    .where('cell', '<', range.to)
    .where(passing(filter, 'by-place'))
    .orderBy('cell')
    .execute();
  return {
    range,
    cells: Float64Array.from(rows, ({ cell }) => cell),
    statuses: Uint8Array.from(rows, (row) => statusNumber.get(row.lead_status) ?? 0),
  };
}

/** More changes than this lie all over the map. */
const mostChanges = 1_000;

/** Where pins came, went or changed since; null when the feed does not tell it one by one. */
async function changedCells(
  tx: Kysely<Schema>,
  { companyId, after, seq }: { companyId: number; after: number; seq: number },
): Promise<number[] | null> {
  if (seq - after > mostChanges) return null;
  const rows = await tx
    .selectFrom('lead_changes')
    .select(['kind', 'cell_before', 'cell_after'])
    .where('company_id', '=', companyId)
    .where('seq', '>', after)
    .execute();
  // A restored backup leaves numbers out, and old ones are thrown away.
  if (rows.length !== seq - after || rows.some(({ kind }) => kind === 'many')) return null;
  return rows.flatMap(({ cell_before, cell_after }) =>
    [cell_before ?? [], cell_after ?? []].flat(),
  );
}

async function sliceRanges(
  db: Kysely<Schema>,
  companyId: number,
  pinsInSlice: number,
): Promise<MortonRange[]> {
  const cells = await db
    .selectFrom('pin_counts')
    .where('company_id', '=', companyId)
    .where('level', '=', sliceLevel)
    .select((is) => ['cell', is.fn.sum<number>('count').as('count')])
    .groupBy('cell')
    .orderBy('cell')
    .execute();
  const size = 4 ** (22 - sliceLevel);
  const ranges: MortonRange[] = [];
  let from = 0;
  let pins = 0;
  for (const { cell, count } of cells) {
    pins += Number(count);
    if (pins < pinsInSlice) continue;
    ranges.push({ from, to: (cell + 1) * size });
    from = (cell + 1) * size;
    pins = 0;
  }
  return [...ranges, { from, to: 4 ** 22 }];
}
