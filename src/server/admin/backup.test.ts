import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLeadSchema } from '#contract/lead.ts';
import { systemActor } from '#server/db/audit-log.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import { migrations } from '#server/db/migrations.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from '#server/db/testing/test-database.ts';
import { buildingKey } from '#server/geocode/address-key.ts';
import { doorOf } from '#server/geocode/door.ts';
import { LeadStore } from '#server/leads/lead-store.ts';
import { backUp } from './back-up.ts';
import { restore } from './restore.ts';

let folder: string;
let file: string;
let places: TestDatabase[];
// PostgreSQL is set up anew for each, and several test files share the machine.
const patience = 60_000;
const quiet = { onProgress: () => {} };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadmap-backup-'));
  file = join(folder, 'leads.backup');
  places = [];
});
afterEach(async () => {
  for (const place of places) await place.remove();
  rmSync(folder, { recursive: true });
});

async function newPlace(kind: OpenDatabase['kind']): Promise<TestDatabase> {
  const place = await createTestDatabase(kind);
  places.push(place);
  return place;
}

const lead = (number: number) =>
  createLeadSchema.parse({
    external_id: `lead-${number}`,
    address: `${number} Elm St`,
    city: 'Larkfield',
    state: 'KS',
    zipcode: '67473',
    latitude: '39.4123456',
    longitude: '-98.6',
    cell: '555-0100',
    last_name: 'O’Kafor\n"Ada"',
    extra_info: { roof: 'slate', nested: [1, null, 'é'] },
    position: { class: 'rooftop', radius_meters: 2.5, corrected: true },
  });

const storeOn = (database: OpenDatabase) =>
  new LeadStore({ database, stateAt: () => 'KS', buildingKey, readDoor: doorOf });

async function leadsIn(place: TestDatabase) {
  const database = await openDatabase(place.options);
  const query = { page: 1, page_size: 200, ordering: 'address' } as const;
  const { leads } = await storeOn(database).list(defaultCompanyId, query);
  await database.close();
  return leads;
}

/** A database with so many leads, and what they read as. */
async function filled(kind: OpenDatabase['kind'], count: number) {
  const place = await newPlace(kind);
  const database = await openDatabase(place.options);
  const store = storeOn(database);
  for (let number = 0; number < count; number += 1)
    await store.create(systemActor(defaultCompanyId), lead(number), `key-${number}`);
  await database.close();
  return { place, leads: await leadsIn(place) };
}

const pairs = testDatabaseKinds.flatMap((from) =>
  testDatabaseKinds.map((to) => [from, to] as const),
);

describe.each(pairs)('a backup of %s restored into %s', (from, to) => {
  test(
    'has every lead as it was, and their keys still make none twice',
    async () => {
      const { place, leads } = await filled(from, 25);
      const { rows } = await backUp({ place: place.options, file, ...quiet });
      expect(rows).toBeGreaterThan(25 * 4);
      const target = await newPlace(to);
      expect(await restore({ place: target.options, file, ...quiet })).toEqual({ rows });
      expect(leads).toHaveLength(25);
      expect(await leadsIn(target)).toEqual(leads);

      const database = await openDatabase(target.options);
      const again = await storeOn(database).create(systemActor(defaultCompanyId), lead(3), 'key-3');
      expect(again).toMatchObject({ kind: 'replayed' });
      // What was told after the backup had numbers that must not be given again.
      const [company] = await database.db.selectFrom('companies').select('change_seq').execute();
      expect(company?.change_seq).toBe(1_000_025);
      await database.close();
    },
    patience,
  );
});

test(
  'what waits for RoofLink may have been sent since the backup: after a restore it is looked for first',
  async () => {
    const place = await newPlace('sqlite');
    const database = await openDatabase(place.options);
    const deps = { database, stateAt: () => null, buildingKey, readDoor: doorOf };
    const store = new LeadStore({ ...deps, isRelayed: () => true });
    await store.create(systemActor(defaultCompanyId), lead(1));
    await database.close();
    await backUp({ place: place.options, file, ...quiet });
    const target = await newPlace('sqlite');
    await restore({ place: target.options, file, ...quiet });
    const restored = await openDatabase(target.options);
    const [row] = await restored.db.selectFrom('relay_leads').selectAll().execute();
    expect(row).toMatchObject({ state: 'waiting', doubt_from: row?.changed_at });
    await restored.close();
  },
  patience,
);

describe.each(testDatabaseKinds)('a backup of %s taken while leads come in', (kind) => {
  test(
    'holds whole leads, and all that were there when it began',
    async () => {
      const place = await newPlace(kind);
      const database = await openDatabase(place.options);
      const store = storeOn(database);
      let number = 0;
      let isOn = true;
      const create = () =>
        store.create(systemActor(defaultCompanyId), lead(number), `key-${number++}`);
      await Promise.all(Array.from({ length: 40 }, create));
      const before = number;
      const load = (async () => {
        while (isOn) await Promise.all(Array.from({ length: 8 }, create));
      })();
      await backUp({ place: place.options, file, ...quiet });
      isOn = false;
      await load;
      await database.close();

      const target = await newPlace('sqlite');
      await restore({ place: target.options, file, ...quiet });
      const copy = await openDatabase(target.options);
      const rowsOf = async (table: 'leads' | 'customers' | 'users' | 'contacts') =>
        (await copy.db.selectFrom(table).select('company_id').execute()).length;
      const leads = await rowsOf('leads');
      expect(leads).toBeGreaterThanOrEqual(before);
      expect([await rowsOf('customers'), await rowsOf('users'), await rowsOf('contacts')]).toEqual([
        leads,
        leads,
        leads,
      ]);
      await copy.close();
    },
    patience,
  );
});

