import { expect, test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  permissions: ['geolocation'],
  geolocation: { latitude: 39.4001, longitude: -98.62, accuracy: 12 },
});

test('a lead where the phone is @main', async ({ app, intake, map, api }) => {
  await app.open(town.mapLink);
  await map.untilStill();
  await map.locateMe();
  await intake.expectField('Street address', /W Harvest Rd$/);
  await intake.expectNote('From this device’s position');
  await app.expectNoSidewaysScroll();
  await intake.save();
  await intake.receipt();
  expect((await api.leads()).results[0]).toMatchObject({
    origin: 'gps',
    position: { class: 'gps', radius_meters: 12 },
  });
});

test('nothing of the map lies over the form', async ({ app, intake, map }) => {
  await app.open(town.mapLink);
  await map.untilStill();
  await intake.expectUncovered();
  await app.growSheet();
  await intake.expectUncovered();
});
