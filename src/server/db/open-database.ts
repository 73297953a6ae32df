import { existsSync, mkdirSync } from 'node:fs';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import pg from 'pg';
import { ChangeBell } from './change-bell.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { DrawnRegions } from './drawn-regions.ts';
import { LeadTrail } from './lead-trail.ts';
import { migrate } from './migrate.ts';
import { type Migration, migrations } from './migrations.ts';
import { openSqlite, sqlitePath } from './node-sqlite.ts';
import { PostgresBell } from './postgres-bell.ts';
import type { Schema } from './schema.ts';
import { ThreadCalls } from './thread-calls.ts';
import { threadDialect } from './thread-dialect.ts';

/** SQLite in a data folder, or PostgreSQL at an address. */
export interface DatabasePlace {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
}

/** An open database, migrated and ready. */
export interface OpenDatabase {
  readonly kind: 'sqlite' | 'postgresql';
  /** For writing, and for reads that must see the write just made. */
  readonly db: Kysely<Schema>;
  /** For reading beside a running write; on PostgreSQL the same pool. */
  readonly reads: Kysely<Schema>;
  /**
   * For reads that look at many rows: lists, counts, charts. SQLite answers in the thread that
   * asks, so these go to threads of their own and the request loop stays free; on PostgreSQL it is
   * the same pool. No transactions: what must go together is one statement.
   */
  readonly heavyReads: Kysely<Schema>;
  /** What every change of a lead leaves behind. */
  readonly trail: LeadTrail;
  /** Rung after every such change; on PostgreSQL heard by every process. */
  readonly bell: ChangeBell;
  /** A thread for work on this database; `file` calls `answerCalls`. It ends with the database. */
  startThread(file: URL): ThreadCalls;
  /** The regions that companies have drawn. */
  readonly regions: DrawnRegions;
  close(): Promise<void>;
}

/**
 * Opens SQLite in the data folder, or PostgreSQL where `databaseUrl` is given, and brings its
 * tables up to date. Throws {@link DataFolderBusy} when another process holds the folder.
 */
export async function openDatabase(
  options: DatabasePlace,
  steps: readonly Migration[] = migrations,
): Promise<OpenDatabase> {
  return options.databaseUrl === null
    ? openSqliteFolder(options.dataDir, steps)
    : openPostgres(options.databaseUrl, steps);
}

/**
 * Opens a database as it is, beside a server that runs on it: nothing is brought up to date and
 * nothing is locked. Null where there is no SQLite file yet.
 */
export function openBeside({
  dataDir,
  databaseUrl,
}: DatabasePlace): Pick<OpenDatabase, 'kind' | 'db' | 'close'> | null {
  const path = sqlitePath(dataDir);
  if (databaseUrl === null && !existsSync(path)) return null;
  const db = databaseUrl === null ? openSqliteFile(path) : connectPostgres(databaseUrl);
  return {
    kind: databaseUrl === null ? 'sqlite' : 'postgresql',
    db,
    close: () => db.destroy(),
  };
}

const openSqliteFile = (path: string) =>
  new Kysely<Schema>({ dialect: new SqliteDialect({ database: openSqlite(path) }) });

const readThread = new URL('./read-thread.ts', import.meta.url);

/** One that looks at everything must not keep the others waiting. */
const mostReaders = 2;

/** The threads of the rooms. */
class Threads {
  readonly #place: DatabasePlace;
  readonly #started: ThreadCalls[] = [];

  constructor(place: DatabasePlace) {
    this.#place = place;
  }

  start(file: URL): ThreadCalls {
    const thread = new ThreadCalls(file, this.#place);
    this.#started.push(thread);
    return thread;
  }

  async close(): Promise<void> {
    await Promise.all(this.#started.map((thread) => thread.close()));
  }
}

async function openSqliteFolder(
  dataDir: string,
  steps: readonly Migration[],
): Promise<OpenDatabase> {
  // Everything in it is about people: for the server's own user alone.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const release = lockDataFolder(dataDir);
  try {
    const path = sqlitePath(dataDir);
    const db = openSqliteFile(path);
    await migrate(db, 'sqlite', steps);
    const reads = openSqliteFile(path);
    const place = { dataDir, databaseUrl: null };
    const readers = new ThreadCalls(readThread, place, mostReaders);
    const heavyReads = new Kysely<Schema>({ dialect: threadDialect(readers) });
    const threads = new Threads(place);
    return {
      kind: 'sqlite',
      db,
      reads,
      heavyReads,
      trail: new LeadTrail(db),
      bell: new ChangeBell(),
      startThread: (file) => threads.start(file),
      regions: new DrawnRegions(),
      async close() {
        await threads.close();
        await readers.close();
        await heavyReads.destroy();
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

async function openPostgres(
  databaseUrl: string,
  steps: readonly Migration[],
): Promise<OpenDatabase> {
  const db = connectPostgres(databaseUrl);
  try {
    await migrate(db, 'postgresql', steps);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const threads = new Threads({ dataDir: '', databaseUrl });
  const relay = new PostgresBell(databaseUrl);
  return {
    kind: 'postgresql',
    db,
    reads: db,
    heavyReads: db,
    trail: new LeadTrail(db),
    bell: new ChangeBell(relay),
    regions: new DrawnRegions(),
    startThread: (file) => threads.start(file),
    async close() {
      await threads.close();
      await relay.close();
      await db.destroy();
    },
  };
}

function connectPostgres(databaseUrl: string): Kysely<Schema> {
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
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
