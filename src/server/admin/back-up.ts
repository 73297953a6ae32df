import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Transaction } from 'kysely';
import { type DatabasePlace, openBeside, type OpenDatabase } from '#server/db/open-database.ts';
import type { Schema } from '#server/db/schema.ts';
import {
  AdminFault,
  backupFormat,
  type BackupLine,
  BackupTally,
  fileFault,
} from './backup-file.ts';
import { readRows, tableNames } from './read-rows.ts';

interface BackUp {
  readonly place: DatabasePlace;
  /** Where the backup goes; it appears when it is whole. */
  readonly file: string;
  readonly onProgress: (rows: number) => void;
}

/**
 * Writes all tables into one file, as they stood at one moment, while the server goes on.
 * Resolves to the rows and bytes written. Fails with an {@link AdminFault}.
 */
export async function backUp({
  place,
  file,
  onProgress,
}: BackUp): Promise<{ rows: number; bytes: number }> {
  const database = openBeside(place);
  if (!database)
    throw new AdminFault(
      `There is no database in ${place.dataDir}. Name its folder by LEADMAP_DATA_DIR.`,
    );
  const unfinished = `${file}.${process.pid}.unfinished`;
  const tally = new BackupTally();
  try {
    await inOneView(database, (tx) =>
      pipeline(
        Readable.from(lines(tx, { kind: database.kind, tally, onProgress })),
        createGzip(),
        createWriteStream(unfinished, { flags: 'wx', flush: true, mode: 0o600 }),
      ),
    );
    await rename(unfinished, file);
    return { rows: tally.rows, bytes: (await stat(file)).size };
  } catch (error) {
    throw fileFault(error, file, 'written');
  } finally {
    await rm(unfinished, { force: true });
    await database.close();
  }
}

/** What is read within is what one moment has left, whatever is written meanwhile. */
async function inOneView(
  { kind, db }: Pick<OpenDatabase, 'kind' | 'db'>,
  read: (tx: Transaction<Schema>) => Promise<void>,
): Promise<void> {
  // SQLite's transactions are so by themselves.
  const transaction = db.transaction();
  await (
    kind === 'sqlite'
      ? transaction
      : transaction.setIsolationLevel('repeatable read').setAccessMode('read only')
  ).execute(read);
}

interface Writing {
  readonly kind: OpenDatabase['kind'];
  readonly tally: BackupTally;
  readonly onProgress: (rows: number) => void;
}

async function* lines(
  tx: Transaction<Schema>,
  { kind, tally, onProgress }: Writing,
): AsyncGenerator<string> {
  const line = (content: BackupLine) => {
    const text = JSON.stringify(content);
    if (!('end' in content)) tally.add(text);
    return `${text}\n`;
  };
  const applied = await tx.selectFrom('migrations').select('name').orderBy('name').execute();
  yield line({
    leadmap_backup: backupFormat,
    made_at: new Date().toISOString(),
    migrations: applied.map(({ name }) => name),
  });
  for (const table of await tableNames(tx)) {
    yield line({ table });
    for await (const row of readRows(tx, kind, table)) {
      yield line({ row });
      if (tally.rows % 1_000 === 0) onProgress(tally.rows);
    }
  }
  yield line({ end: tally.end() });
}
