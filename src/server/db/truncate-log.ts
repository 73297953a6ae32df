import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

const pauseMs = 250;
/** Ten seconds: longer than any read of ours holds on to the log. */
const mostTries = 40;

/**
 * Empties the log that SQLite writes ahead, which still has erased pages as they were. While a
 * thread reads from it the log cannot go; asked to wait, SQLite would hold up every request, so it
 * is tried again instead. False when somebody held on to it all that time: it then goes with the
 * next time, or with the next start.
 */
export async function truncateLog(db: Kysely<Schema>): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    if (await isTruncated(db)) return true;
    if (tries === mostTries) return false;
    await pause(pauseMs);
  }
}

const isTruncated = (db: Kysely<Schema>): Promise<boolean> =>
  db.connection().execute(async (connection) => {
    const { rows } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(connection);
    await sql`pragma busy_timeout = 0`.execute(connection);
    try {
      const log = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(connection);
      return log.rows[0]?.busy === 0;
    } finally {
      await sql`pragma busy_timeout = ${sql.lit(rows[0]?.timeout ?? 5000)}`.execute(connection);
    }
  });
