import type { Transaction } from 'kysely';
import type { DrawnRegion, DrawRegion } from '#contract/region.ts';
import { leadLimits } from '#contract/lead-limits.ts';
import { isLeadStatus } from '#contract/lead-status.ts';
import { type Actor, type AuditEvent, writeAudit } from '#server/db/audit-log.ts';
import {
  drawnRegion,
  type DrawnRegionRow,
  readDrawnRegions,
  type StateAt,
} from '#server/db/drawn-regions.ts';
import { bboxRanges, wholeRange } from '#server/db/morton.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { Schema } from '#server/db/schema.ts';
import { uuidV7 } from '#server/db/uuid-v7.ts';
import { LeadPlacer, type PlacingPace } from './lead-placer.ts';
import { placeBatch } from './place-batch.ts';
import { addPlacing } from './placing.ts';

/** What a change of regions ended as. */
export type AreaOutcome =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'unknown' | 'name-taken' | 'too-many' };

/** A region as it is to be, and as it was; null for none. */
interface Redrawn {
  readonly is: DrawnRegionRow | null;
  readonly was: DrawnRegionRow | null;
}

/** A batch is some ten milliseconds, after which other requests have their turn. */
const usualPace: PlacingPace = { batchSize: 250, batchesBeforeAnswer: 12 };

/**
 * The regions that companies draw. Leads follow each change: the first ones in its own transaction,
 * a few before it is answered, and the rest when others have had their turn.
 */
export class AreaStore {
  /** Places what is left; to be started once, and stopped at the end. */
  readonly placer: LeadPlacer;
  readonly #database: OpenDatabase;
  readonly #stateAt: StateAt;
  readonly #pace: PlacingPace;

  constructor(database: OpenDatabase, stateAt: StateAt, pace = usualPace) {
    this.#pace = pace;
    this.#database = database;
    this.#stateAt = stateAt;
    this.placer = new LeadPlacer(database, stateAt, pace);
  }

  /** Oldest first, which is also the order in which they win where they overlap. */
  async list(companyId: number): Promise<DrawnRegion[]> {
    const { reads, regions } = this.#database;
    const { drawn } = await regions.of(reads, companyId);
    const counts = await reads
      .selectFrom('region_counts')
      .select(['region_id', 'lead_status', 'count'])
      .where('company_id', '=', companyId)
      .where('count', '>', 0)
      .execute();
    const ofRegion = Map.groupBy(counts, ({ region_id }) => region_id);
    return drawn.map(({ id, name, polygon }) => ({
      id,
      name,
      polygon,
      by_status: Object.fromEntries(
        (ofRegion.get(id) ?? [])
          .filter(({ lead_status }) => isLeadStatus(lead_status))
          .map(({ lead_status, count }) => [lead_status, count]),
      ),
    }));
  }

  draw(by: Actor, region: DrawRegion): Promise<AreaOutcome> {
    return this.#redraw(by, () => ({ is: drawnRegion({ id: uuidV7(), ...region }), was: null }));
  }

  change(by: Actor, id: string, region: DrawRegion): Promise<AreaOutcome> {
    return this.#redraw(by, (was) => ({ is: drawnRegion({ id, ...region }), was: was(id) }));
  }

  remove(by: Actor, id: string): Promise<AreaOutcome> {
    return this.#redraw(by, (was) => ({ is: null, was: was(id) }));
  }

  async #redraw(
    by: Actor,
    plan: (was: (id: string) => DrawnRegionRow | 'unknown') => {
      is: DrawnRegionRow | null;
      was: DrawnRegionRow | 'unknown' | null;
    },
  ): Promise<AreaOutcome> {
    const { db, trail, bell } = this.#database;
    const { companyId } = by;
    const { batchSize, batchesBeforeAnswer } = this.#pace;
    const stateAt = this.#stateAt;
    let areLeft = false;
    const outcome = await db.transaction().execute(async (tx): Promise<AreaOutcome> => {
      await trail.lock(tx, companyId);
      const before = await readDrawnRegions(tx, companyId);
      const { is, was } = plan((id) => before.find((row) => row.id === id) ?? 'unknown');
      if (was === 'unknown') return { kind: 'unknown' };
      const refused = is && refusal(before, is);
      if (refused) return { kind: refused };
      await writeRegion(tx, companyId, { is, was });
      await addPlacing(tx, companyId, leadsToPlace(before.length, { is, was }));
      areLeft = (await placeBatch(tx, { trail, companyId, stateAt, batchSize })) === 'more';
      await writeAudit(tx, by, eventOf({ is, was }));
      await trail.recordMany(tx, companyId);
      return { kind: 'done', id: (is ?? was)?.id ?? '' };
    });
    if (outcome.kind !== 'done') return outcome;
    bell.ring(companyId);
    for (let batch = 1; areLeft && batch < batchesBeforeAnswer; batch += 1)
      areLeft = await this.placer.next(companyId);
    if (areLeft) this.placer.wake();
    return outcome;
  }
}

/**
 * Where leads may be in another region now. With the first region drawn, leads elsewhere lose their
 * state; with the last one removed they get it back: then all leads are looked at.
 */
function leadsToPlace(countBefore: number, { is, was }: Redrawn) {
  const countAfter = countBefore + (is ? 1 : 0) - (was ? 1 : 0);
  const isEverywhere = (countBefore === 0) !== (countAfter === 0);
  const boxes = [is, was].flatMap((row) => row?.box ?? []);
  return {
    ranges: isEverywhere ? [wholeRange] : boxes.flatMap((box) => bboxRanges(box)),
    renamed: is && was && is.name !== was.name ? [is.id] : [],
  };
}

function refusal(before: readonly DrawnRegionRow[], is: DrawnRegionRow) {
  const others = before.filter(({ id }) => id !== is.id);
  if (others.length >= leadLimits.regions) return 'too-many';
  const name = is.name.toLowerCase();
  return others.some((other) => other.name.toLowerCase() === name) ? 'name-taken' : null;
}

async function writeRegion(
  tx: Transaction<Schema>,
  companyId: number,
  { is, was }: Redrawn,
): Promise<void> {
  if (was)
    await tx
      .deleteFrom('regions')
      .where('company_id', '=', companyId)
      .where('id', '=', was.id)
      .execute();
  if (is)
    await tx
      .insertInto('regions')
      .values({
        company_id: companyId,
        id: is.id,
        name: is.name,
        polygon: JSON.stringify(is.polygon),
      })
      .execute();
  await tx
    .updateTable('companies')
    .set((row) => ({ regions_version: row('regions_version', '+', 1) }))
    .where('id', '=', companyId)
    .execute();
}

/** The border is told by how many points it has: the log is read by people. */
function eventOf({ is, was }: Redrawn): AuditEvent {
  const told = (row: DrawnRegionRow) => ({
    name: row.name,
    points: row.polygon.coordinates.reduce((sum, ring) => sum + ring.length - 1, 0),
  });
  return {
    action: !was ? 'region.drawn' : is ? 'region.changed' : 'region.removed',
    subject: (is ?? was)?.id ?? null,
    ...(was ? { before: told(was) } : {}),
    ...(is ? { after: told(is) } : {}),
  };
}
