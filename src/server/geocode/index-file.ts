import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { indexVersion } from './index-schema.ts';

/**
 * Builds an index file under a temporary name and puts it in place whole: a crash leaves either
 * the old file or the new one, never half of one.
 */
export async function buildIndexFile(
  path: string,
  stamp: { fingerprint: string; schema: string },
  fill: (db: DatabaseSync) => Promise<void> | void,
): Promise<void> {
  removeLeftovers(path);
  // A name of its own: the builder of a server that was just killed may still be at work.
  const building = `${path}.${process.pid}.building`;
  const db = new DatabaseSync(building);
  try {
    // Safe without a journal: the file does not count until it is complete and renamed.
    db.exec(`PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
             PRAGMA cache_size = -32000; PRAGMA temp_store = FILE; BEGIN;`);
    db.exec('CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID');
    db.exec(stamp.schema);
    await fill(db);
    const write = db.prepare('INSERT INTO meta VALUES (?, ?)');
    write.run('fingerprint', stamp.fingerprint);
    write.run('version', String(indexVersion));
    db.exec('COMMIT; ANALYZE;');
    db.close();
  } catch (error) {
    db.close();
    rmSync(building, { force: true });
    throw error;
  }
  syncToDisk(building);
  renameSync(building, path);
  syncToDisk(dirname(path));
}

/** Removes what builders have left that were broken off. */
function removeLeftovers(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const builder = /\.(\d+)\.building$/.exec(name)?.[1];
    if (name.startsWith(basename(path)) && builder && !isRunning(Number(builder)))
      rmSync(join(dirname(path), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}

function syncToDisk(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Opens an index file for reading; null when it is absent, of other packs, or not readable. */
export function openIndexFile(path: string, fingerprint: string): DatabaseSync | null {
  if (!existsSync(path)) return null;
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(path, { readOnly: true });
    const read = db.prepare('SELECT value FROM meta WHERE key = ?');
    const fits =
      read.get('version')?.['value'] === String(indexVersion) &&
      read.get('fingerprint')?.['value'] === fingerprint;
    if (fits) {
      // Not mapped into memory: a nation's index would then count as the server's own.
      db.exec('PRAGMA cache_size = -16000');
      return db;
    }
    db.close();
  } catch {
    // A torn or foreign file: it is derived data, so it is simply built again.
    db?.close();
  }
  return null;
}
