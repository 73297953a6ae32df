import type { Kysely } from 'kysely';
import {
  type LeadRelay,
  leadRelaySchema,
  type RelayProgress,
  relayProgressSchema,
  stoodStillMs,
} from '#contract/relay.ts';
import type { RelayLaneRow, RelayLeadRow } from '#server/db/relay-rows.ts';
import type { Schema } from '#server/db/schema.ts';
import { readBackProgress } from './read-back-progress.ts';
import { comparedOf, readCandidates, readSent } from './sent-lead.ts';

/** The upstream's word for the status of a lead that was made there. */
async function statusLabel(
  db: Kysely<Schema>,
  companyId: number,
  leadId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('read_back_records')
    .select('status_label')
    .where('company_id', '=', companyId)
    .where('lead_id', '=', leadId)
    .executeTakeFirst();
  return row?.status_label ?? null;
}

/** How far one lead is; null when there is no such lead, or none that is sent upstream. */
export async function leadRelay(
  db: Kysely<Schema>,
  companyId: number,
  leadId: string,
): Promise<LeadRelay | null> {
  const row = await db
    .selectFrom('relay_leads')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('lead_id', '=', leadId)
    .executeTakeFirst();
  if (!row) return null;
  const attempts = await db
    .selectFrom('relay_attempts')
    .select(['number', 'kind', 'started_at', 'ended_at', 'outcome', 'http_status'])
    .where('company_id', '=', companyId)
    .where('lead_id', '=', leadId)
    .orderBy('number', 'desc')
    .limit(mostAttempts)
    .execute();
  return leadRelaySchema.parse({
    lead_id: leadId,
    state: row.state,
    changed_at: row.changed_at,
    upstream_id: row.upstream_id,
    known_by: row.known_by,
    reason: row.reason,
    faults: JSON.parse(row.faults ?? '[]'),
    due_at: row.state === 'waiting' ? row.due_at : null,
    sent: comparedOf(readSent(row.sent)),
    attempts: attempts.toReversed(),
    candidates: readCandidates(row.candidates),
    status_label: await statusLabel(db, companyId, leadId),
  } satisfies Record<keyof LeadRelay, unknown>);
}

const mostAttempts = 200;

/** What is configured, as far as anybody may know. */
export interface RelayTarget {
  readonly companyId: number;
  readonly host: string;
  /** From the end of one request to the beginning of the next. */
  readonly gapMs: number;
  /** Whether leads that were made there are read. */
  readonly readsBack: boolean;
}

/** How the relay of a company is getting on. */
export async function relayProgress(
  db: Kysely<Schema>,
  { companyId, target, nowMs }: { companyId: number; target: RelayTarget | null; nowMs: number },
): Promise<RelayProgress> {
  const counts = await countStates(db, companyId);
  const own = target?.companyId === companyId ? target : null;
  const lane = own ? await laneOf(db, companyId) : undefined;
  const waiting = counts.waiting + counts.sending;
  const pause = pauseOf(lane, nowMs);
  const oldest = waiting === 0 ? null : await oldestWaiting(db, companyId);
  return relayProgressSchema.parse({
    configured: own !== null,
    host: own?.host ?? null,
    waiting,
    looking: counts.looking,
    refused: counts.refused,
    unsure: counts.unsure,
    seconds_left:
      own === null || pause !== null
        ? null
        : Math.ceil((waiting * (own.gapMs + (lane?.mean_ms ?? usualMs))) / 1000),
    pause,
    last_confirmed_at: lane?.confirmed_at ?? null,
    read_back: own?.readsBack ? await readBackProgress(db, companyId) : null,
    stood_since: own && oldest ? stoodSince([oldest, lane?.moved_at ?? oldest], nowMs) : null,
  } satisfies Record<keyof RelayProgress, unknown>);
}

/** A single call of RoofLink, before any has been timed. */
const usualMs = 1500;

/** The later of when the oldest began to wait and when any last got anywhere, if that is long ago. */
function stoodSince(times: readonly string[], nowMs: number): string | null {
  const since = Math.max(...times.map((time) => Date.parse(time)));
  return nowMs - since >= stoodStillMs ? new Date(since).toISOString() : null;
}

function pauseOf(lane: RelayLaneRow | undefined, nowMs: number): RelayProgress['pause'] {
  if (!lane?.pause_reason || !lane.tries_again_at || !lane.paused_since) return null;
  if (Date.parse(lane.tries_again_at) <= nowMs) return null;
  return {
    reason: lane.pause_reason as NonNullable<RelayProgress['pause']>['reason'],
    since: lane.paused_since,
    tries_again_at: lane.tries_again_at,
  };
}

const laneOf = (db: Kysely<Schema>, companyId: number) =>
  db.selectFrom('relay_lanes').selectAll().where('company_id', '=', companyId).executeTakeFirst();

async function countStates(
  db: Kysely<Schema>,
  companyId: number,
): Promise<Record<RelayLeadRow['state'] | 'looking', number>> {
  const rows = await db
    .selectFrom('relay_leads')
    .where('company_id', '=', companyId)
    // All but the confirmed, which are many and of no interest here.
    .where('state', 'in', ['waiting', 'sending', 'refused', 'unsure'])
    .select((is) => [
      'state',
      is.fn.countAll<number>().as('count'),
      is.fn.count<number>('doubt_from').as('doubtful'),
    ])
    .groupBy('state')
    .execute();
  const counts = { waiting: 0, sending: 0, confirmed: 0, refused: 0, unsure: 0, looking: 0 };
  for (const { state, count, doubtful } of rows) {
    counts[state] = Number(count);
    if (state === 'waiting') counts.looking = Number(doubtful);
  }
  return counts;
}

/** When the lead that waits longest was made; ids grow with time. */
async function oldestWaiting(db: Kysely<Schema>, companyId: number): Promise<string | null> {
  const row = await db
    .selectFrom('relay_leads as relay')
    .innerJoin('leads as lead', (join) =>
      join.onRef('lead.company_id', '=', 'relay.company_id').onRef('lead.id', '=', 'relay.lead_id'),
    )
    .select('lead.created_at')
    .where('relay.company_id', '=', companyId)
    .where('relay.state', 'in', ['waiting', 'sending'])
    .orderBy('relay.lead_id')
    .limit(1)
    .executeTakeFirst();
  return row?.created_at ?? null;
}
