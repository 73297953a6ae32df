import { expect, test } from '#e2e/fixtures.ts';

test.use({ regions: 'none' });

test('without region packs: outlines, states, and ZIPs as guesses', async ({
  app,
  intake,
  map,
  api,
}) => {
  await app.open('/#map=8/44.26/-72.57');
  await map.untilStill();
  await map.click();
  await intake.expectField('State', 'VT');
  await intake.expectField('County', 'Washington');
  await intake.expectNote('ZIP is a guess');
  await intake.fill('Street address', '5 Elm St');
  await intake.save();
  await intake.receipt();
  expect((await api.leads()).results[0]).toMatchObject({
    state: 'VT',
    region: { name: 'Vermont' },
  });
});
