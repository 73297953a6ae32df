import { test } from '#e2e/fixtures.ts';

test.use({ regions: 'real', viewport: { width: 1280, height: 800 } });

const statuses = ['pr', 'u', 'a', 'as', 'cb', 'de', 'fu', 'd', 'dnd', 'dn', 'ft', 'dd'] as const;

test('the picture of the README @main', async ({ app, api, intake, map }) => {
  await Promise.all(
    statuses.map((lead_status, index) =>
      api.create({
        address: `${1600 + 2 * index} Cambridge St`,
        state: 'MA',
        zipcode: '02138',
        // A ring of pins around the house, at even angles.
        latitude: 42.3739 + 0.0011 * Math.sin((index * Math.PI) / 6),
        longitude: -71.1098 + 0.0023 * Math.cos((index * Math.PI) / 6),
        lead_status,
      }),
    ),
  );
  await app.open('/#map=16.6/42.3743/-71.1098');
  await app.expectServerReady();
  await map.untilStill();
  await map.click();
  await intake.expectField('State', 'MA');
  await intake.pickStatus('prosp');
  await intake.fill('Last name', 'Okafor');
  await map.untilStill();
  await app.picture('docs/screenshot.png');
});
