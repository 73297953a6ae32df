import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SealedLead } from '#contract/kiosk-lead.ts';
import type { QueueEntry } from './after-attempt.ts';
import { onDisk } from './browser-database.ts';

/** A visitor's lead that waits for the server, and that nobody can read on this device. */
export interface SealedEntry extends QueueEntry {
  readonly body: SealedLead;
  /** Whose kiosk it was. */
  readonly company: number;
}

interface SealedSchema extends DBSchema {
  sealed: { key: string; value: SealedEntry };
}

let opened: Promise<IDBPDatabase<SealedSchema>> | null = null;

/** A database of its own: nothing of a visitor can get among what staff keep. */
function sealedDatabase(): Promise<IDBPDatabase<SealedSchema>> {
  opened ??= openDB<SealedSchema>('leadmap-kiosk', 1, {
    upgrade: (db) => void db.createObjectStore('sealed', { keyPath: 'id' }),
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

/** Resolves when it is on the disk; rejects when the browser refuses to store. */
export async function putSealed(entry: SealedEntry): Promise<void> {
  const tx = (await sealedDatabase()).transaction('sealed', 'readwrite', onDisk);
  await Promise.all([tx.store.add(entry), tx.done]);
}

export async function readSealed(): Promise<SealedEntry[]> {
  return (await sealedDatabase()).getAll('sealed');
}

/** Notes what an attempt came to; one that was sent meanwhile must not come back. */
export async function noteSealed(entry: SealedEntry): Promise<void> {
  const tx = (await sealedDatabase()).transaction('sealed', 'readwrite', onDisk);
  if ((await tx.store.getKey(entry.id)) !== undefined) await tx.store.put(entry);
  await tx.done;
}

/** The server has it: nothing of it stays here. */
export async function removeSealed(id: string): Promise<void> {
  await (await sealedDatabase()).delete('sealed', id);
}
