import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { claimDraft } from './draft-claim.ts';

/** One draft as it lies in IndexedDB; its content is the intake's own, checked when it is read. */
export interface StoredDraft {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly content: unknown;
}

interface DraftSchema extends DBSchema {
  drafts: { key: string; value: StoredDraft };
}

let opened: Promise<IDBPDatabase<DraftSchema>> | null = null;

function database(): Promise<IDBPDatabase<DraftSchema>> {
  opened ??= openDB<DraftSchema>('leadmap', 1, {
    upgrade: (db) => void db.createObjectStore('drafts', { keyPath: 'id' }),
    // Another tab may be opening a newer version: let it, and open anew next time.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Keeps a draft. Rejects when the browser refuses to store (private mode, full disk). */
export async function keepDraft(draft: StoredDraft): Promise<void> {
  await (await database()).put('drafts', draft);
}

/** Removes a draft that was saved as a lead or thrown away by the person. */
export async function dropDraft(id: string): Promise<void> {
  await (await database()).delete('drafts', id);
}

/** The draft that was touched last and that no other open tab has, now this tab's; or null. */
export async function claimLatestDraft(): Promise<StoredDraft | null> {
  const drafts = await (await database()).getAll('drafts');
  for (const draft of drafts.toSorted((a, b) => b.savedAt - a.savedAt))
    if (await claimDraft(draft.id)) return draft;
  return null;
}
