import type { KioskLeadInput } from '#contract/kiosk-lead.ts';
import type { SealingKey } from '#contract/kiosk.ts';
import { seal } from '#contract/sealing.ts';
import { ApiError } from '#web/api/api-error.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { watchReturn } from '#web/api/connection-watch.ts';
import { readRememberedPerson } from '#web/api/remembered-person.ts';
import { inQueueOrder, type UnsentOutcome } from './after-attempt.ts';
import { OutboxSender } from './outbox-sender.ts';
import * as store from './sealed-store.ts';
import { outcomeOf, retry } from './send-attempt.ts';

/** What waits on this device, for staff; there is nothing in it of any visitor. */
export interface SealedView {
  readonly waiting: number;
  /** Milliseconds since 1970; null when none waits. */
  readonly oldestAt: number | null;
  /** Those of them that the server refused. */
  readonly refused: number;
}

const lockName = 'leadmap-sealed-outbox';
/** After a step failed that never should, such as a full disk: it is tried again. */
const afterFaultMs = 30_000;
const nothing: SealedView = { waiting: 0, oldestAt: null, refused: 0 };

const listeners = new Set<() => void>();
let view = nothing;
let timer: ReturnType<typeof setTimeout> | undefined;

const sender = new OutboxSender<store.SealedEntry, { readonly kind: 'sent' }>({
  queue: {
    readOutbox: store.readSealed,
    noteWaiting: store.noteSealed,
    noteSent: ({ id }) => store.removeSealed(id),
  },
  send: sendSealed,
  // Sealing needs a page that browsers trust, and so there are locks.
  alone: (work) => navigator.locks.request(lockName, work),
  onChange: () => void refresh(),
  wakeAfter,
  now: () => Date.now(),
  random: () => Math.random(),
});

/** Sends what waits, now and whenever it can, until the returned function is called. */
export function startSealedOutbox(): () => void {
  const hurry = () => wake(true);
  const stopWatching = watchReturn(hurry);
  addEventListener('online', hurry);
  void refresh();
  wake();
  return () => {
    stopWatching();
    removeEventListener('online', hurry);
    clearTimeout(timer);
  };
}

/**
 * Takes a visitor's lead: resolves when it is sealed and on this device's disk, and sends it. Where
 * the browser keeps nothing, when the server has it; rejects when neither can be had.
 */
export async function submitSealed(lead: KioskLeadInput, key: SealingKey): Promise<void> {
  const id = lead.external_id;
  const now = Date.now();
  const entry: store.SealedEntry = {
    id,
    body: await seal(lead, { key, externalId: id }),
    company: readRememberedPerson()?.company.id ?? 0,
    enteredAt: now,
    attempts: 0,
    state: { kind: 'waiting', reason: null, nextAttemptAt: now },
  };
  try {
    await store.putSealed(entry);
  } catch (refusal) {
    if ((await sendSealed(entry)).kind !== 'sent') throw refusal;
    return;
  }
  void refresh();
  wake();
}

export const sealedView = (): SealedView => view;

/** Calls back after each change, until the returned function is called. */
export function watchSealed(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** Sends all that waits now, also what was refused: the server may have been mended. */
export async function sendSealedNow(): Promise<void> {
  for (const entry of await store.readSealed())
    if (entry.state.kind !== 'waiting')
      await store.noteSealed({
        ...entry,
        state: { kind: 'waiting', reason: null, nextAttemptAt: Date.now() },
      });
  await sender.wake(true);
}

async function sendSealed(
  entry: store.SealedEntry,
): Promise<{ readonly kind: 'sent' } | UnsentOutcome> {
  const { id, body, company } = entry;
  if (readRememberedPerson()?.company.id !== company) return retry('other-company');
  try {
    await callEndpoint('sendKioskLead', { body, headers: { 'Idempotency-Key': id } });
    return { kind: 'sent' };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return outcomeOf(error);
  }
}

function wake(hurry = false): void {
  sender.wake(hurry).catch(() => wakeAfter(afterFaultMs));
}

function wakeAfter(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(wake, ms);
}

async function refresh(): Promise<void> {
  const entries = inQueueOrder(await store.readSealed().catch(() => []));
  view = {
    waiting: entries.length,
    oldestAt: entries[0]?.enteredAt ?? null,
    refused: entries.filter(({ state }) => state.kind !== 'waiting').length,
  };
  for (const listener of listeners) listener();
}
