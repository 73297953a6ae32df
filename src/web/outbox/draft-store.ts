import { browserDatabase, type StoredDraft } from './browser-database.ts';

/** Keeps a draft. Rejects when the browser refuses to store (private mode, full disk). */
export async function keepDraft(draft: StoredDraft): Promise<void> {
  await (await browserDatabase()).put('drafts', draft);
}

/** The draft of an external id. */
export async function readDraft(id: string): Promise<StoredDraft | undefined> {
  return (await browserDatabase()).get('drafts', id);
}

/** Removes a draft that was thrown away by the person. */
export async function dropDraft(id: string): Promise<void> {
  await (await browserDatabase()).delete('drafts', id);
}

/** Every draft on this device, the one touched last first. */
export async function listDrafts(): Promise<StoredDraft[]> {
  const drafts = await (await browserDatabase()).getAll('drafts');
  return drafts.toSorted((a, b) => b.savedAt - a.savedAt);
}
