import { expect, test } from '#e2e/fixtures.ts';

test.use({ regions: 'real' });

const places = [
  {
    region: 'Cambridge',
    text: '1640 cambridge street cambridge ma',
    label: '1640 Cambridge St, Cambridge, MA 02138',
    city: 'Cambridge',
    state: 'MA',
  },
  {
    region: 'Vermont',
    text: '2916 vt rte 22a addison',
    label: '2916 Vermont Route 22A, Addison, VT 05491',
    city: 'Addison',
    state: 'VT',
  },
  {
    region: 'Baltimore County',
    text: '10369 reisterstown rd owings mills',
    label: '10369 Reisterstown Road',
    city: 'Owings Mills',
    state: 'MD',
  },
  {
    region: 'Vancouver',
    text: '1066 w hastings st vancouver',
    label: '1066 W Hastings',
    city: 'Vancouver',
    state: 'BC',
  },
];

for (const { region, text, label, city, state } of places)
  test(`${region}: a real house by search @main`, async ({ app, intake, map, api }) => {
    await app.open();
    await app.expectServerReady();
    await intake.searchAndTake(text, label);
    await intake.expectField('City', city);
    await intake.expectField('State', state);
    await map.untilStill();
    await map.expectDraft();
    if (state === 'BC') await intake.fill('ZIP or postal code', 'V6E 2E9');
    await intake.save();
    await intake.receipt();
    expect((await api.leads()).results[0]).toMatchObject({ state, origin: 'search' });
  });

const clicks = [
  { region: 'Cambridge', link: '/#map=18/42.37385/-71.10995', state: 'MA' },
  { region: 'Vermont', link: '/#map=18/44.118991/-73.294693', state: 'VT' },
  { region: 'Baltimore County', link: '/#map=18/39.418981/-76.77724', state: 'MD' },
  { region: 'Vancouver', link: '/#map=18/49.2827/-123.1187', state: 'BC' },
];

for (const { region, link, state } of clicks)
  test(`${region}: a real house by click`, async ({ app, intake, map }) => {
    await app.open(link);
    await map.untilStill();
    await map.click();
    await intake.expectField('State', state);
    await intake.expectField('Street address', /\d+ \w+/);
    await intake.expectNote(/From the map:/);
  });
