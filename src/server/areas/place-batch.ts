import type { Kysely, Transaction } from 'kysely';
import type { Region } from '#contract/lead.ts';
import {
  type DrawnRegionRow,
  readDrawnRegions,
  regionAt,
  type StateAt,
} from '#server/db/drawn-regions.ts';
import type { LeadTrail } from '#server/db/lead-trail.ts';
import type { RegionMove } from '#server/db/region-counts.ts';
import type { PinRow, Schema } from '#server/db/schema.ts';
import { type Placing, readPlacing, writePlacing } from './placing.ts';

type Pin = Pick<
  PinRow,
  'cell' | 'lead_id' | 'lead_status' | 'region_id' | 'latitude' | 'longitude'
>;

interface PlaceBatch {
  readonly trail: LeadTrail;
  readonly companyId: number;
  readonly stateAt: StateAt;
  /** Pins looked at. */
  readonly batchSize: number;
}

/** Whether more leads wait, these were the last ones, or none waited. */
export type BatchOutcome = 'more' | 'placed' | 'none';

/**
 * Brings the next leads that wait for it in line with the regions as they are in this transaction:
 * the leads themselves, their pins and the counts. The company must be locked.
 */
export async function placeBatch(
  tx: Transaction<Schema>,
  { trail, companyId, stateAt, batchSize }: PlaceBatch,
): Promise<BatchOutcome> {
  const placing = await readPlacing(tx, companyId);
  if (!placing) return 'none';
  const pins = await waitingPins(tx, { companyId, placing, batchSize });
  const drawn = await readDrawnRegions(tx, companyId);
  const moves = await movePins(tx, pins, { ...placing, companyId, drawn, stateAt });
  await trail.countRegions(tx, companyId, moves);
  const last = pins.length < batchSize ? null : (pins.at(-1) ?? null);
  await writePlacing(tx, companyId, {
    ...placing,
    ranges: last ? rangesFrom(placing, last.cell) : [],
    afterLead: last?.lead_id ?? '',
    placed: placing.placed + pins.length,
  });
  return last ? 'more' : 'placed';
}

/** What is left from a cell on, which may have more leads than those that were looked at. */
const rangesFrom = ({ ranges }: Placing, cell: number) =>
  ranges.flatMap(({ from, to }) => (to > cell ? { from: Math.max(from, cell), to } : []));

/** Pins that wait to be placed, in the order in which they lie. */
const waiting = (db: Kysely<Schema>, companyId: number, { ranges, afterLead }: Placing) =>
  db
    .selectFrom('pins')
    .where('company_id', '=', companyId)
    .where((is) =>
      is.or(ranges.map(({ from, to }) => is.and([is('cell', '>=', from), is('cell', '<', to)]))),
    )
    .$if(afterLead !== '', (query) =>
      query.where((is) =>
        is.or([is('cell', '>', ranges[0]?.from ?? 0), is('lead_id', '>', afterLead)]),
      ),
    );

/** How many leads wait to be placed. */
export async function countWaiting(
  db: Kysely<Schema>,
  companyId: number,
  placing: Placing,
): Promise<number> {
  const { count } = await waiting(db, companyId, placing)
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The next of them. */
async function waitingPins(
  tx: Transaction<Schema>,
  {
    companyId,
    placing,
    batchSize,
  }: Pick<PlaceBatch, 'companyId' | 'batchSize'> & { placing: Placing },
): Promise<Pin[]> {
  const pins: Pin[] = [];
  // One by one: each is a run through one part of the file that ends where it has enough.
  for (const [index, range] of placing.ranges.entries()) {
    if (pins.length === batchSize) break;
    const afterLead = index === 0 ? placing.afterLead : '';
    const more = await waiting(tx, companyId, { ...placing, ranges: [range], afterLead })
      .select(['cell', 'lead_id', 'lead_status', 'region_id', 'latitude', 'longitude'])
      .orderBy('cell')
      .orderBy('lead_id')
      .limit(batchSize - pins.length)
      .execute();
    pins.push(...more);
  }
  return pins;
}

interface Move extends Pick<Placing, 'renamed'>, Pick<PlaceBatch, 'companyId' | 'stateAt'> {
  readonly drawn: readonly DrawnRegionRow[];
}

/** Moves those that are elsewhere now; gives back their regions before and after. */
async function movePins(
  tx: Transaction<Schema>,
  pins: readonly Pin[],
  { companyId, drawn, renamed, stateAt }: Move,
): Promise<RegionMove[]> {
  const moved: { pin: Pin; region: Region | null }[] = [];
  for (const pin of pins) {
    const region = regionAt(drawn, { lng: pin.longitude, lat: pin.latitude }, stateAt);
    const id = region?.id ?? null;
    if (id !== pin.region_id || (id !== null && renamed.includes(id))) moved.push({ pin, region });
  }
  const [first, last] = [pins[0], pins.at(-1)];
  for (const [regionId, group] of Map.groupBy(moved, ({ region }) => region?.id ?? null)) {
    const ids = group.map(({ pin }) => pin.lead_id);
    await tx
      .updateTable('leads')
      .set({ region_id: regionId, region_name: group[0]?.region?.name ?? null })
      .where('company_id', '=', companyId)
      .where('id', 'in', ids)
      .execute();
    await tx
      .updateTable('pins')
      .set({ region_id: regionId })
      .where('company_id', '=', companyId)
      .where('cell', '>=', first?.cell ?? 0)
      .where('cell', '<=', last?.cell ?? 0)
      .where('lead_id', 'in', ids)
      .execute();
  }
  return moved.map(({ pin, region }) => ({
    before: pin,
    after: { lead_status: pin.lead_status, region_id: region?.id ?? null },
  }));
}
