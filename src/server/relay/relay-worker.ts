import { attemptRow } from './attempt-row.ts';
import { createBody } from './create-body.ts';
import { isDue } from './due.ts';
import { judgeCreate } from './judge-create.ts';
import { LaneHold } from './lane-hold.ts';
import { openLane, pausedMs, pauseLane, pauseReason, type PauseReason } from './lane-pause.ts';
import { lookForLeads } from './look-for-leads.ts';
import type { ReadBack } from './read-back.ts';
import type { RelayClock } from './relay-clock.ts';
import type { LanePatch, RelayLedger } from './relay-ledger.ts';
import { beginSending, endSending, mostTries } from './relay-steps.ts';
import { type ReadPlace, sentLead } from './sent-lead.ts';
import type { Upstream, UpstreamAnswer } from './upstream-answer.ts';
import type { UpstreamProfile } from './upstream-profile.ts';
import type { RelayLaneRow, RelayLeadRow } from '#server/db/relay-rows.ts';
import type { Lead } from '#contract/lead.ts';

export interface RelayWorkerDeps {
  readonly ledger: RelayLedger;
  readonly upstream: Upstream;
  readonly profile: UpstreamProfile;
  /** The upstream's key as it is now; null when there is none that can be used. */
  readonly key: () => string | null;
  readonly readPlace: ReadPlace;
  readonly clock: RelayClock;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Of this process; no two may share one. */
  readonly name: string;
  /** 0 where no other process can be on this database. */
  readonly leaseMs: number;
  /** Null where nothing is read of what was made upstream. */
  readonly readBack: Pick<ReadBack, 'step'> | null;
}

/** From the end of one request to the beginning of the next; a little more than the rate asks. */
export const gapMsOf = ({ pace }: UpstreamProfile): number => 1000 / pace.requests_per_second + 20;

/** At most so long between two looks at the ledger, and no longer than a lease allows. */
const idleMsOf = ({ leaseMs }: RelayWorkerDeps) =>
  leaseMs > 0 ? Math.min(5_000, leaseMs / 4) : 2_000;

/**
 * Brings leads to the upstream, one request at a time. Each step makes one try, written down
 * before and after; between any two lines the process may end, and another goes on.
 */
export class RelayWorker {
  readonly #deps: RelayWorkerDeps;
  readonly #hold: LaneHold;
  #mayBeOpen = true;
  #nextRequestAt = 0;
  #lookedLast = false;
  #refusedKey: string | null = null;
  /** A start may have brought another key or profile: what they were to blame for is tried anew. */
  #isFresh = true;
  readonly #idleMs: number;
  #readRestMs = Number.POSITIVE_INFINITY;

  constructor(deps: RelayWorkerDeps) {
    this.#deps = deps;
    this.#hold = new LaneHold(deps);
    this.#idleMs = idleMsOf(deps);
  }

