import type { CreateLead } from '#contract/lead.ts';
import { ApiError } from '#web/api/api-error.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { watchReturn } from '#web/api/connection-watch.ts';
import { readRememberedPerson } from '#web/api/remembered-person.ts';
import { outboxChannel } from './browser-database.ts';
import type { OutboxEntry, SentLead } from './outbox-entry.ts';
import { inQueueOrder, sentLead } from './after-attempt.ts';
import { OutboxSender } from './outbox-sender.ts';
import * as store from './outbox-store.ts';
import { sendAttempt } from './send-attempt.ts';

/** What this device holds, as the screen shows it. */
export interface OutboxView {
  /** Not confirmed by the server, oldest first. */
  readonly entries: readonly OutboxEntry[];
  /** Confirmed since midnight by this device's clock, or since the page was loaded. */
  readonly sent: readonly SentLead[];
  /** Taken back out of the outbox to be edited, and not submitted again. */
  readonly takenBack: number;
  /** The browser keeps nothing: a lead is saved only once the server has it. */
  readonly isRefused: boolean;
}

const lockName = outboxChannel;
/** After a step failed that never should, such as a full disk: it is tried again. */
const afterFaultMs = 30_000;
/** How long an undo waits for a lead that is being sent at this moment. */
const undoPatienceMs = 3_000;

/** Between two reads, while hundreds of leads leave one after the other. */
const betweenReadsMs = 200;
let reading: Promise<void> | null = null;
let isStale = false;

const loadedAt = Date.now();
const listeners = new Set<() => void>();
const channel = new BroadcastChannel(outboxChannel);
let view: OutboxView | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

const sender = new OutboxSender({
  queue: {
    readOutbox: store.readOutbox,
    noteWaiting: store.noteWaiting,
    noteSent: (entry, outcome) => store.noteSent(sentLead(entry, outcome, Date.now())),
  },
  send: sendAttempt,
  // Browsers know no locks on plain HTTP other than localhost; the key keeps leads single there.
  alone: (work) => ('locks' in navigator ? navigator.locks.request(lockName, work) : work()),
  onChange: () => void changed(),
  wakeAfter,
  now: () => Date.now(),
  random: () => Math.random(),
});

channel.addEventListener('message', () => {
  void refresh();
  wake();
});
addEventListener('online', () => wake(true));
watchReturn(() => wake(true));
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') wake();
});
void refresh();
wake();

/** What this device holds; null until it was read. */
export const outboxView = (): OutboxView | null => view;

/** Calls back after each change, also of another tab, until the returned function is called. */
export function watchOutbox(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/**
 * Takes a lead: resolves when it is on this device's disk, and sends it. Rejects when the browser
 * refuses to store; nothing is sent then.
 */
export async function submitLead(id: string, body: CreateLead): Promise<store.Submitted> {
  const now = Date.now();
  const state = { kind: 'waiting', reason: null, nextAttemptAt: now } as const;
  const company = readRememberedPerson()?.company.id;
  const entry = { id, body, enteredAt: now, attempts: 0, state, company };
  const submitted = await store.putIntoOutbox(entry);
  await changed();
  wake();
  return submitted;
}

/** Sends all that waits now. */
export const sendNow = (): void => wake(true);

/** Makes a draft of a waiting or refused lead again; false when it has gone meanwhile. */
export async function takeBackLead(
  id: string,
  toContent: (body: CreateLead) => unknown,
): Promise<boolean> {
  const taken = await store.takeBack(id, Date.now(), toContent);
  await changed();
  return taken;
}

/** Throws a lead of the outbox away; the person asked for it. */
export async function discardEntry(id: string): Promise<void> {
  await store.removeFromOutbox(id);
  await changed();
}

/** Puts a lead back that was thrown away a moment ago, as it was. */
export async function restoreEntry(entry: OutboxEntry): Promise<void> {
  await store.putIntoOutbox(entry);
  await changed();
  wake();
}

/** Forgets a lead that this device has sent: its customer was erased. */
export async function forgetLead(leadId: string): Promise<void> {
  for (const lead of await store.readSent(0))
    if (lead.leadId === leadId) await store.forgetSent(lead.id);
  await changed();
}

/** How undoing a save ended. `unknown`: it may be on the server, which does not answer. */
export type Undone = 'undone' | 'too-late' | 'unknown';

/** Undoes a save of a moment ago, here or on the server. */
export async function undoSubmit(id: string): Promise<Undone> {
  const here = await undoHere(id);
  if (here !== 'not-here') return here;
  const sent = (await store.readSent(0)).find((lead) => lead.id === id);
  if (!sent) return 'unknown';
  try {
    await callEndpoint('withdrawLead', { params: { id: sent.leadId } });
    await store.forgetSent(id);
    await changed();
    return 'undone';
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.problem ? 'too-late' : 'unknown';
  }
}

/** Only what was certainly never sent can be undone here: no tab may be sending meanwhile. */
async function undoHere(id: string): Promise<Undone | 'not-here'> {
  const find = async () => (await store.readOutbox()).find((waiting) => waiting.id === id);
  const undo = async () => {
    const entry = await find();
    if (!entry) return 'not-here';
    if (entry.attempts > 0) return 'unknown';
    await discardEntry(id);
    return 'undone';
  };
  if (!('locks' in navigator)) return (await find()) ? 'unknown' : 'not-here';
  const patience = AbortSignal.timeout(undoPatienceMs);
  return navigator.locks
    .request(lockName, { signal: patience }, undo)
    .catch(() => 'unknown' as const);
}

function wake(hurry = false): void {
  sender.wake(hurry).catch(() => wakeAfter(afterFaultMs));
}

function wakeAfter(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(wake, ms);
}

async function changed(): Promise<void> {
  channel.postMessage('changed');
  await refresh();
}

/** Reads what this device holds: at once, or as soon as the last read is a moment ago. */
function refresh(): Promise<void> {
  if (reading) isStale = true;
  else {
    isStale = false;
    reading = readAgain();
    setTimeout(() => {
      reading = null;
      if (isStale) void refresh();
    }, betweenReadsMs);
  }
  return reading;
}

async function readAgain(): Promise<void> {
  const since = Math.min(new Date().setHours(0, 0, 0, 0), loadedAt);
  try {
    const [entries, sent, takenBack] = await Promise.all([
      store.readOutbox(),
      store.readSent(since),
      store.countTakenBack(),
    ]);
    view = { entries: inQueueOrder(entries), sent, takenBack, isRefused: false };
  } catch {
    // What cannot be read now is shown as it was; the next change reads it again.
    view ??= { entries: [], sent: [], takenBack: 0, isRefused: true };
  }
  for (const listener of listeners) listener();
}
