import type { OutboxEntry, SentLead, WaitReason } from './outbox-entry.ts';

/** What an attempt came to after which the entry is still in the queue. */
export type UnsentOutcome =
  | {
      readonly kind: 'retry';
      readonly reason: WaitReason;
      /** As the server asked; null when it did not. */
      readonly afterMs: number | null;
    }
  | {
      readonly kind: 'refused';
      readonly code?: string;
      readonly words: string;
      readonly status: number;
      readonly faults: readonly { readonly field: string; readonly code: string }[];
    }
  | { readonly kind: 'arrived-before'; readonly leadId: string; readonly receipt: string };

interface SentOutcome {
  readonly kind: 'sent';
  readonly leadId: string;
  readonly receipt: string;
}

/** What one attempt to send a lead came to. */
export type SendOutcome = SentOutcome | UnsentOutcome;

/** What the sender must know of an entry; what is in it is its own. */
export type QueueEntry = Pick<OutboxEntry, 'id' | 'enteredAt' | 'attempts' | 'state'>;

/** Longest wait between two attempts, whatever a server asks for. */
export const longestWaitMs = 300_000;
const firstWaitMs = 2_000;

/** What an entry becomes that was sent. */
export function sentLead(entry: OutboxEntry, outcome: SentOutcome, now: number): SentLead {
  const { id, body, enteredAt } = entry;
  const { leadId, receipt } = outcome;
  return { id, leadId, receipt, body, enteredAt, arrivedAt: now };
}

/** What an entry becomes that was not. `random` is a number from 0 to 1. */
export function afterFailure<Entry extends QueueEntry>(
  entry: Entry,
  outcome: UnsentOutcome,
  { now, random }: { readonly now: number; readonly random: number },
): Entry {
  const attempts = entry.attempts + 1;
  if (outcome.kind !== 'retry') return { ...entry, attempts, state: outcome };
  const asked = Math.min(outcome.afterMs ?? 0, longestWaitMs);
  const nextAttemptAt = now + Math.max(asked, backOffMs(attempts, random));
  const { reason } = outcome;
  return { ...entry, attempts, state: { kind: 'waiting', reason, nextAttemptAt } };
}

/** Doubles with every attempt; half of it by chance, so that a fleet does not come back at once. */
export function backOffMs(attempts: number, random: number): number {
  const whole = Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs);
  return Math.round(whole * (0.5 + random / 2));
}

/** How long until an entry may be sent; null when only a person can move it. */
export const waitMs = ({ state }: QueueEntry, now: number): number | null =>
  state.kind === 'waiting' ? msUntil(state.nextAttemptAt, now) : null;

/** A clock that was set back must not make a lead wait for a year. */
export function msUntil(time: number, now: number): number {
  const wait = time - now;
  return wait > longestWaitMs ? 0 : Math.max(wait, 0);
}

/** The order of the queue: oldest first; the external id, which grows with time, breaks ties. */
export const inQueueOrder = <Entry extends QueueEntry>(entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => a.enteredAt - b.enteredAt || (a.id < b.id ? -1 : 1));
