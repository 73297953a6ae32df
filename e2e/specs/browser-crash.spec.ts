import { browserCrashRun } from '#e2e/browser-crash-run.ts';
import { expect, test } from '#e2e/fixtures.ts';

test('a browser that is killed while leads wait loses none and doubles none', async () => {
  test.setTimeout(180_000);
  const report = await browserCrashRun({ kills: 3 });
  expect(report).toMatchObject({ lost: 0, doubled: 0 });
  expect(report.stored).toBeGreaterThanOrEqual(report.acknowledged);
});
