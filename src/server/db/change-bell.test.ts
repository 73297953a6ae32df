import { sql } from 'kysely';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { createTestDatabase, testDatabaseKinds } from './testing/test-database.ts';

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

async function place(kind: OpenDatabase['kind']) {
  const made = await createTestDatabase(kind);
  cleanUps.push(() => made.remove());
  return async () => {
    const database = await openDatabase(made.options);
    cleanUps.push(() => database.close());
    const heard: number[] = [];
    const stop = database.bell.listen((companyId) => heard.push(companyId));
    return { ...database, heard, stop };
  };
}

const until = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 15_000, interval: 20 });

describe.each(testDatabaseKinds)('the bell on %s', (kind) => {
  test('is heard in the own process at once, once, until nobody listens', async () => {
    const one = await (await place(kind))();
    one.bell.ring(7);
    expect(one.heard).toEqual([7]);
    one.stop();
    one.bell.ring(8);
    expect(one.heard).toEqual([7]);
  });
});

describe.runIf(testDatabaseKinds.includes('postgresql'))('the bell between processes', () => {
  test('carries rings both ways, and never back to who rang', async () => {
    const open = await place('postgresql');
    const [one, two] = [await open(), await open()];
    // Before both listen, rings may be lost: only a wake-up.
    await until(() => {
      one.bell.ring(1);
      expect(two.heard).toContain(1);
    });
    await until(() => {
      two.bell.ring(2);
      expect(one.heard).toContain(2);
    });
    const own = one.heard.filter((id) => id === 1).length;
    for (let id = 10; id < 60; id += 1) one.bell.ring(id);
    await until(() => expect(two.heard).toContain(59));
    expect(one.heard.filter((id) => id === 1)).toHaveLength(own);
    expect(one.heard.filter((id) => id === 59)).toEqual([59]);
    expect(two.heard.filter((id) => id >= 10)).toEqual(
      Array.from({ length: 50 }, (_, index) => 10 + index),
    );
  });

  test('finds its way back after the connection was cut', async () => {
    const open = await place('postgresql');
    const [one, two] = [await open(), await open()];
    await until(() => {
      one.bell.ring(1);
      expect(two.heard).toContain(1);
    });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(one.db);
    await until(() => {
      one.bell.ring(2);
      expect(two.heard).toContain(2);
    });
  });
});
