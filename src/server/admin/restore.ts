import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { keepAudit, letGoOfAudit } from '#server/db/access-tables.ts';
import { doubtRelay } from '#server/db/doubt-relay.ts';
import { migrations } from '#server/db/migrations.ts';
import { type DatabasePlace, openDatabase } from '#server/db/open-database.ts';
import type { Schema } from '#server/db/schema.ts';
import {
  AdminFault,
  backupFormat,
  type BackupLine,
  backupLineSchema,
  type BackupRow,
  BackupTally,
  fileFault,
} from './backup-file.ts';
import { tableNames } from './read-rows.ts';

interface Restore {
  readonly place: DatabasePlace;
  readonly file: string;
  readonly onProgress: (rows: number) => void;
}

/** Parameters of one statement stay far below what both databases take. */
const parametersAtOnce = 10_000;

/**
 * Puts a backup into a database that holds no leads, wholly or not at all. Resolves to the rows
 * restored. Fails with an {@link AdminFault}.
 */
export async function restore({ place, file, onProgress }: Restore): Promise<{ rows: number }> {
  const lines = readLines(file);
  const { value: head } = await lines.next();
  if (!head || !('leadmap_backup' in head.line) || head.line.leadmap_backup > backupFormat)
    throw new AdminFault(`${file} is not a backup that this version of Leadmap can read.`);
  const { migrations: gone } = head.line;
  const unknown = gone.filter((name: string) => !migrations.some((step) => step.name === name));
  if (unknown.length > 0)
    throw new AdminFault(
      `${file} was made by a newer version of Leadmap. Restore it with that version.`,
    );
  // As old as the backup; the next start of the server brings both up to date.
  const steps = migrations.filter(({ name }) => gone.includes(name));
  const database = await openDatabase(place, steps);
  try {
    const tally = new BackupTally();
    tally.add(head.text);
    await database.db.transaction().execute(async (tx) => {
      const tables = await tableNames(tx);
      // A server that runs on this PostgreSQL must not store a lead between the look and the end.
      if (database.kind === 'postgresql')
        await sql`lock table ${sql.join(tables.map((table) => sql.table(table)))}`.execute(tx);
      await refuseUsed(tx, gone);
      const hasAudit = tables.includes('audit_log');
      if (hasAudit) await letGoOfAudit(tx, database.kind);
      for (const table of tables) await sql`delete from ${sql.table(table)}`.execute(tx);
      const filler = new TableFiller(tx);
      for await (const { line, text } of lines) {
        if ('end' in line) {
          await filler.flush();
          if (tables.includes('lead_changes')) await leapInFeed(tx);
          if (tables.includes('relay_leads')) await doubtRelay(tx, new Date().toISOString());
          if (hasAudit) await keepAudit(tx, database.kind);
          const { rows, sha256 } = tally.end();
          if (line.end.rows === rows && line.end.sha256 === sha256) return;
          break;
        }
        tally.add(text);
        if ('table' in line) await filler.begin(line.table);
        if ('row' in line) await filler.add(line.row);
        if (tally.rows % 1_000 === 0) onProgress(tally.rows);
      }
      throw new Damaged(file);
    });
    return { rows: tally.rows };
  } finally {
    await database.close();
  }
}

/**
 * What happened after the backup was told under numbers that would be given again, to others:
 * whoever heard them must find a gap and ask for everything anew.
 */
async function leapInFeed(tx: Kysely<Schema>): Promise<void> {
  await tx
    .updateTable('companies')
    .set((is) => ({ change_seq: is('change_seq', '+', 1_000_000) }))
    .execute();
}

async function refuseUsed(db: Kysely<Schema>, gone: readonly string[]): Promise<void> {
  const lead = await db.selectFrom('leads').select('id').limit(1).executeTakeFirst();
  const applied = await db.selectFrom('migrations').select('name').execute();
  if (!lead && applied.every(({ name }) => gone.includes(name))) return;
  throw new AdminFault(
    `${lead ? 'This database holds leads already' : 'This database is newer than the backup'}. ` +
      'Restore into an empty one: name another folder by LEADMAP_DATA_DIR, or another database by DATABASE_URL.',
  );
}

/** Collects rows of one table and writes many at once. */
class TableFiller {
  readonly #db: Kysely<Schema>;
  #table = '';
  /** Columns that PostgreSQL keeps as booleans; the file has them as 0 and 1. */
  #booleans: readonly string[] = [];
  #rows: BackupRow[] = [];

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async begin(table: string): Promise<void> {
    await this.flush();
    this.#table = table;
    const known = (await this.#db.introspection.getTables()).find(({ name }) => name === table);
    const booleans = known?.columns.filter(({ dataType }) => dataType === 'bool') ?? [];
    this.#booleans = booleans.map(({ name }) => name);
  }

  async add(row: BackupRow): Promise<void> {
    const truths = this.#booleans.map((name) => [
      name,
      row[name] === null ? null : row[name] === 1,
    ]);
    this.#rows.push({ ...row, ...(Object.fromEntries(truths) as BackupRow) });
    const columns = Object.keys(row).length;
    if (this.#rows.length * columns >= parametersAtOnce) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.#rows.splice(0);
    // Names of tables and columns come out of the file; the database refuses wrong ones.
    if (rows.length > 0)
      await this.#db
        .insertInto(this.#table as 'settings')
        .values(rows as never)
        .execute();
  }
}

/** Each line, as it stands and as it reads. */
async function* readLines(file: string): AsyncGenerator<{ text: string; line: BackupLine }> {
  const source = createReadStream(file);
  const unzipped = source.pipe(createGunzip());
  source.on('error', (error) => unzipped.destroy(error));
  try {
    for await (const text of splitLines(unzipped.setEncoding('utf8'))) {
      const line = backupLineSchema.safeParse(parse(text));
      if (!line.success) throw new Damaged(file);
      yield { text, line: line.data };
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // What gzip complains of is a file that was cut off or is none of ours.
    throw code.startsWith('Z_') ? new Damaged(file) : fileFault(error, file, 'read');
  }
}

async function* splitLines(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const part of parts) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

class Damaged extends AdminFault {
  constructor(file: string) {
    super(`${file} is damaged or not whole. Nothing was restored; take another backup.`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
