import { expect, test } from 'vitest';
import { createTestDatabase, testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { relayRun } from './testing/relay-run.ts';

/** The long run is `npm run test:relay`. */
test.each(testDatabaseKinds)(
  'a server killed while it relays, on %s: every lead is upstream once',
  async (kind) => {
    const place = await createTestDatabase(kind);
    const report = await relayRun({ leads: 12, kills: 2, place: place.options });
    expect(report).toMatchObject({ there: 12, doubled: 0, missing: 0, wrongId: 0, leaks: 0 });
    expect(report.mostInASecond).toBeLessThanOrEqual(5);
    expect(report.parallel).toBe(0);
    await place.remove();
  },
  120_000,
);
