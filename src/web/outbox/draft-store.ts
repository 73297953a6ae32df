import { browserDatabase, outboxChannel, type StoredDraft } from './browser-database.ts';

/**
 * Keeps a draft, unless it was submitted meanwhile: what was on its way to the disk must not come
 * back as unfinished. Rejects when the browser refuses to store (private mode, full disk).
 */
export async function keepDraft(draft: StoredDraft): Promise<void> {
  const db = await browserDatabase();
  const tx = db.transaction(['drafts', 'outbox', 'sent'], 'readwrite');
  const drafts = tx.objectStore('drafts');
  const submitted =
    (await tx.objectStore('outbox').getKey(draft.id)) ??
    (await tx.objectStore('sent').getKey(draft.id));
  if (submitted === undefined) {
    const takenBack = (await drafts.get(draft.id))?.takenBack;
    await drafts.put({ ...draft, ...(takenBack ? { takenBack } : {}) });
  }
  await tx.done;
}

/** The draft of an external id. */
export async function readDraft(id: string): Promise<StoredDraft | undefined> {
  return (await browserDatabase()).get('drafts', id);
}

/** Removes a draft that was thrown away by the person. */
export async function dropDraft(id: string): Promise<void> {
  await (await browserDatabase()).delete('drafts', id);
  // One that was taken back out of the outbox is counted with it.
  const channel = new BroadcastChannel(outboxChannel);
  channel.postMessage('changed');
  channel.close();
}

/** Every draft on this device, the one touched last first. */
export async function listDrafts(): Promise<StoredDraft[]> {
  const drafts = await (await browserDatabase()).getAll('drafts');
  return drafts.toSorted((a, b) => b.savedAt - a.savedAt);
}
