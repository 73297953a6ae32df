import type { RelayProgress } from '#contract/relay.ts';
import type { RelayLaneRow } from '#server/db/relay-rows.ts';
import type { LanePatch } from './relay-ledger.ts';
import type { UpstreamAnswer } from './upstream-answer.ts';

export type PauseReason = NonNullable<RelayProgress['pause']>['reason'];

/** First pause and longest, each twice the one before; 429 and 503 as RoofLink's pages ask. */
const pauses: Readonly<Record<PauseReason, { readonly firstMs: number; readonly mostMs: number }>> =
  {
    'slow-down': { firstMs: 2_000, mostMs: 300_000 },
    overloaded: { firstMs: 60_000, mostMs: 900_000 },
    'not-reached': { firstMs: 1_000, mostMs: 60_000 },
    'key-refused': { firstMs: 60_000, mostMs: 300_000 },
    'wrong-path': { firstMs: 60_000, mostMs: 300_000 },
    failing: { firstMs: 1_000, mostMs: 120_000 },
    'no-key': { firstMs: 5_000, mostMs: 5_000 },
  };

/** No upstream may send us to sleep for longer, and no clock gone wrong. */
const longestPauseMs = 3_600_000;

interface PauseCause {
  readonly reason: PauseReason;
  readonly retryAfterMs?: number | null;
  readonly nowMs: number;
  /** From 0 to 1; never shortens the pause. */
  readonly jitter: number;
}

/** Nothing is sent for a while: what the lane says then. */
export function pauseLane(
  lane: Pick<RelayLaneRow, 'failures' | 'paused_since'>,
  { reason, retryAfterMs, nowMs, jitter }: PauseCause,
): LanePatch {
  const { firstMs, mostMs } = pauses[reason];
  const growing = Math.min(mostMs, firstMs * 2 ** Math.min(lane.failures, 20));
  const ms = Math.min(longestPauseMs, Math.max(growing, retryAfterMs ?? 0) * (1 + jitter / 4));
  return {
    failures: lane.failures + 1,
    pause_reason: reason,
    paused_since: lane.paused_since ?? new Date(nowMs).toISOString(),
    tries_again_at: new Date(nowMs + Math.ceil(ms)).toISOString(),
  };
}

/** The upstream has answered sensibly. */
export const openLane: LanePatch = {
  failures: 0,
  pause_reason: null,
  paused_since: null,
  tries_again_at: null,
};

/** Milliseconds until something may be sent again; 0 when it may. */
export function pausedMs({ tries_again_at }: RelayLaneRow, nowMs: number): number {
  if (tries_again_at === null) return 0;
  const ms = Date.parse(tries_again_at) - nowMs;
  // Longer than any pause is: a clock was put back.
  return ms > longestPauseMs * 2 ? 0 : Math.max(0, ms);
}

/** Why the lane pauses after an answer that settled nothing. */
export function pauseReason(answer: UpstreamAnswer, of: 'create' | 'list'): PauseReason {
  if (answer.kind === 'not-reached') return 'not-reached';
  if (answer.kind === 'lost') return 'failing';
  const { status } = answer;
  if (status === 429) return 'slow-down';
  if (status === 503) return 'overloaded';
  if (status === 401 || (status === 403 && of === 'create')) return 'key-refused';
  if (of === 'create' && (status === 404 || status === 405 || (status >= 300 && status < 400)))
    return 'wrong-path';
  return 'failing';
}
