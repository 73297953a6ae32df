import { browserDatabase, outboxChannel, type StoredDraft } from './browser-database.ts';

/** Keeps a draft. Rejects when the browser refuses to store (private mode, full disk). */
export async function keepDraft(draft: StoredDraft): Promise<void> {
  const db = await browserDatabase();
  const tx = db.transaction('drafts', 'readwrite');
  const takenBack = (await tx.store.get(draft.id))?.takenBack;
  await tx.store.put({ ...draft, ...(takenBack ? { takenBack } : {}) });
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
