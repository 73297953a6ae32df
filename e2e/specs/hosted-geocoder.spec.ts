import { expect, test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

test.use({
  environment: async ({ hostedGeocoder }, use) => use(hostedGeocoder.environment),
});

const moonbeam = { number: '77', street: 'Moonbeam Terrace', lat: 39.41, lng: -98.63 };

test('one that hangs leaves typing, our own answers and saving as they are', async ({
  app,
  intake,
  hostedGeocoder,
  api,
}) => {
  hostedGeocoder.hang();
  await app.open();
  await intake.search('77 moonbeam terrace');
  await intake.expectInList('Use “77 moonbeam terrace” as typed');
  await hostedGeocoder.asked(1);
  await intake.expectInList('Photon does not answer.');
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.expectField('Street address', '204 N Maple St');
  await intake.save();
  await intake.receipt();
  expect((await api.leads()).count).toBe(1);
});

test('what our own index lacks is found, below what it has', async ({
  app,
  intake,
  hostedGeocoder,
  api,
}) => {
  hostedGeocoder.know(moonbeam);
  await app.open();
  await intake.search('77 moonbeam terrace');
  await intake.expectOptions([
    // Our own, which are no houses, stay above.
    /^Terrace, BC/,
    /^Terrace Park, OH/,
    /^77 Moonbeam Terrace, Larkfield, KS 67473/,
    'Use “77 moonbeam terrace” as typed',
  ]);
  await intake.expectInList('OpenStreetMap');
  await intake.choose('77 Moonbeam Terrace, Larkfield');
  await intake.expectField('Street address', '77 Moonbeam Terrace');
  await intake.expectField('Latitude', /^39\.41/);
  await intake.save();
  await intake.receipt();
  expect((await api.leads()).results[0]).toMatchObject({ origin: 'search', zipcode: '67473' });
});

test('a click where we know no house is filled by it, but typed text stays', async ({
  app,
  intake,
  map,
  hostedGeocoder,
}) => {
  hostedGeocoder.know({ ...moonbeam, lat: 39.45, lng: -98.66 });
  await app.open('/#map=16/39.45/-98.66');
  await map.untilStill();
  await map.click();
  await intake.expectField('Street address', '77 Moonbeam Terrace');
  await intake.expectNote(/Address from .*OpenStreetMap/);
  await intake.startOver();
  await intake.fill('Street address', '9 Far Rd');
  await map.click({ x: 30, y: 30 });
  await hostedGeocoder.asked(2);
  await intake.expectField('State', 'KS');
  await intake.expectField('Street address', '9 Far Rd');
});
