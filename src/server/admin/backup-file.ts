import { createHash, type Hash } from 'node:crypto';
import * as z from 'zod/mini';

/**
 * A backup is JSON lines under gzip, the same for both databases: a header, then for each table
 * its name followed by its rows, then an end line with the number of rows and a checksum of all
 * lines before it. A file without that end, or with another checksum, is not whole.
 */
export const backupFormat = 1;

const value = z.union([z.string(), z.number(), z.null()]);

export const backupLineSchema = z.union([
  z.strictObject({
    leadmap_backup: z.number(),
    made_at: z.string(),
    /** Names of the migrations that the tables have gone through. */
    migrations: z.array(z.string()),
  }),
  z.strictObject({ table: z.string() }),
  z.strictObject({ row: z.record(z.string(), value) }),
  z.strictObject({ end: z.strictObject({ rows: z.number(), sha256: z.string() }) }),
]);
export type BackupLine = z.infer<typeof backupLineSchema>;
export type BackupRow = Record<string, z.infer<typeof value>>;

/** Why a command of the administrator cannot be done, and the remedy; its message is for people. */
export class AdminFault extends Error {}

const fileTroubles: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'you may not do that there',
  EPERM: 'you may not do that there',
  EROFS: 'its disk is read-only',
  ENOSPC: 'its disk is full',
};

const fileCalls = new Set(['open', 'read', 'write', 'fsync', 'close', 'rename', 'stat']);

/**
 * Names the backup where its file is to blame: nobody shall look for room on the disk of the data
 * folder when another is full. Anything else comes back as it is.
 */
export function fileFault(error: unknown, file: string, verb: 'read' | 'written'): unknown {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return error;
  if (!fileCalls.has(String(error.syscall))) return error;
  const code = String(error.code);
  return new AdminFault(`${file} cannot be ${verb}: ${fileTroubles[code] ?? code}.`);
}

/** Counts the rows and sums up the lines, for the end of a backup. */
export class BackupTally {
  readonly #hash: Hash = createHash('sha256');
  rows = 0;

  add(line: string): void {
    this.#hash.update(line).update('\n');
    if (line.startsWith('{"row":')) this.rows += 1;
  }

  /** To be asked once, at the end. */
  end(): { rows: number; sha256: string } {
    return { rows: this.rows, sha256: this.#hash.digest('hex') };
  }
}
