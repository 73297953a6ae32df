import { test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

const at = (address: string, east: number) => ({
  address,
  city: 'Larkfield',
  state: 'KS' as const,
  zipcode: '67473',
  latitude: String(town.center.lat),
  longitude: String(town.center.lng + east),
  lead_status: 'pr' as const,
});

test('the dispatcher’s day without a mouse @main', async ({
  app,
  api,
  dispatch,
  leadPanel,
  map,
}) => {
  for (const lead of [at('1 Elm St', -0.002), at('2 Oak St', 0), at('3 Ash St', 0.002)])
    await api.create(lead);
  await api.create({ ...at('9 Far Rd', 0.004), city: 'Quillbrook' });
  await dispatch.open(town.mapHash);

  // Filter by words.
  await app.press('f');
  await app.type('larkfield');
  await dispatch.expectListed(['3 Ash St', '2 Oak St', '1 Elm St']);
  // Open the lead at the crosshair, walk to the next one.
  await map.untilStill();
  await map.focus();
  await app.press('Enter');
  await leadPanel.expectShown('2 Oak St');
  await map.focus();
  await app.press('Alt+ArrowRight');
  await leadPanel.expectShown('3 Ash St');
  await dispatch.expectSelectedRow('3 Ash St');
  // Change its status in two keys, and undo that in one.
  await leadPanel.focus();
  await app.press('s');
  await app.press('f');
  await leadPanel.expectStatus('Follow Up');
  await leadPanel.expectTold('3 Ash St: Follow Up');
  await app.press('Control+z');
  await leadPanel.expectStatus('Prospect');
  await app.press('Escape');
  await leadPanel.expectClosed();
  // Filter by the bar of a status, go to an address, ask for the keys.
  await dispatch.focusBar('Prospect');
  await app.press('Enter');
  await dispatch.expectQuery('?status=pr&text=larkfield');
  await app.press('/');
  await app.type('204 n maple');
  await app.press('Enter');
  await dispatch.expectPlaceFound('204 N Maple St');
});
