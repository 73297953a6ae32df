import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseTrouble } from './database-trouble.ts';
import { defaultCompanyId } from './company.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from './testing/test-database.ts';

describe.each(testDatabaseKinds)('heavy reads on %s', (kind) => {
  let place: TestDatabase;
  let database: OpenDatabase;
  beforeAll(async () => {
    place = await createTestDatabase(kind);
    database = await openDatabase(place.options);
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  const nameOf = (id: number) =>
    database.heavyReads
      .selectFrom('companies')
      .select('name')
      .where('id', '=', id)
      .executeTakeFirst();

  test('see what was committed before', async () => {
    const id = defaultCompanyId;
    for (const name of ['First', 'Second']) {
      await database.db.updateTable('companies').set({ name }).where('id', '=', id).execute();
      expect(await nameOf(id)).toMatchObject({ name });
    }
  });

  test('are answered each for itself, also many at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, async (_, number) => {
        const { rows } = await sql<{ n: number }>`select cast(${number} as integer) as n`.execute(
          database.heavyReads,
        );
        return rows[0]?.n;
      }),
    );
    expect(answers).toEqual(Array.from({ length: 50 }, (_, number) => number));
  });

  test.runIf(kind === 'sqlite')('leave the request loop free', async () => {
    let isDone = false;
    const heavy = sql`
      with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 300000)
      select sum(n) from numbers`
      .execute(database.heavyReads)
      .then(() => (isDone = true));
    let turns = 0;
    while (!isDone) {
      await new Promise(setImmediate);
      turns += 1;
    }
    await heavy;
    expect(turns).toBeGreaterThan(10);
  });

  test('a statement that fails says why, and the next one is answered', async () => {
    const failing = sql`select * from no_such_table`.execute(database.heavyReads);
    await expect(failing).rejects.toThrow(/no_such_table/);
    expect(await nameOf(defaultCompanyId)).toBeDefined();
  });

  test.runIf(kind === 'sqlite')(
    'nothing can be written, and the error keeps its code',
    async () => {
      const writing = sql`delete from companies`.execute(database.heavyReads);
      const error = await writing.catch((thrown: unknown) => thrown);
      expect(databaseTrouble(error)).toMatch(/may not be written/);
    },
  );
});
