import { expect, test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

test('a found address stays when its pin is moved, and the place is used the next time', async ({
  app,
  intake,
  map,
  api,
}) => {
  await app.open();
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.expectField('Street address', '204 N Maple St');
  await map.untilStill();
  await map.dragDraft({ x: 90, y: 60 });
  await intake.expectNote('This place will be remembered for 204 N Maple St.');
  await map.nudgeDraft('ArrowDown');
  await intake.expectField('Street address', '204 N Maple St');
  const corrected = await intake.textOf('Latitude');
  await intake.save();
  await intake.receipt();
  expect((await api.leads()).results[0]).toMatchObject({
    address: '204 N Maple St',
    latitude: corrected,
    origin: 'search',
    position: { class: 'placed-by-hand', radius_meters: 5 },
  });

  await intake.searchAndTake('204 n maple st', town.house);
  await intake.expectField('Latitude', corrected);
  await intake.expectNote('From search: placed by hand for an earlier lead');
});

test('a number that was tapped stays too; the nearest again is looked up anew', async ({
  app,
  intake,
  map,
}) => {
  await app.open(town.mapLink);
  await map.untilStill();
  await map.click({ x: -10, y: -40 });
  await intake.chooseNumber('212');
  await map.dragDraft({ x: -60, y: 10 });
  await intake.expectNote('This place will be remembered for 212 W Harvest Rd.');
  await intake.chooseNumber('214');
  await intake.expectNoNote('This place will be remembered');
  await map.dragDraft({ x: 300, y: 0 });
  await intake.expectField('Street address', '304 W Harvest Rd');
});

test('a typed address is kept by the pin, whatever lies nearest', async ({ app, intake, map }) => {
  await app.open(town.mapLink);
  await map.untilStill();
  await intake.fill('Street address', '77 Moonbeam Terrace');
  await map.click({ x: -10, y: -40 });
  await intake.expectField('City', 'Larkfield');
  await intake.expectNoNote('This place will be remembered');
  await map.nudgeDraft('ArrowUp');
  await intake.expectNote('This place will be remembered for 77 Moonbeam Terrace.');
});
