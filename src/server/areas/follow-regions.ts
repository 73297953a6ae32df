import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { Region } from '#contract/lead.ts';
import type { Bbox } from '#contract/place.ts';
import { type DrawnRegionRow, regionAt, type StateAt } from '#server/db/drawn-regions.ts';
import type { LeadTrail } from '#server/db/lead-trail.ts';
import { bboxRanges, mergeRanges, type MortonRange, wholeRange } from '#server/db/morton.ts';
import type { RegionMove } from '#server/db/region-counts.ts';
import type { PinRow, Schema } from '#server/db/schema.ts';

/** Pins looked at in one step: a few milliseconds, after which other requests have their turn. */
const batchSize = 500;

type Pin = Pick<
  PinRow,
  'cell' | 'lead_id' | 'lead_status' | 'region_id' | 'latitude' | 'longitude'
>;

interface Follow {
  readonly companyId: number;
  /** All regions of the company before and after. */
  readonly before: readonly DrawnRegionRow[];
  readonly after: readonly DrawnRegionRow[];
  /** Boxes around what is no longer, or only now, inside. */
  readonly boxes: readonly Bbox[];
  /** A region whose name has changed, so that also leads that stay in it are written. */
  readonly renamed: string | null;
  readonly stateAt: StateAt;
}

/**
 * Brings leads, pins and counts in line with regions that have just changed, in the same
 * transaction; the company must be locked. However many leads there are, it holds
 * {@link batchSize} of them at a time. With the first region drawn, leads elsewhere lose their
 * state; with the last one removed they get it back: then all leads are looked at.
 */
export async function followRegions(
  tx: Transaction<Schema>,
  trail: LeadTrail,
  follow: Follow,
): Promise<void> {
  const { companyId, before, after, boxes } = follow;
  const everywhere = (before.length === 0) !== (after.length === 0);
  const ranges = everywhere ? [wholeRange] : mergeRanges(boxes.flatMap((box) => bboxRanges(box)));
  for (const range of ranges)
    for (let from: Pin | null = null; ;) {
      const batch = await pinsAfter(tx, { companyId, range, from });
      await trail.countRegions(tx, companyId, await moveBatch(tx, batch, follow));
      from = batch.at(-1) ?? null;
      if (batch.length < batchSize || !from) break;
      await nextTurn();
    }
}

/** The next pins of a range, in the order in which they lie. */
const pinsAfter = (
  tx: Transaction<Schema>,
  options: { companyId: number; range: MortonRange; from: Pin | null },
): Promise<Pin[]> => {
  const { companyId, range, from } = options;
  return tx
    .selectFrom('pins')
    .select(['cell', 'lead_id', 'lead_status', 'region_id', 'latitude', 'longitude'])
    .where('company_id', '=', companyId)
    .where('cell', '>=', from?.cell ?? range.from)
    .where('cell', '<', range.to)
    .$if(from !== null, (query) =>
      query.where((is) =>
        is.or([is('cell', '>', from?.cell ?? 0), is('lead_id', '>', from?.lead_id ?? '')]),
      ),
    )
    .orderBy('cell')
    .orderBy('lead_id')
    .limit(batchSize)
    .execute();
};

/** Moves those of a batch that are elsewhere now; gives back their regions before and after. */
async function moveBatch(
  tx: Transaction<Schema>,
  batch: readonly Pin[],
  { companyId, after, renamed, stateAt }: Follow,
): Promise<RegionMove[]> {
  const moved: { pin: Pin; region: Region | null }[] = [];
  for (const pin of batch) {
    const region = regionAt(after, { lng: pin.longitude, lat: pin.latitude }, stateAt);
    const id = region?.id ?? null;
    if (id !== pin.region_id || (id !== null && id === renamed)) moved.push({ pin, region });
  }
  const [first, last] = [batch[0], batch.at(-1)];
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
