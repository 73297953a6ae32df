import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { createdLeadSchema, leadPageSchema } from '#contract/lead.ts';
import { problemSchema } from '#contract/problem.ts';
import { createTestApp } from '#server/testing/test-app.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import {
  createTestDatabase,
  createTestServer,
  type TestDatabase,
  testDatabaseKinds,
} from '#server/db/testing/test-database.ts';
import { buildingKey } from '#server/geocode/address-key.ts';
import { doorOf } from '#server/geocode/door.ts';
import { createLeadRoom } from './lead-room.ts';
import { LeadStore } from './lead-store.ts';
import { startServerProcess } from './testing/server-process.ts';

// Servers are started anew, and several test files share the machine.
const patience = 60_000;

/** Of Debian's util-linux. */
const prlimit = '/usr/bin/prlimit';

let place: TestDatabase;
let database: OpenDatabase;
let app: Hono;

async function open(kind: OpenDatabase['kind'], made = createTestDatabase(kind)): Promise<void> {
  place = await made;
  database = await openDatabase(place.options);
  const store = new LeadStore({ database, stateAt: () => 'KS', buildingKey, readDoor: doorOf });
  app = createTestApp({
    rooms: [createLeadRoom({ store })],
    logError: () => {},
  });
}
afterEach(async () => {
  await database.close();
  await place.remove();
});

/** Sends a lead; the same number is the same lead. */
const send = (lead: number, extraInfo: Record<string, string> = {}) =>
  app.request('/api/leads', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `lead-${lead}` },
    body: JSON.stringify({
      external_id: `lead-${lead}`,
      address: `${lead} Elm St`,
      state: 'KS',
      zipcode: '67473',
      latitude: '39.4',
      longitude: '-98.6',
      cell: '555-0100',
      extra_info: extraInfo,
    }),
  });

async function expectTrouble(answer: Response | Promise<Response>, words: string): Promise<void> {
  const response = await answer;
  const problem = problemSchema.parse(await response.json());
  expect(problem).toMatchObject({ status: 503, code: 'unavailable' });
  expect(problem.detail).toContain(words);
  expect(response.headers.get('retry-after')).toBe('5');
}

async function storedIds(): Promise<(string | null)[]> {
  const answer = await app.request('/api/leads?page_size=200');
  const { results } = leadPageSchema.parse(await answer.json());
  return results.map(({ external_id }) => external_id);
}

