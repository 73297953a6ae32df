import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultCompanyId } from '#server/db/company.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { openWholeApp, type WholeApp } from '#server/testing/whole-app.ts';
import { mannWhitney } from './testing/mann-whitney.ts';
import { timeReplies } from './testing/time-replies.ts';

/** Of no difference at all one run in a hundred says that there is one; all three, one in a million. */
const runs = 3;
const significant = 0.01;

test('samples from one urn are alike, and from two are not', () => {
  const even = Array.from({ length: 60 }, (_, at) => at % 10);
  expect(mannWhitney(even, even)).toBeGreaterThan(0.9);
  // Worked by hand in any textbook: U = 0 of 10 and 10 has p = 0.0002 by this approximation.
  const low = Array.from({ length: 10 }, (_, at) => at);
  const high = Array.from({ length: 10 }, (_, at) => at + 10);
  expect(mannWhitney(low, high)).toBeCloseTo(0.00018, 4);
  expect(mannWhitney([1, 1, 1], [1, 1, 1])).toBeCloseTo(1, 5);
});

// 500 of each over a real connection: `npm run bench:kiosk`.
describe.each(testDatabaseKinds)('the time of a reply to a kiosk, on %s', (kind) => {
  let whole: WholeApp;
  let kiosk: Parameters<typeof timeReplies>[0];
  beforeAll(async () => {
    whole = await openWholeApp(kind);
    await whole.signedIn(defaultCompanyId, 'owner');
    kiosk = {
      request: (path, init) => whole.app.request(`http://127.0.0.1${path}`, init),
      proof: await whole.signedIn(defaultCompanyId, 'kiosk'),
    };
  });
  afterAll(() => whole.close());

  test('does not tell a known address, phone and e-mail from unknown ones', async () => {
    const told: number[] = [];
    for (let seed = 1; seed <= runs; seed += 1) {
      const { known, unknown } = await timeReplies(kiosk, { pairs: 40, seed });
      const p = mannWhitney(known, unknown);
      if (p > significant) return;
      told.push(p);
    }
    expect(told).toEqual([]);
  }, 120_000);

  test('would tell them if a known one took half a second longer', async () => {
    const { known, unknown } = await timeReplies(kiosk, { pairs: 15, seed: 9, slowed: 500 });
    expect(mannWhitney(known, unknown)).toBeLessThan(significant);
  }, 120_000);
});
