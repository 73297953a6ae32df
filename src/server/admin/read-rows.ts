import { type Kysely, sql, type Transaction } from 'kysely';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { Schema } from '#server/db/schema.ts';
import type { BackupRow } from './backup-file.ts';

/** Rows fetched at once: memory stays small, whatever the table holds. */
const rowsAtOnce = 1_000;

/** Every table of ours by name, without the notes on migrations: a backup has these in its head. */
export async function tableNames(db: Kysely<Schema>): Promise<string[]> {
  const tables = await db.introspection.getTables();
  const own = tables.filter(({ schema }) => schema === undefined || schema === 'public');
  return own
    .map(({ name }) => name)
    .filter((name) => name !== 'migrations')
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
      .selectFrom(table as keyof Schema)
      .selectAll()
      .stream() as AsyncIterable<BackupRow>;
    return;
  }
  const all = sql<BackupRow>`select * from ${sql.table(table)}`;
  await sql`declare backup no scroll cursor for ${all}`.execute(tx);
  for (;;) {
    const { rows } = await sql<BackupRow>`fetch ${sql.lit(rowsAtOnce)} from backup`.execute(tx);
    if (rows.length === 0) break;
    yield* rows;
  }
  await sql`close backup`.execute(tx);
}
