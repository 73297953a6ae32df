import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process has this data folder open for writing. */
export class DataFolderBusy extends Error {}

/**
 * Takes the data folder for this process and returns how to give it back. The lock is an open
 * exclusive transaction on a small SQLite file: the kernel drops it with the process, however it
 * dies, so no stale lock is ever left. A note beside it tells people who holds the folder.
 */
export function lockDataFolder(dataDir: string): () => void {
  const note = join(dataDir, 'holder.txt');
  const lock = new DatabaseSync(join(dataDir, 'lock.sqlite'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (error) {
    lock.close();
    if (!(error instanceof Error) || !error.message.includes('locked')) throw error;
    throw new DataFolderBusy(
      `The data folder ${dataDir} is already in use by ${holderOf(note)}. ` +
        'Stop that process first, or choose another folder with LEADMAP_DATA_DIR.',
    );
  }
  writeFileSync(
    note,
    `process ${process.pid} on ${hostname()}, since ${new Date().toISOString()}\n`,
  );
  return () => lock.close();
}

function holderOf(note: string): string {
  try {
    return readFileSync(note, 'utf8').trim();
  } catch {
    return 'another process';
  }
}
