import { expect, test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

test('an address-only lead in fourteen keys @main', async ({ app, intake, api }) => {
  await app.open();
  await intake.focusSearch();
  // Ten characters, Enter, Ctrl+Enter: with "/" thirteen keys.
  await app.type('204 n mapl');
  await intake.expectSuggestion(town.house);
  await app.press('Enter');
  await intake.expectField('Street address', '204 N Maple St');
  await app.press('Control+Enter');
  await intake.receipt();
  expect((await api.leads()).count).toBe(1);
});

test('crosshair and Enter place the lead', async ({ app, intake, map }) => {
  await app.open(town.mapLink);
  await map.untilStill();
  await map.focus();
  await app.press('Enter');
  await map.expectDraft();
  await intake.expectField('City', 'Larkfield');
});

test('Enter on the crosshair opens the pin below it', async ({ app, intake, map, leadPanel }) => {
  await app.open(town.mapLink);
  await map.untilStill();
  await map.focus();
  await app.press('Enter');
  await intake.expectField('City', 'Larkfield');
  await app.press('Control+Enter');
  await intake.receipt();
  await map.untilStill();
  await map.focus();
  await app.press('Enter');
  await leadPanel.expectShown('Larkfield');
});

test('Ctrl+Enter saves from the map, too, and moves nothing', async ({
  app,
  intake,
  map,
  leadPanel,
  api,
}) => {
  await app.open(town.mapLink);
  await map.untilStill();
  await map.click({ x: 0, y: -40 });
  await intake.expectField('Street address', /W Harvest Rd$/);
  const latitude = await intake.textOf('Latitude');
  await map.focus();
  await app.press('Control+Enter');
  await intake.receipt();
  await leadPanel.expectClosed();
  const { results } = await api.leads();
  expect(results).toMatchObject([{ latitude }]);
});
