import { type Kysely, sql } from 'kysely';
import { type Migration, migrations } from './migrations.ts';
import type { Schema } from './schema.ts';

/** Any number will do, as long as every API process asks for the same one. */
const advisoryLock = 4_100_220;

/**
 * Brings the tables up to date, forward only. All missing steps run in one transaction with the
 * note that they ran, so an interrupted start changes nothing; on PostgreSQL several API
 * processes starting together take turns.
 */
export async function migrate(
  db: Kysely<Schema>,
  kind: 'sqlite' | 'postgresql',
  steps: readonly Migration[] = migrations,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (kind === 'postgresql') await sql`select pg_advisory_xact_lock(${advisoryLock})`.execute(tx);
    await tx.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('applied_at', 'text', (column) => column.notNull())
      .execute();
    const applied = new Set(
      (await tx.selectFrom('migrations').select('name').execute()).map((row) => row.name),
    );
    for (const { name, up } of steps) {
      if (applied.has(name)) continue;
      await up(tx, kind);
      await tx
        .insertInto('migrations')
        .values({ name, applied_at: new Date().toISOString() })
        .execute();
    }
  });
}
