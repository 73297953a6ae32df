import { expect, test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

test.use({ environment: async ({ imagery }, use) => use(imagery.environment) });

const spot = { x: -120, y: 40 };
const green = '0,128,0';

test('imagery is off at first, remembered once on, and gives way when it fails', async ({
  app,
  map,
  imagery,
}) => {
  const colours = () => map.coloursAround(spot);
  await app.open(town.mapLink);
  await map.untilStill();
  expect(await colours()).not.toContain(green);
  await map.turnOn('Satellite');
  await expect.poll(colours).toContain(green);
  await map.expectAttribution('Green from above');

  imagery.fail();
  await app.reload();
  await map.expectNote('The satellite pictures cannot be reached');
  await map.untilStill();
  expect(await colours()).not.toContain(green);

  imagery.recover();
  await map.turnOff('Satellite');
  await map.turnOn('Satellite');
  await expect.poll(colours).toContain(green);
});