/** Rows of all tables that one lead fills: none may be there without the others. */
async function rowCounts() {
  const count = async (table: 'leads' | 'customers' | 'users' | 'contacts') => {
    const { rows } = await database.db
      .selectFrom(table)
      .select((is) => is.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    return Number(rows);
  };
  return {
    leads: await count('leads'),
    customers: await count('customers'),
    users: await count('users'),
    contacts: await count('contacts'),
  };
}

const whole = (leads: number) => ({ leads, customers: leads, users: leads, contacts: leads });

describe('SQLite', () => {
  test('a full disk is told, leaves nothing half-written, and is over when there is room', async () => {
    await open('sqlite');
    await send(1);
    const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(database.db);
    const pages = rows[0]?.page_count ?? 0;
    await sql.raw(`PRAGMA max_page_count = ${pages}`).execute(database.db);
    const large = { notes: 'x'.repeat(60_000) };
    await expectTrouble(send(2, large), 'The disk of the data folder is full.');
    await Promise.all([3, 4, 5].map((lead) => expectTrouble(send(lead, large), 'full')));
    expect(await rowCounts()).toEqual(whole(1));
    await sql.raw('PRAGMA max_page_count = 1000000').execute(database.db);
    expect((await send(2, large)).status).toBe(201);
    expect(await rowCounts()).toEqual(whole(2));
  });

  test('a data folder that cannot be written any more is told, and reading goes on', async () => {
    await open('sqlite');
    await send(1);
    await sql.raw('PRAGMA query_only = ON').execute(database.db);
    await expectTrouble(send(2), 'The data folder may not be written.');
    expect(await storedIds()).toEqual(['lead-1']);
    await sql.raw('PRAGMA query_only = OFF').execute(database.db);
    expect((await send(2)).status).toBe(201);
  });

  test('another program that has the database locked is told, and waited for in vain only so long', async () => {
    await open('sqlite');
    await sql.raw('PRAGMA busy_timeout = 50').execute(database.db);
    const other = new DatabaseSync(join(place.options.dataDir, 'leadmap.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    await expectTrouble(send(1), 'Another program has the database locked.');
    other.exec('ROLLBACK');
    other.close();
    expect((await send(1)).status).toBe(201);
    expect(await rowCounts()).toEqual(whole(1));
  });

  test.skipIf(!existsSync(prlimit))(
    'a disk that fails in the middle of a write is told, and is over when it writes again',
    async () => {
      place = await createTestDatabase('sqlite');
      const server = await startServerProcess({ LEADMAP_DATA_DIR: place.options.dataDir });
      await server.apiKey();
      app = new Hono().all('*', async ({ req }) => {
        const { method, headers } = req.raw;
        const body = method === 'GET' ? null : await req.text();
        return server.fetch(req.path, { method, headers, body });
      });
      // The kernel refuses every write beyond this place in a file, as a broken disk would.
      const limitFiles = (soft: string) =>
        execFileSync(prlimit, [`--pid=${server.pid}`, `--fsize=${soft}:unlimited`]);
      const large = { notes: 'x'.repeat(60_000) };
      let stored = 0;
      try {
        // Room for a few leads behind what making the tables has written.
        const log = join(place.options.dataDir, 'leadmap.sqlite-wal');
        limitFiles(String(statSync(log).size + 250_000));
        while ((await send(stored + 1, large)).status === 201) stored += 1;
        await expectTrouble(send(stored + 1, large), 'The disk of the data folder failed');
        await expectTrouble(send(stored + 2, large), 'The disk of the data folder failed');
        limitFiles('unlimited');
        expect((await send(stored + 1, large)).status).toBe(201);
      } finally {
        await server.kill();
        database = await openDatabase(place.options);
      }
      expect(stored).toBeGreaterThan(0);
      expect(await rowCounts()).toEqual(whole(stored + 1));
    },
    patience,
  );
});

describe.runIf(testDatabaseKinds.includes('postgresql'))('PostgreSQL', () => {
  test(
    'connections cut in the middle lose and double nothing',
    async () => {
      await open('postgresql');
      const numbers = Array.from({ length: 60 }, (_, index) => index);
      const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
      const sending = Promise.all(
        numbers.map(async (lead) => {
          await sleep(lead);
          return send(lead);
        }),
      );
      for (let time = 0; time < 5; time += 1) {
        await sleep(10);
        await cut.execute(database.db).catch(() => {});
      }
      const answers = await sending;
      expect(answers.every(({ status }) => status === 201 || status === 503)).toBe(true);
      // Each is sent again, as the answer says; those that were stored are not stored twice.
      for (const lead of numbers)
        expect(createdLeadSchema.parse(await (await send(lead)).json()).external_id).toBe(
          `lead-${lead}`,
        );
      expect(new Set(await storedIds()).size).toBe(numbers.length);
      expect(await rowCounts()).toEqual(whole(numbers.length));
    },
    patience,
  );

  test.skipIf(process.env.TEST_DATABASE_URL)(
    'a server that crashes and starts again is told, and found again by itself',
    async () => {
      await open('postgresql', createTestServer());
      await send(1);
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(
        database.db,
      );
      // One killed session makes PostgreSQL end all others and recover from its log.
      process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
      const told: number[] = [];
      for (let tries = 0; tries < 500 && told.at(-1) !== 201; tries += 1) {
        const answer = await send(2);
        told.push(answer.status);
        if (answer.status === 503) await expectTrouble(answer, 'The database does not answer.');
        await sleep(20);
      }
      expect(new Set(told)).toEqual(new Set([503, 201]));
      expect(await rowCounts()).toEqual(whole(2));
    },
    patience,
  );
});
