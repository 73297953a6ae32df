import { expect, test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

test.use({ withWebGl: false });

test('without WebGL the form still makes leads @main', async ({ app, intake, map, api }) => {
  await app.open();
  await map.expectFailed('This browser cannot draw the map');
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.expectField('City', 'Larkfield');
  await intake.save();
  await intake.receipt();
  expect((await api.leads()).count).toBe(1);
});