  /** Does what is next; resolves to the milliseconds until there is something to do again. */
  async step(): Promise<number> {
    const { ledger, clock } = this.#deps;
    const held = await this.#hold.hold();
    if (!held) return this.#idleMs;
    if (held.isNew) {
      this.#mayBeOpen = true;
      this.#isFresh = true;
      // Whoever had the lane before may have asked just now.
      this.#nextRequestAt = clock.monotonic() + gapMsOf(this.#deps.profile);
    }
    if (this.#mayBeOpen) await ledger.recover(this.#time());
    this.#mayBeOpen = false;
    const key = this.#deps.key();
    if (key === null) return this.#withoutKey(held.lane);
    const isOtherKey = this.#refusedKey !== null && this.#refusedKey !== key;
    const isMended = this.#isFresh && isOfSettings(held.lane);
    const restMs = isOtherKey || isMended ? 0 : pausedMs(held.lane, clock.now());
    const waitMs = Math.max(restMs, this.#nextRequestAt - clock.monotonic());
    if (waitMs > 0) return Math.min(waitMs, this.#idleMs);
    this.#mayBeOpen = true;
    this.#isFresh = false;
    const didSomething = await this.#next(held.lane, key);
    this.#mayBeOpen = false;
    return didSomething ? 0 : this.#idle();
  }

  /** Lets another process go on at once. */
  async stop(): Promise<void> {
    await this.#hold.release();
  }

  async #next(lane: RelayLaneRow, key: string): Promise<boolean> {
    const nowMs = this.#deps.clock.now();
    const doubtful = await this.#deps.ledger.doubtful();
    const due = doubtful.filter((row) => row.state === 'waiting' && isDue(row, nowMs));
    const turn =
      due.length > 0 && !this.#lookedLast ? null : await this.#deps.ledger.nextToSend(nowMs);
    if (turn) {
      this.#lookedLast = false;
      await this.#send(lane, turn, key);
      return true;
    }
    if (due.length === 0)
      return this.#readBack(key, lane.failures > 0 && doubtful.length === 0 ? openLane : null);
    this.#lookedLast = true;
    await this.#look(lane, { due, doubtful, key });
    return true;
  }

  async #send(
    lane: RelayLaneRow,
    { row, lead }: { row: RelayLeadRow; lead: Lead },
    key: string,
  ): Promise<void> {
    const { ledger, upstream, profile, clock, readPlace, name, leaseMs } = this.#deps;
    const startedAt = clock.monotonic();
    const nowMs = clock.now();
    const started_at = new Date(nowMs).toISOString();
    const timeoutMs = profile.create.timeout_seconds * 1000;
    const sent = sentLead(lead, readPlace, started_at);
    const patch = beginSending(row, { sent, nowMs, timeoutMs });
    const attempt = attemptRow(row, 'create', started_at);
    if (!(await ledger.begin(name, [{ row, patch, attempt }]))) return;
    const begun = { ...row, ...patch };
    // A database that took so long may have let the lane pass to another process.
    const isLate = leaseMs > 0 && clock.monotonic() - startedAt > leaseMs / 2;
    const answer: UpstreamAnswer = isLate
      ? { kind: 'not-reached' }
      : await this.#ask(() => upstream.create(createBody(lead, profile), key));
    await this.#endSend({ lane, begun, answer, key, tookMs: clock.monotonic() - startedAt });
  }

  async #endSend(of: {
    lane: RelayLaneRow;
    begun: RelayLeadRow;
    answer: UpstreamAnswer;
    key: string;
    tookMs: number;
  }): Promise<void> {
    const { lane, begun, answer, key, tookMs } = of;
    const { ledger, profile, clock } = this.#deps;
    const nowMs = clock.now();
    const judged = judgeCreate(answer, profile);
    // An id that another lead has was read from the wrong place: it says nothing.
    const isTaken = judged.kind === 'created' && (await ledger.taken([judged.id])).size > 0;
    const verdict = isTaken ? ({ kind: 'said-created' } as const) : judged;
    const rawAnswer = answer.kind === 'answered' ? answer.body.slice(0, mostKept) : null;
    await ledger.end({
      row: begun,
      patch: endSending(
        begun,
        { verdict, isPoison: await this.#isPoison(lane, begun), rawAnswer },
        this.#time(),
      ),
      attempt: {
        number: begun.attempts,
        ended_at: new Date(nowMs).toISOString(),
        outcome: outcomeOf(verdict.kind),
        http_status: answer.kind === 'answered' ? answer.status : null,
      },
      lane: this.#laneAfter(lane, { answer, kind: verdict.kind, key, tookMs }),
    });
  }

  /** Sent time and again while others get through; an upstream that is away fails everybody. */
  async #isPoison(
    { confirmed_at }: RelayLaneRow,
    { lead_id, attempts, due_at }: RelayLeadRow,
  ): Promise<boolean> {
    if (attempts < mostTries || confirmed_at === null || confirmed_at <= due_at) return false;
    return (await this.#deps.ledger.timesSent(lead_id)) >= mostTries / 2;
  }

  #laneAfter(
    lane: RelayLaneRow,
    of: { answer: UpstreamAnswer; kind: string; key: string; tookMs: number },
  ): LanePatch {
    const { clock } = this.#deps;
    const at = new Date(clock.now()).toISOString();
    if (of.kind === 'created' || of.kind === 'said-created') {
      const mean_ms = Math.round((lane.mean_ms ?? of.tookMs) * 0.8 + of.tookMs * 0.2);
      this.#refusedKey = null;
      return { ...openLane, moved_at: at, confirmed_at: at, mean_ms };
    }
    if (of.kind === 'rejected') return { ...openLane, moved_at: at };
    return this.#pause(lane, pauseReason(of.answer, 'create'), of);
  }

  #pause(
    lane: RelayLaneRow,
    reason: PauseReason,
    { answer, key }: { answer: UpstreamAnswer; key: string },
  ): LanePatch {
    this.#refusedKey = reason === 'key-refused' ? key : null;
    return pauseLane(lane, {
      reason,
      retryAfterMs: answer.kind === 'answered' ? answer.retryAfterMs : null,
      nowMs: this.#deps.clock.now(),
      jitter: this.#deps.random(),
    });
  }

  async #look(
    lane: RelayLaneRow,
    of: { due: RelayLeadRow[]; doubtful: RelayLeadRow[]; key: string },
  ): Promise<void> {
    const { upstream } = this.#deps;
    await lookForLeads({
      ...this.#deps,
      ...of,
      time: () => this.#time(),
      isPoison: (row) => this.#isPoison(lane, row),
      ask: (page) => this.#askList(() => upstream.list(page, of.key)),
      onFailed: (answer) => this.#listFailed(answer, of.key),
    });
  }

  /** What was made upstream has time: only where nothing is to be sent or looked for. */
  async #readBack(key: string, whenWell: LanePatch | null): Promise<boolean> {
    const { readBack, upstream, ledger } = this.#deps;
    if (!readBack) return false;
    this.#readRestMs = await readBack.step({
      ask: async (page, since) => {
        const answer = await this.#askList(() => upstream.listEdited(page, since, key));
        const isWell = answer?.kind === 'answered' && answer.status === 200;
        if (isWell && whenWell) await ledger.changeLane(whenWell);
        return answer;
      },
      onFailed: (answer) => this.#listFailed(answer, key),
    });
    return this.#readRestMs === 0;
  }

  /** A page of the list when it is our turn; null when somebody else has the lane. */
  async #askList(request: () => Promise<UpstreamAnswer>): Promise<UpstreamAnswer | null> {
    await this.#turn();
    if (!(await this.#hold.hold()) || !this.#hold.isFresh()) return null;
    return this.#ask(request);
  }

  async #listFailed(answer: UpstreamAnswer, key: string): Promise<void> {
    const { ledger } = this.#deps;
    const reason = pauseReason(answer, 'list');
    await ledger.changeLane(this.#pause(await ledger.lane(), reason, { answer, key }));
  }

  /** One request, with nothing beside it and the gap behind it. */
  async #ask(request: () => Promise<UpstreamAnswer>): Promise<UpstreamAnswer> {
    const answer = await this.#hold.during(request());
    this.#nextRequestAt = this.#deps.clock.monotonic() + gapMsOf(this.#deps.profile);
    return answer;
  }

  async #turn(): Promise<void> {
    const { clock } = this.#deps;
    const waitMs = this.#nextRequestAt - clock.monotonic();
    if (waitMs > 0) await new Promise<void>((resolve) => void clock.after(waitMs, resolve));
  }

  async #withoutKey(lane: RelayLaneRow): Promise<number> {
    const nowMs = this.#deps.clock.now();
    if (pausedMs(lane, nowMs) > 0 && lane.pause_reason === 'no-key') return this.#idleMs;
    await this.#deps.ledger.changeLane(pauseLane(lane, { reason: 'no-key', nowMs, jitter: 0 }));
    return this.#idleMs;
  }

  async #idle(): Promise<number> {
    const due = await this.#deps.ledger.nextDue();
    const mostMs = Math.min(this.#idleMs, this.#readRestMs);
    if (due === null) return mostMs;
    return Math.min(mostMs, Math.max(10, Date.parse(due) - this.#deps.clock.now()));
  }

  #time() {
    const { profile, clock } = this.#deps;
    return { nowMs: clock.now(), settleMs: profile.pace.settle_seconds * 1000 };
  }
}

/** Pauses for which the settings are to blame. */
const isOfSettings = ({ pause_reason }: RelayLaneRow) =>
  ['key-refused', 'wrong-path', 'no-key'].includes(pause_reason ?? '');

/** Of an answer, at most: enough to see what it was. */
const mostKept = 8_000;

const outcomeOf = (kind: string) => (kind === 'said-created' ? 'created' : kind);
