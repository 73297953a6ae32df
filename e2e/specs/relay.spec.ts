import type { CreateLeadInput } from '#contract/lead.ts';
import type { ApiDriver } from '#e2e/drivers/api-driver.ts';
import { expect, leaveInDoubt, test } from '#e2e/relay-fixtures.ts';
import { town } from '#e2e/town.ts';

const lead: CreateLeadInput = {
  address: '12 Elm St',
  city: 'Larkfield',
  state: 'KS',
  zipcode: '67473',
  first_name: 'Ada',
  last_name: 'Okafor',
  latitude: String(town.center.lat + 0.0003),
  longitude: String(town.center.lng),
  lead_status: 'pr',
};

test('saved while RoofLink is down, it waits in sight and is there once RoofLink is back', async ({
  roofLink,
  app,
  intake,
  leadPanel,
  dispatch,
  relay,
}) => {
  // The pauses between tries grow while it is away.
  test.slow();
  await roofLink.stop();
  await app.open();
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.fill('Last name', 'Okafor');
  await intake.save();
  await intake.receipt();
  await leadPanel.openSaved();
  await relay.expectState('On its way to RoofLink.');

  await dispatch.open();
  await relay.expectProgress(/1 lead waits for RoofLink.*RoofLink cannot be reached/);
  await relay.filter('Not in RoofLink');
  await dispatch.expectListed(['204 N Maple St']);
  await dispatch.expectQuery('?relay=waiting,refused,unsure');
  await dispatch.openRow('204 N Maple St');
  await app.expectAccessible();

  await roofLink.start();
  await relay.expectState(/In RoofLink, number \d+/);
  await dispatch.expectListed([]);
  await relay.expectNoProgress();
  await relay.expectTries('RoofLink was not reached', 'RoofLink has made it (201)');
  expect(roofLink.book.records.map(({ body }) => body['address'])).toEqual(['204 N Maple St']);
});

test('what RoofLink refuses is shown by field, mended, and sent again @main', async ({
  roofLink,
  api,
  dispatch,
  leadPanel,
  relay,
}) => {
  roofLink.mood = () => 'faults';
  expect((await api.create({ ...lead, zipcode: '67470' })).status).toBe(201);
  await dispatch.open(town.mapHash);
  await relay.showThose('1 lead needs a decision about RoofLink.');
  await dispatch.expectListed(['12 Elm St']);
  await dispatch.openRow('12 Elm St');
  await relay.expectState('ZIP or postal code: Enter a valid ZIP code.');

  roofLink.mood = () => 'fine';
  await leadPanel.edit('ZIP or postal code', '67473');
  await relay.expectState('Save your changes first');
  await leadPanel.saveEdit();
  await relay.sendAgain();
  await relay.expectState(/In RoofLink, number \d+/);
  await leadPanel.expectHistory('had it sent to RoofLink again');
  expect(roofLink.book.records.map(({ body }) => body['zipcode'])).toEqual(['67473']);
});

test('a lead that may be there is compared side by side, and a person decides', async ({
  roofLink,
  api,
  app,
  dispatch,
  leadPanel,
  relay,
}) => {
  const byHand = await leaveInDoubt({ roofLink, api, lead });
  await dispatch.open(town.mapHash);
  await relay.expectProgress('1 lead needs a decision about RoofLink.');
  await dispatch.openRow('12 Elm St');
  await relay.expectState('Is this lead in RoofLink already?');
  await relay.expectSides('Name', { here: 'Ada Okafor', there: 'O.' });
  await relay.expectSides('Address', {
    here: '12 Elm St, Larkfield, KS 67473',
    there: '12 Elm Street, Larkfield, KS 67473',
  });
  await app.expectAccessible();
  await relay.almostSendAnew();
  await relay.takeCandidate(String(byHand.id));
  await relay.expectState(`In RoofLink, number ${byHand.id}`);
  await leadPanel.expectHistory(`decided: it is number ${byHand.id} in RoofLink`);
  await relay.expectNoProgress();
  expect(roofLink.book.records).toHaveLength(2);
});

test.describe('without the map, which tells nothing here', () => {
  test.use({ withWebGl: false });

  test('nothing about RoofLink is cut or spills over where all is said 40 % longer', async ({
    roofLink,
    api,
    app,
    language,
  }) => {
    await leaveInDoubt({ roofLink, api, lead });
    await expect.poll(() => stagesOf(api)).toContain('unsure');
    roofLink.mood = () => 'faults';
    expect((await api.create({ ...lead, zipcode: '67470' })).status).toBe(201);
    await expect.poll(() => stagesOf(api)).toContain('refused');
    const { results } = await api.leads();
    await language.sayEverythingLonger();
    for (const width of [390, 1440]) {
      await app.resize(width, 844);
      for (const [stage, words] of [
        ['unsure', 'Is this lead in RoofLink already?'],
        ['refused', 'RoofLink refused this lead'],
        ['confirmed', 'In RoofLink, number '],
      ] as const) {
        const id = results.find((one) => one.relay === stage)?.id;
        await language.open(`/dispatch?lead=${id}${town.mapHash}`, 'History');
        await language.expectThere(words);
        await language.expectAllFits(`${stage}, ${width} px`);
      }
    }
  });
});

const stagesOf = async (api: ApiDriver) => (await api.leads()).results.map(({ relay }) => relay);

test.describe('with reading back', () => {
  test.use({ readBack: 'on' });

  test('a lead that somebody makes in RoofLink comes by itself, with its status in their words', async ({
    roofLink,
    api,
    dispatch,
    relay,
  }) => {
    const { lead_status: _, ...record } = lead;
    const { id } = roofLink.book.create(record, {
      nowMs: Date.now(),
      shown: { lead_status: 'Claim Filed' },
    });
    await expect.poll(async () => (await api.leads()).count).toBe(1);
    await dispatch.open(town.mapHash);
    await dispatch.expectListed(['12 Elm St']);
    await dispatch.openRow('12 Elm St');
    await relay.expectState(`In RoofLink, number ${id}`);
    await relay.expectState('Status in RoofLink: Claim Filed');
    expect(roofLink.seen.every(({ method }) => method === 'GET')).toBe(true);
  });
});
