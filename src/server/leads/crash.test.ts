import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from '#server/db/testing/test-database.ts';
import { crashRun } from './testing/crash-run.ts';

// The long run, 200 kills, is `npm run test:crash`.
describe.each(testDatabaseKinds)('killed five times under load on %s', (kind) => {
  let place: TestDatabase;
  beforeAll(async () => {
    place = await createTestDatabase(kind);
  }, 60_000);
  afterAll(() => place.remove());

  test('the server loses and doubles nothing', async () => {
    const { dataDir, databaseUrl } = place.options;
    const report = await crashRun({
      kills: 5,
      environment: {
        LEADMAP_DATA_DIR: dataDir,
        ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
      },
    });
    expect(report.acknowledged).toBeGreaterThan(0);
    expect(report).toMatchObject({ kills: 5, lost: 0, doubled: 0, torn: 0 });
    expect(report.stored).toBe(report.acknowledged);
  }, 240_000);
});
