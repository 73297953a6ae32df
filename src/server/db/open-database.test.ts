import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { DataFolderBusy } from './data-folder-lock.ts';
import { migrate } from './migrate.ts';
import { type Migration, migrations } from './migrations.ts';
import { openDatabase } from './open-database.ts';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from './testing/test-database.ts';

describe.each(testDatabaseKinds)('opening %s', (kind) => {
  let place: TestDatabase;
  beforeEach(async () => {
    place = await createTestDatabase(kind);
  }, 60_000);
  afterEach(() => place.remove());

  test('makes the tables once, and finds them the next time', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      const { db, close } = await openDatabase(place.options);
      const applied = await db.selectFrom('migrations').select('name').execute();
      expect(applied).toEqual(migrations.map(({ name }) => ({ name })));
      expect(await db.selectFrom('companies').selectAll().execute()).toHaveLength(1);
      await close();
    }
  });

  test.runIf(kind === 'postgresql')('makes them once when several processes start', async () => {
    const opened = await Promise.all(Array.from({ length: 5 }, () => openDatabase(place.options)));
    const sources = await opened[0]?.db.selectFrom('lead_sources').select('name').execute();
    expect(sources).toEqual([{ name: 'Door Knocking' }]);
    await Promise.all(opened.map(({ close }) => close()));
  });

  test('changes nothing when a step is interrupted, and goes on the next time', async () => {
    const { db, close } = await openDatabase(place.options);
    const first: Migration = {
      name: '901-first',
      up: (tx) => tx.schema.createTable('first_new').addColumn('id', 'integer').execute(),
    };
    const second: Migration = {
      name: '902-second',
      up: (tx) => tx.schema.createTable('second_new').addColumn('id', 'integer').execute(),
    };
    const interrupted: Migration = {
      name: second.name,
      async up(tx, on) {
        await second.up(tx, on);
        throw new Error('interrupted');
      },
    };
    const before = await db.introspection.getTables();
    await expect(migrate(db, kind, [...migrations, first, interrupted])).rejects.toThrow(
      'interrupted',
    );
    expect(await db.introspection.getTables()).toEqual(before);
    await migrate(db, kind, [...migrations, first, second]);
    const after = (await db.introspection.getTables()).map(({ name }) => name);
    expect(after).toEqual(expect.arrayContaining(['first_new', 'second_new']));
    await close();
  });

  test('is as before when the process is killed in the middle of a step', async () => {
    const older = migrations.slice(0, 1);
    const tablesNow = async () => {
      const { db, close } = await openDatabase(place.options, older);
      const tables = await db.introspection.getTables();
      await close();
      return tables;
    };
    const before = await tablesNow();
    const module = (name: string) => JSON.stringify(join(import.meta.dirname, name));
    const migrating = spawn(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { openDatabase } from ${module('open-database.ts')};
         import { migrations } from ${module('migrations.ts')};
         const endless = { name: '901-endless', async up(tx) {
           await tx.schema.createTable('half_done').addColumn('id', 'integer').execute();
           await tx.insertInto('half_done').values({ id: 1 }).execute();
           console.log('in the middle');
           await new Promise((resolve) => setTimeout(resolve, 1e9));
         } };
         await openDatabase(${JSON.stringify(place.options)}, [...migrations, endless]);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    onTestFinished(() => void migrating.kill('SIGKILL'));
    await once(migrating.stdout, 'data');
    const ended = once(migrating, 'exit');
    migrating.kill('SIGKILL');
    await ended;
    expect(await tablesNow()).toEqual(before);
    const { db, close } = await openDatabase(place.options);
    const applied = await db.selectFrom('migrations').select('name').execute();
    expect(applied).toEqual(migrations.map(({ name }) => ({ name })));
    await close();
  }, 60_000);

  test('gives 64-bit columns back as numbers', async () => {
    const { db, close } = await openDatabase(place.options);
    const { rows } = await sql<{ cell: number }>`
      select cast(${2 ** 44 - 1} as bigint) as cell`.execute(db);
    expect(rows).toEqual([{ cell: 2 ** 44 - 1 }]);
    await close();
  });
});

describe('a data folder', () => {
  let place: TestDatabase;
  beforeEach(async () => {
    place = await createTestDatabase('sqlite');
  });
  afterEach(() => place.remove());

  test('is written durably', async () => {
    const { db, close } = await openDatabase(place.options);
    const pragma = async (name: string) =>
      Object.values((await sql.raw<object>(`pragma ${name}`).execute(db)).rows[0] ?? {})[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    await close();
  });

  test('is refused while it is open, naming who holds it, and free again after', async () => {
    const first = await openDatabase(place.options);
    const refusal = await openDatabase(place.options).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DataFolderBusy);
    expect(String(refusal)).toContain(`process ${process.pid} on ${hostname()}`);
    await first.close();
    await (await openDatabase(place.options)).close();
  });

  test('is free as soon as the process that held it is dead', async () => {
    const { dataDir } = place.options;
    const holder = spawn(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { lockDataFolder } from ${JSON.stringify(join(import.meta.dirname, 'data-folder-lock.ts'))};
         lockDataFolder(${JSON.stringify(dataDir)});
         console.log('held');
         setInterval(() => {}, 1000);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    onTestFinished(() => void holder.kill('SIGKILL'));
    await once(holder.stdout, 'data');
    await expect(openDatabase(place.options)).rejects.toThrow(`process ${holder.pid} on`);
    const ended = once(holder, 'exit');
    holder.kill('SIGKILL');
    await ended;
    await (await openDatabase(place.options)).close();
    expect(existsSync(join(dataDir, 'holder.txt'))).toBe(true);
  });
});