describe('a restore', () => {
  test('refuses a file that was cut off, altered, or is none, and restores nothing of it', async () => {
    const { place } = await filled('sqlite', 10);
    await backUp({ place: place.options, file, ...quiet });
    const whole = readFileSync(file);
    const text = gunzipSync(whole).toString();
    const lines = text.trimEnd().split('\n');
    const broken = {
      'cut off': whole.subarray(0, whole.length / 2),
      'without its end': gzipSync(lines.slice(0, -1).join('\n')),
      altered: gzipSync(text.replace('3 Elm St', '4 Elm St')),
      'one row short': gzipSync(lines.toSpliced(-3, 1).join('\n')),
      'of something else': gzipSync('{"hello": 1}\n'),
      'no gzip': Buffer.from('hello'),
    };
    for (const [how, bytes] of Object.entries(broken)) {
      const target = await newPlace('sqlite');
      writeFileSync(file, bytes);
      await expect(restore({ place: target.options, file, ...quiet }), how).rejects.toThrow(
        /not a backup|damaged or not whole/,
      );
      expect(await leadsIn(target), how).toEqual([]);
    }
    const missing = { place: place.options, file: join(folder, 'none'), ...quiet };
    await expect(restore(missing)).rejects.toThrow('there is no such file');
  });

  test('refuses a database that holds leads, and a file of a newer version', async () => {
    const { place, leads } = await filled('sqlite', 2);
    await backUp({ place: place.options, file, ...quiet });
    await expect(restore({ place: place.options, file, ...quiet })).rejects.toThrow(
      'This database holds leads already.',
    );
    expect(await leadsIn(place)).toEqual(leads);
    const text = gunzipSync(readFileSync(file)).toString();
    writeFileSync(file, gzipSync(text.replace('001-first-tables', '999-of-tomorrow')));
    const target = await newPlace('sqlite');
    await expect(restore({ place: target.options, file, ...quiet })).rejects.toThrow(
      'made by a newer version',
    );
  });

  test('of an older backup is brought up to date by the next start', async () => {
    const old = migrations.slice(0, 2);
    const place = await newPlace('sqlite');
    const database = await openDatabase(place.options, old);
    await database.db
      .insertInto('settings')
      .values({ company_id: defaultCompanyId, key: 'kept', value: 'yes' })
      .execute();
    await database.close();
    await backUp({ place: place.options, file, ...quiet });
    const target = await newPlace('sqlite');
    await restore({ place: target.options, file, ...quiet });
    const restored = await openDatabase(target.options);
    const applied = await restored.db.selectFrom('migrations').select('name').execute();
    expect(applied).toHaveLength(migrations.length);
    expect(await restored.db.selectFrom('settings').select('value').execute()).toContainEqual({
      value: 'yes',
    });
    await restored.close();
  });
});

test('a backup that fails leaves no file behind', async () => {
  const place = await newPlace('sqlite');
  await expect(backUp({ place: place.options, file, ...quiet })).rejects.toThrow(
    'There is no database',
  );
  expect(await readdir(folder)).toEqual([]);
});

test('a backup that cannot be written blames its own place, and leaves nothing behind', async () => {
  const { place } = await filled('sqlite', 1);
  mkdirSync(file);
  const into = (name: string) => backUp({ place: place.options, file: name, ...quiet });
  await expect(into(file)).rejects.toThrow(`${file} cannot be written: it is a folder.`);
  const nowhere = join(folder, 'none', 'leads.backup');
  await expect(into(nowhere)).rejects.toThrow(`${nowhere} cannot be written: there is no such`);
  expect(await readdir(folder)).toEqual(['leads.backup']);
});

test.runIf(testDatabaseKinds.includes('postgresql'))(
  'a restore keeps what a server stores on the same PostgreSQL meanwhile',
  async () => {
    const { place } = await filled('sqlite', 5);
    await backUp({ place: place.options, file, ...quiet });
    const target = await newPlace('postgresql');
    const running = await openDatabase(target.options);
    const store = storeOn(running);
    const held = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    // Stops the restore after it has begun; storing a lead needs nothing of this table, the first that is locked.
    const holding = running.db.transaction().execute(async (tx) => {
      await sql`lock table api_keys`.execute(tx);
      held.resolve();
      await released.promise;
    });
    await held.promise;
    const restoring = restore({ place: target.options, file, ...quiet });
    const outcome = expect(restoring).rejects.toThrow('holds leads already');
    const waits = sql<{ waiting: boolean }>`
      select exists (select from pg_locks where not granted) as waiting`;
    while (!(await waits.execute(running.db)).rows[0]?.waiting);
    await store.create(systemActor(defaultCompanyId), lead(99), 'key-99');
    released.resolve();
    await holding;
    await outcome;
    await running.close();
    expect((await leadsIn(target)).map(({ external_id }) => external_id)).toEqual(['lead-99']);
  },
  patience,
);
