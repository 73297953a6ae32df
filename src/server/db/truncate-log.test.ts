import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { truncateLog } from './truncate-log.ts';

let place: TestDatabase;
let database: OpenDatabase;

beforeEach(async () => {
  place = await createTestDatabase('sqlite');
  database = await openDatabase(place.options);
  await database.db
    .insertInto('settings')
    .values({ company_id: 1, key: 'a', value: 'secret' })
    .execute();
});
afterEach(async () => {
  await database.close();
  await place.remove();
});

const logBytes = () => statSync(join(place.options.dataDir, 'leadmap.sqlite-wal')).size;

test('empties the log', async () => {
  expect(logBytes()).toBeGreaterThan(0);
  expect(await truncateLog(database.db)).toBe(true);
  expect(logBytes()).toBe(0);
});

test('waits for a reader without holding up anybody, and empties the log after it', async () => {
  const reader = new DatabaseSync(join(place.options.dataDir, 'leadmap.sqlite'));
  reader.exec('begin; select * from settings');
  let done = false;
  const truncated = truncateLog(database.db).then((result) => {
    done = true;
    return result;
  });
  // The same connection goes on answering meanwhile.
  const rows = await database.db.selectFrom('settings').select('value').execute();
  expect(rows).toEqual([{ value: 'secret' }]);
  expect(done).toBe(false);
  reader.exec('rollback');
  reader.close();
  expect(await truncated).toBe(true);
  expect(logBytes()).toBe(0);
});
