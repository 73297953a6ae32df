import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import pg from 'pg';
import { lockDataFolder } from './data-folder-lock.ts';
import { migrate } from './migrate.ts';
import { openSqlite } from './node-sqlite.ts';
import type { Schema } from './schema.ts';

/** An open database, migrated and ready. */
export interface OpenDatabase {
  readonly kind: 'sqlite' | 'postgresql';
  /** For writing, and for reads that must see the write just made. */
  readonly db: Kysely<Schema>;
  /** For reading beside a running write; on PostgreSQL the same pool. */
  readonly reads: Kysely<Schema>;
  close(): Promise<void>;
}

/**
 * Opens SQLite in the data folder, or PostgreSQL where `databaseUrl` is given, and brings its
 * tables up to date. Throws {@link DataFolderBusy} when another process holds the folder.
 */
export async function openDatabase(options: {
  dataDir: string;
  databaseUrl: string | null;
}): Promise<OpenDatabase> {
  return options.databaseUrl === null
    ? openSqliteFolder(options.dataDir)
    : openPostgres(options.databaseUrl);
}

async function openSqliteFolder(dataDir: string): Promise<OpenDatabase> {
  mkdirSync(dataDir, { recursive: true });
  const release = lockDataFolder(dataDir);
  try {
    const path = join(dataDir, 'leadmap.sqlite');
    const open = () =>
      new Kysely<Schema>({ dialect: new SqliteDialect({ database: openSqlite(path) }) });
    const db = open();
    await migrate(db, 'sqlite');
    const reads = open();
    return {
      kind: 'sqlite',
      db,
      reads,
      async close() {
        await reads.destroy();
        await db.destroy();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function openPostgres(databaseUrl: string): Promise<OpenDatabase> {
  // int8 arrives as text; ours (Morton numbers, counts) all fit a double exactly.
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    types,
    max: 10,
    connectionTimeoutMillis: 10_000,
  });
  // Without a listener a dropped idle connection would end the process; the pool replaces it.
  pool.on('error', () => {});
  // The same for one that is in use: its query fails anyway, and that is told to who asked.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, 'postgresql');
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { kind: 'postgresql', db, reads: db, close: () => db.destroy() };
}
