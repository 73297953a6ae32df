import { expect, test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

test('a lead by address search, seen after a restart @main', async ({
  app,
  intake,
  map,
  leadPanel,
  api,
  server,
}) => {
  await app.open();
  await intake.searchAndTake('204 north maple street larkf', '204 N Maple St, Larkfield, KS 67473');
  await intake.expectField('Street address', '204 N Maple St');
  await intake.expectField('City', 'Larkfield');
  await intake.expectField('State', 'KS');
  await intake.expectField('ZIP or postal code', '67473');
  await intake.expectField('Latitude', /^39\.397/);
  await intake.expectField('Lead source', 'Door Knocking');
  await intake.expectNote('exact address point');
  await map.expectDraft();

  await intake.fill('Last name', 'Okafor');
  await intake.fill('Cell', '555-0100');
  await intake.addExtraInfo('roof', 'slate');
  await intake.save();
  const receipt = await intake.receipt();
  await map.expectNoDraft();
  await intake.expectField('Street address', '');
  await intake.expectSearchEmptyAndFocused();

  const { results } = await api.leads();
  expect(results).toHaveLength(1);
  expect(results[0]).toMatchObject({
    receipt,
    address: '204 N Maple St',
    county: 'Osborne',
    last_name: 'Okafor',
    lead_status: 'u',
    lead_source: { name: 'Door Knocking' },
    extra_info: { roof: 'slate' },
    contacts: [{ type: 'mobile', value: '555-0100' }],
    origin: 'search',
    position: { class: 'address-point' },
    region: { name: 'Kansas' },
  });

  await server.restart();
  await app.reload();
  await app.expectServerReady();
  await map.untilStill();
  expect((await api.leads()).count).toBe(1);
  await app.open(`/?lead=${results[0]?.id}`);
  await leadPanel.expectShown('204 N Maple St');
  await leadPanel.expectShown(receipt);
});

test('the same house by every way of writing it @main', async ({ app, intake }) => {
  await app.open();
  for (const text of [
    '204 n maple st',
    '204 North Maple Street',
    'larkfield 204 maple',
    '67473 204 n maple',
    '204 n mapel st larkfield',
  ]) {
    await intake.search(text);
    await intake.expectSuggestion('204 N Maple St, Larkfield, KS 67473');
  }
});

test('a flat in a tower keeps its unit @main', async ({ app, intake }) => {
  await app.open();
  await intake.search('500 juniper avenue apt 4');
  await intake.choose('500 Juniper Ave, Apt 4, Larkfield');
  await intake.expectField('Street address', /500 Juniper Ave,? Apt 4/);
});

test('what no index knows is taken as typed @main', async ({ app, intake }) => {
  await app.open();
  await intake.search('77 Moonbeam Terrace');
  await intake.choose('Use “77 Moonbeam Terrace” as typed');
  await intake.expectField('Street address', '77 Moonbeam Terrace');
});

test('an address taken as typed does not keep the place of the house chosen before', async ({
  app,
  intake,
  map,
}) => {
  await app.open();
  await intake.searchAndTake('204 n maple st', town.house);
  await map.expectDraft();
  await intake.search('987 Nowhere Blvd');
  await intake.choose('Use “987 Nowhere Blvd” as typed');
  await intake.expectField('Street address', '987 Nowhere Blvd');
  await intake.expectField('City', '');
  await intake.expectField('ZIP or postal code', '');
  await map.expectNoDraft();
});
