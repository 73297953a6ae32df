import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OutboxEntry, SentLead } from './outbox-entry.ts';

/** One draft as it lies in IndexedDB; its content is the intake's own, checked when it is read. */
export interface StoredDraft {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly content: unknown;
  /** It had been submitted, and was taken back to be edited. */
  readonly takenBack?: true | undefined;
}

/** Name of the channel and of the lock by which tabs agree on the outbox. */
export const outboxChannel = 'leadmap-outbox';

interface BrowserSchema extends DBSchema {
  drafts: { key: string; value: StoredDraft };
  outbox: { key: string; value: OutboxEntry };
  sent: { key: string; value: SentLead; indexes: { arrivedAt: number } };
}

let opened: Promise<IDBPDatabase<BrowserSchema>> | null = null;

/** What this browser keeps. Rejects when it refuses to store (private mode, full disk). */
export function browserDatabase(): Promise<IDBPDatabase<BrowserSchema>> {
  opened ??= openDB<BrowserSchema>('leadmap', 2, {
    // Each version only adds: what an older one kept must never be dropped.
    upgrade: (db, oldVersion) => {
      if (oldVersion < 1) db.createObjectStore('drafts', { keyPath: 'id' });
      if (oldVersion < 2) {
        db.createObjectStore('outbox', { keyPath: 'id' });
        db.createObjectStore('sent', { keyPath: 'id' }).createIndex('arrivedAt', 'arrivedAt');
      }
    },
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

/** Chromium may acknowledge a transaction before it is on the disk; a power cut would undo it. */
export const onDisk = { durability: 'strict' } as const;
