import type { RelayLeadRow } from '#server/db/relay-rows.ts';
import { judgeLook, type DoubtfulLead, type ListWalk, type LookVerdict } from './match-leads.ts';
import { nameKey } from './match-leads.ts';
import type { RelayLedger } from './relay-ledger.ts';
import { endLooking, type StepTime } from './relay-steps.ts';
import { attemptRow } from './attempt-row.ts';
import { readIds, readSent, type ReadPlace } from './sent-lead.ts';
import type { UpstreamAnswer } from './upstream-answer.ts';
import type { UpstreamProfile } from './upstream-profile.ts';
import { dayMs, walkList } from './walk-list.ts';

interface LookDeps {
  readonly ledger: RelayLedger;
  readonly profile: UpstreamProfile;
  readonly readPlace: ReadPlace;
  readonly name: string;
  readonly time: () => StepTime;
  /** Leads to be looked for now. */
  readonly due: readonly RelayLeadRow[];
  /** All whose end is unknown, those among them. */
  readonly doubtful: readonly RelayLeadRow[];
  readonly isPoison: (row: RelayLeadRow) => Promise<boolean>;
  /** Asks for a page of the list when it is our turn; null when we may not go on. */
  readonly ask: (page: number) => Promise<UpstreamAnswer | null>;
  /** Told the answer that a walk failed with. */
  readonly onFailed: (answer: UpstreamAnswer) => Promise<void>;
}

/** One walk through the list settles every lead that is due to be looked for. */
export async function lookForLeads(deps: LookDeps): Promise<void> {
  const { ledger, due, name, profile, ask, time } = deps;
  const started_at = new Date(time().nowMs).toISOString();
  const tries = due.map((row) => ({
    row,
    patch: { attempts: row.attempts + 1 },
    attempt: attemptRow(row, 'look', started_at),
  }));
  if (!(await ledger.begin(name, tries))) return;
  const rows = tries.map(({ row, patch }) => ({ ...row, ...patch }));
  const from = Math.min(
    time().nowMs,
    ...rows.map(({ doubt_from }) => Date.parse(doubt_from ?? started_at)),
  );
  const clock = new ClockCheck(time);
  // A day for zones that are not told, and one for an order that is not quite kept.
  const outcome = await walkList({
    profile,
    ask: async (page) => clock.see(await ask(page)),
    backToMs: from - 2 * dayMs,
  });
  if (!outcome) return;
  if (outcome.kind === 'failed') {
    await deps.onFailed(outcome.answer);
    await endAll(deps, rows, outcome.answer);
    return;
  }
  const facts = await factsOf(ledger, outcome.walk, {
    from: new Date(from).toISOString(),
    to: started_at,
  });
  for (const row of rows) {
    const lead = doubtfulLead(row, { doubtful: deps.doubtful, nowMs: time().nowMs });
    const judged = judgeLook(lead, outcome.walk, { facts, readPlace: deps.readPlace });
    // By a clock that is wrong, what is there lies outside the time that is looked through.
    const verdict =
      judged.kind === 'absent' && clock.isWrong ? ({ kind: 'unclear' } as const) : judged;
    await endOne(deps, row, { verdict, status: 200 });
    // Not twice one record for two leads.
    if (verdict.kind === 'found') facts.taken.add(verdict.id);
  }
}

/** The list could not be read: that is no news of any lead, unless it happens again and again. */
async function endAll(
  deps: LookDeps,
  rows: readonly RelayLeadRow[],
  answer: UpstreamAnswer,
): Promise<void> {
  const status = answer.kind === 'answered' ? answer.status : null;
  const isPassing =
    answer.kind === 'not-reached' || status === 429 || status === 503 || status === 401;
  for (const row of rows)
    await endOne(deps, row, { verdict: { kind: isPassing ? 'failed' : 'unclear' }, status });
}

async function endOne(
  { ledger, isPoison, time }: LookDeps,
  row: RelayLeadRow,
  { verdict, status }: { verdict: LookVerdict | { kind: 'failed' }; status: number | null },
): Promise<void> {
  const now = time();
  const at = new Date(now.nowMs).toISOString();
  const patch =
    verdict.kind === 'failed'
      ? { due_at: new Date(now.nowMs + now.settleMs / 2).toISOString() }
      : endLooking(row, { verdict, isPoison: await isPoison(row) }, now);
  const isSettled = 'state' in patch || verdict.kind === 'absent';
  await ledger.end({
    row,
    patch,
    attempt: {
      number: row.attempts,
      ended_at: at,
      outcome: verdict.kind === 'unclear' ? 'failed' : verdict.kind,
      http_status: status,
    },
    lane: isSettled ? { moved_at: at } : {},
  });
}

async function factsOf(
  ledger: RelayLedger,
  { records }: ListWalk,
  { from, to }: { from: string; to: string },
): Promise<{ taken: Set<string>; isTrue: boolean }> {
  const ids = new Set(records.map(({ id }) => id));
  const taken = await ledger.taken([...ids]);
  const expected = await ledger.confirmedBetween(from, to);
  const isContradicted = expected.length > 0 && !expected.some((id) => ids.has(id));
  // What was made there and read proves nothing: what we send may go where the list does not look.
  const sent = await ledger.sent([...ids]);
  const showsOurs =
    sent.size > 0 || records.some(({ leadId }) => leadId !== '') || (await ledger.wasEverFound());
  return { taken, isTrue: showsOurs && !isContradicted };
}

function doubtfulLead(
  row: RelayLeadRow,
  { doubtful, nowMs }: { doubtful: readonly RelayLeadRow[]; nowMs: number },
): DoubtfulLead {
  const sent = readSent(row.sent);
  const isTwin = (other: RelayLeadRow) => {
    const its = other.lead_id === row.lead_id ? null : readSent(other.sent);
    return sent !== null && its?.door === sent.door && nameKey(its.name) === nameKey(sent.name);
  };
  return {
    leadId: row.lead_id,
    sent,
    fromMs: Date.parse(row.doubt_from ?? row.changed_at),
    untilMs: Date.parse(row.doubt_until ?? row.changed_at),
    nowMs,
    notThese: readIds(row.not_these),
    hasTwin: doubtful.some(isTwin),
  };
}

/** More than any clock that is set by others is off. */
const mostSkewMs = 3_600_000;

/** Compares our clock with the upstream's, as its answers tell it. */
class ClockCheck {
  readonly #time: () => StepTime;
  isWrong = false;

  constructor(time: () => StepTime) {
    this.#time = time;
  }

  see<T extends UpstreamAnswer | null>(answer: T): T {
    const dateMs = answer?.kind === 'answered' ? answer.dateMs : null;
    if (dateMs !== null && Math.abs(dateMs - this.#time().nowMs) > mostSkewMs) this.isWrong = true;
    return answer;
  }
}
