import { test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

test('an address is typed before the app has arrived, at every size', async ({
  app,
  early,
  intake,
}) => {
  await app.open();
  for (const [width, height] of [
    [1600, 900],
    [1100, 720],
    [740, 400],
    [390, 844],
  ] as const) {
    await app.resize(width, height);
    await early.openWithoutApp();
    await early.type('204 n map');
    if (width === 390) await app.expectAccessible();
    await early.expectTakenOver('204 n map');
  }
  await early.typeOn('le st larkf');
  await intake.expectSuggestion(town.house);
});
