import { test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

// Port 9 is the discard service: nobody listens there.
const nowhere = 'http://127.0.0.1:9/style.json';

test.describe('a hosted style that cannot be reached', () => {
  test.use({ environment: { LEADMAP_STYLE_URL: nowhere } });

  test('falls back to the built-in map @main', async ({ app, map }) => {
    await app.open(town.mapLink);
    await map.untilStill();
    await map.expectNote('The hosted map cannot be reached');
    await map.expectAttribution('Made-up town');
  });
});

test.describe('hosted streets', () => {
  test.use({ environment: { LEADMAP_OPENFREEMAP_URL: nowhere } });

  test('are off until one click, and remembered', async ({ app, map, server }) => {
    await app.open(town.mapLink);
    await map.untilStill();
    await map.turnOnHostedStreets();
    await map.expectNote('The hosted map cannot be reached');
    await server.restart();
    await app.reload();
    await map.untilStill();
    await map.expectHostedStreets(true);
  });
});
