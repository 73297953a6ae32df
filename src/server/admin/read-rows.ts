import { type Kysely, sql, type Transaction } from 'kysely';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { Schema } from '#server/db/schema.ts';
import type { BackupRow } from './backup-file.ts';

/** Rows fetched at once: memory stays small, whatever the table holds. */
const rowsAtOnce = 1_000;

/**
 * Not in a backup: the notes on migrations stand in its head; with sessions and links that still
 * work, whoever finds the file could walk in.
 */
const leftOut = new Set(['migrations', 'sign_in_sessions', 'sign_in_tokens', 'one_time_links']);

/** Every table of ours by name that a backup has. */
export async function tableNames(db: Kysely<Schema>): Promise<string[]> {
  const tables = await db.introspection.getTables();
  const own = tables.filter(({ schema }) => schema === undefined || schema === 'public');
  return own
    .map(({ name }) => name)
    .filter((name) => !leftOut.has(name))
    .toSorted();
}

/** All rows of a table, as one transaction sees them. */
export async function* readRows(
  tx: Transaction<Schema>,
  kind: OpenDatabase['kind'],
  table: string,
): AsyncGenerator<BackupRow> {
  if (kind === 'sqlite') {
    // The name comes from the database itself, so the compiler cannot know it.
    yield* tx
      .selectFrom(table as 'settings')
      .selectAll()
      .stream() as AsyncIterable<BackupRow>;
    return;
  }
  const all = sql<object>`select * from ${sql.table(table)}`;
  await sql`declare backup no scroll cursor for ${all}`.execute(tx);
  for (;;) {
    const { rows } = await sql<object>`fetch ${sql.lit(rowsAtOnce)} from backup`.execute(tx);
    if (rows.length === 0) break;
    for (const row of rows) yield plainRow(row);
  }
  await sql`close backup`.execute(tx);
}

/** Times and truths as SQLite holds them, so that the file is the same for both. */
const plainRow = (row: object): BackupRow =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]: [string, unknown]) => [column, plain(value)]),
  );

function plain(value: unknown): BackupRow[string] {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value as BackupRow[string];
}
