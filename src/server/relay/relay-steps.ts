import type { RelayLeadRow } from '#server/db/relay-rows.ts';
import type { CreateVerdict } from './judge-create.ts';
import type { LookVerdict } from './match-leads.ts';
import { readIds, type SentLead } from './sent-lead.ts';

/** What changes in the ledger for one lead. */
export type RelayPatch = Partial<Omit<RelayLeadRow, 'company_id' | 'lead_id'>>;

/** Looks that neither found a lead nor ruled it out, before a person is asked. */
const mostLooks = 5;
/** Tries of a lead, sent and looked for in turn, before a person is asked to mend it. */
export const mostTries = 10;
/** No wait of a lead is longer; what is due later than that was written by a clock gone wrong. */
export const longestWaitMs = 3_600_000;

const iso = (ms: number) => new Date(ms).toISOString();
const noDoubt = { doubt_from: null, doubt_until: null } as const;
const noQuestion = { reason: null, faults: null, candidates: null } as const;

/**
 * Before a lead is sent: from here on it may be upstream, until an answer says otherwise. A crash
 * at any moment leaves the doubt behind, and with it the duty to look.
 */
export const beginSending = (
  row: RelayLeadRow,
  { sent, nowMs, timeoutMs }: { sent: SentLead; nowMs: number; timeoutMs: number },
): RelayPatch => ({
  state: 'sending',
  changed_at: iso(nowMs),
  attempts: row.attempts + 1,
  sent: JSON.stringify(sent),
  doubt_from: iso(nowMs),
  doubt_until: iso(nowMs + timeoutMs),
  ...noQuestion,
});

export interface StepTime {
  readonly nowMs: number;
  readonly settleMs: number;
}

/** After the answer to a create call, or the lack of one. `isPoison`: others get through. */
export function endSending(
  row: RelayLeadRow,
  { verdict, isPoison, rawAnswer }: EndOfSending,
  { nowMs, settleMs }: StepTime,
): RelayPatch {
  const changed = { changed_at: iso(nowMs), raw_answer: rawAnswer };
  switch (verdict.kind) {
    case 'created':
      return { ...changed, ...confirmed(verdict.id), known_by: 'answer' };
    case 'rejected':
      return {
        ...changed,
        ...noDoubt,
        state: 'refused',
        reason: 'rejected',
        faults: JSON.stringify(verdict.faults),
      };
    case 'said-created':
    case 'answer-lost':
      return {
        ...changed,
        state: 'waiting',
        said_created: verdict.kind === 'said-created' ? 1 : row.said_created,
        reason: 'answer-lost',
        doubt_until: iso(nowMs),
        due_at: iso(nowMs + settleMs),
      };
    case 'key-refused':
    case 'wrong-path':
      // If it is this lead alone that is refused so, somebody must look at it.
      if (isPoison)
        return { ...changed, ...noDoubt, state: 'refused', reason: 'rejected', faults: '[]' };
      return { changed_at: changed.changed_at, ...backInLine(nowMs) };
    case 'slow-down':
    case 'not-reached':
      return { changed_at: changed.changed_at, ...backInLine(nowMs) };
  }
}

/** Nothing was made: behind those that wait longer, so that others get through. */
const backInLine = (nowMs: number) =>
  ({ ...noDoubt, state: 'waiting', due_at: iso(nowMs) }) as const;

interface EndOfSending {
  readonly verdict: CreateVerdict;
  readonly isPoison: boolean;
  readonly rawAnswer: string | null;
}

/** A try that never came to its end: its process is gone. It is looked for as any lost answer. */
export const recover = (row: RelayLeadRow, { nowMs, settleMs }: StepTime): RelayPatch => ({
  state: 'waiting',
  changed_at: iso(nowMs),
  reason: 'answer-lost',
  due_at: iso(Math.max(nowMs, Date.parse(row.doubt_until ?? iso(nowMs))) + settleMs),
});

/** After a look through the upstream's list. */
export function endLooking(
  row: RelayLeadRow,
  { verdict, isPoison }: { verdict: LookVerdict; isPoison: boolean },
  { nowMs, settleMs }: StepTime,
): RelayPatch {
  const changed = { changed_at: iso(nowMs) };
  switch (verdict.kind) {
    case 'found':
      return { ...changed, ...confirmed(verdict.id), known_by: verdict.by };
    case 'alike':
      return {
        ...changed,
        state: 'unsure',
        reason: 'looks-alike',
        candidates: JSON.stringify(verdict.candidates),
      };
    case 'absent':
      if (row.said_created === 1) return lookAgain(row, 'not-shown', { nowMs, settleMs });
      if (isPoison)
        return { ...changed, ...noDoubt, state: 'refused', reason: 'rejected', faults: '[]' };
      return {
        ...changed,
        ...noDoubt,
        ...noQuestion,
        looks: 0,
        due_at: iso(nowMs + restMs(row, settleMs)),
      };
    case 'unclear':
      return lookAgain(row, 'list-untrue', { nowMs, settleMs });
  }
}

/** A lead that fails again and again comes round less and less often. */
const restMs = ({ attempts }: RelayLeadRow, settleMs: number) =>
  attempts <= 6 ? 0 : Math.min(longestWaitMs, settleMs * 2 ** Math.min(20, attempts / 2 - 3));

function lookAgain(
  row: RelayLeadRow,
  reason: 'not-shown' | 'list-untrue',
  { nowMs, settleMs }: StepTime,
): RelayPatch {
  const looks = row.looks + 1;
  const changed = { changed_at: iso(nowMs), looks };
  if (looks >= mostLooks) return { ...changed, state: 'unsure', reason, candidates: '[]' };
  const waitMs = Math.min(longestWaitMs, settleMs * 2 ** looks);
  return { ...changed, due_at: iso(nowMs + waitMs) };
}

const confirmed = (id: string) =>
  ({
    state: 'confirmed',
    upstream_id: id,
    sent: null,
    looks: 0,
    ...noDoubt,
    ...noQuestion,
  }) as const;

/** A person has found the record. */
export const decideIsIt = (id: string, nowMs: number): RelayPatch => ({
  changed_at: iso(nowMs),
  ...confirmed(id),
  known_by: 'person',
});

/**
 * A person has seen that none of the records is the lead, or has mended it. A refused lead may be in
 * doubt too, after a backup was restored: then it is looked for first.
 */
export const decideSendAgain = (row: RelayLeadRow, nowMs: number): RelayPatch => ({
  state: 'waiting',
  changed_at: iso(nowMs),
  due_at: iso(nowMs),
  ...(row.state === 'unsure' ? noDoubt : {}),
  ...noQuestion,
  said_created: 0,
  looks: 0,
  not_these: JSON.stringify([
    ...readIds(row.not_these),
    ...(JSON.parse(row.candidates ?? '[]') as { upstream_id: string }[]).map(
      ({ upstream_id }) => upstream_id,
    ),
  ]),
});
