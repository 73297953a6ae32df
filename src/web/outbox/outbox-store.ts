import type { CreateLead } from '#contract/lead.ts';
import { browserDatabase, onDisk } from './browser-database.ts';
import { type OutboxEntry, sameBody, type SentLead } from './outbox-entry.ts';

/** How long this device remembers what it has sent. */
const keepSentMs = 30 * 86_400_000;

/** What became of a draft that was submitted. */
export type Submitted = 'stored' | 'submitted-before' | 'submitted-differently';

/**
 * Puts a submitted draft into the outbox and takes it from the drafts, in one step; resolves when
 * it is on the disk. The same external id is taken once, also from two tabs.
 */
export async function putIntoOutbox(entry: OutboxEntry): Promise<Submitted> {
  const db = await browserDatabase();
  const tx = db.transaction(['drafts', 'outbox', 'sent'], 'readwrite', onDisk);
  const known =
    (await tx.objectStore('outbox').get(entry.id)) ?? (await tx.objectStore('sent').get(entry.id));
  const outcome = !known
    ? 'stored'
    : sameBody(known, entry)
      ? 'submitted-before'
      : 'submitted-differently';
  if (!known) await tx.objectStore('outbox').add(entry);
  if (outcome !== 'submitted-differently') await tx.objectStore('drafts').delete(entry.id);
  await tx.done;
  return outcome;
}

const isOf = (entry: OutboxEntry | undefined, attempted: { readonly body: unknown }) =>
  entry !== undefined && sameBody(entry, attempted);

/** How many leads were taken back out of the outbox to be edited, and not submitted again. */
export async function countTakenBack(): Promise<number> {
  const drafts = await (await browserDatabase()).getAll('drafts');
  return drafts.filter(({ takenBack }) => takenBack).length;
}

/** All that the server has not confirmed. */
export async function readOutbox(): Promise<OutboxEntry[]> {
  return (await browserDatabase()).getAll('outbox');
}

/** Notes what an attempt came to, unless the entry was taken back or edited meanwhile. */
export async function noteWaiting(entry: OutboxEntry): Promise<void> {
  const db = await browserDatabase();
  const tx = db.transaction('outbox', 'readwrite', onDisk);
  if (isOf(await tx.store.get(entry.id), entry)) await tx.store.put(entry);
  await tx.done;
}

/**
 * Notes that a lead is on the server, in one step. An entry that was edited while this was on its
 * way stays: what was changed has not arrived.
 */
export async function noteSent(lead: SentLead): Promise<void> {
  const db = await browserDatabase();
  const tx = db.transaction(['outbox', 'sent'], 'readwrite', onDisk);
  await tx.objectStore('sent').put(lead);
  const outbox = tx.objectStore('outbox');
  if (isOf(await outbox.get(lead.id), lead)) await outbox.delete(lead.id);
  const old = IDBKeyRange.upperBound(lead.arrivedAt - keepSentMs);
  for await (const cursor of tx.objectStore('sent').index('arrivedAt').iterate(old))
    await cursor.delete();
  await tx.done;
}

/** What this device sent since a moment, in milliseconds since 1970. */
export async function readSent(since: number): Promise<SentLead[]> {
  const db = await browserDatabase();
  return db.getAllFromIndex('sent', 'arrivedAt', IDBKeyRange.lowerBound(since));
}

/**
 * Makes a draft of an entry again, in one step; false when it is no longer in the outbox.
 * `toContent` says what the draft holds.
 */
export async function takeBack(
  id: string,
  now: number,
  toContent: (body: CreateLead) => unknown,
): Promise<boolean> {
  const db = await browserDatabase();
  const tx = db.transaction(['drafts', 'outbox'], 'readwrite', onDisk);
  const entry = await tx.objectStore('outbox').get(id);
  if (entry) {
    const content = toContent(entry.body);
    await tx.objectStore('drafts').put({ id, savedAt: now, content, takenBack: true });
    await tx.objectStore('outbox').delete(id);
  }
  await tx.done;
  return entry !== undefined;
}

/** Removes an entry for good: the person threw it away. */
export async function removeFromOutbox(id: string): Promise<void> {
  await (await browserDatabase()).delete('outbox', id);
}

/** Forgets that a lead was sent: its save was undone on the server. */
export async function forgetSent(id: string): Promise<void> {
  await (await browserDatabase()).delete('sent', id);
}
