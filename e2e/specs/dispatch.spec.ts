import { createdLeadSchema, type CreateLeadInput } from '#contract/lead.ts';
import { expect, test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

const lead = (change: Partial<CreateLeadInput>): CreateLeadInput => ({
  address: '1 Elm St',
  city: 'Larkfield',
  state: 'KS',
  zipcode: '67200',
  latitude: String(town.center.lat + 0.0003),
  longitude: String(town.center.lng),
  lead_status: 'pr',
  ...change,
});
const elm = lead({});
const oak = lead({
  address: '2 Oak St',
  longitude: String(town.center.lng + 0.0015),
  lead_status: 'fu',
});
const ash = lead({
  address: '3 Ash St',
  longitude: String(town.center.lng - 0.0015),
  lead_status: 'dd',
});
const faraway = lead({ address: '9 Far Rd', latitude: '40.9', lead_status: 'pr' });

test('the list is the map: filtered by its bars, kept in the address, undone by Back @main', async ({
  dispatch,
  leadPanel,
  api,
}) => {
  for (const body of [elm, oak, ash, faraway]) expect((await api.create(body)).status).toBe(201);
  await dispatch.open(town.mapHash);
  await dispatch.expectListed(['3 Ash St', '2 Oak St', '1 Elm St']);
  await dispatch.expectBar('Prospect', 2);

  await dispatch.pressBar('Prospect');
  await dispatch.expectListed(['1 Elm St']);
  await dispatch.pressBar('Follow Up');
  await dispatch.expectListed(['2 Oak St', '1 Elm St']);
  await dispatch.expectQuery('?status=pr,fu');
  await dispatch.back();
  await dispatch.expectListed(['1 Elm St']);
  await dispatch.saveView('Prospects');
  await dispatch.clearFilters();
  await dispatch.expectListed(['3 Ash St', '2 Oak St', '1 Elm St']);

  await dispatch.sortBy('Address');
  await dispatch.expectListed(['1 Elm St', '2 Oak St', '3 Ash St']);
  await dispatch.filterByWords('larkfield oak');
  await dispatch.expectListed(['2 Oak St']);
  await dispatch.openRow('2 Oak St');
  await leadPanel.expectShown('2 Oak St');
  await dispatch.expectSelectedRow('2 Oak St');
  // It lay under the open lead: the map has moved as little as it can, and stays when it need not.
  await dispatch.expectBesideLead(Number(oak.longitude));
  const camera = dispatch.camera();
  await leadPanel.close();
  await dispatch.filterByWords('');
  await dispatch.openRow('3 Ash St');
  await leadPanel.expectShown('3 Ash St');
  expect(dispatch.camera()).toBe(camera);
  await leadPanel.close();
  await dispatch.openView('Prospects');
  await dispatch.expectListed(['1 Elm St']);
  await dispatch.expectBarPressed('Prospect', true);
  await dispatch.typeHash(`#map=15/${faraway.latitude}/${faraway.longitude}`);
  await dispatch.expectListed(['9 Far Rd']);
});

test('the open lead is in sight in the list, however far down it lies', async ({
  dispatch,
  api,
}) => {
  const { id } = createdLeadSchema.parse(await (await api.create(oak)).json());
  await Promise.all(Array.from({ length: 103 }, () => api.create(elm)));
  await dispatch.open(`?lead=${id}${town.mapHash}`);
  await dispatch.expectListLength(104);
  await dispatch.expectSelectedRow('2 Oak St');
});

test('a lead that others save is there at once, and moves nothing', async ({
  dispatch,
  leadPanel,
  api,
}) => {
  await api.create(elm);
  await dispatch.open(town.mapHash);
  await dispatch.untilLive();
  await dispatch.openRow('1 Elm St');
  await leadPanel.expectShown('1 Elm St');
  const other = await dispatch.openOnAnotherMachine(`?status=fu${town.mapHash}`);
  await other.untilLive();

  await api.create(oak);
  await dispatch.expectNews('1 new');
  await dispatch.expectListed(['2 Oak St', '1 Elm St']);
  await other.expectListed(['2 Oak St']);
  await leadPanel.expectShown('1 Elm St');
  await dispatch.expectFocusIn('1 Elm St');
  await dispatch.lookAtNews('1 new');
  await dispatch.expectListed(['2 Oak St', '1 Elm St']);
  await other.close();
});

test('a typed draft outlives a look at the dispatcher’s screen', async ({
  app,
  dispatch,
  intake,
}) => {
  await app.open(town.mapLink);
  await intake.search('204 n maple');
  await intake.choose(town.house);
  await intake.expectField('City', 'Larkfield');
  await dispatch.goToDispatch();
  await dispatch.goToIntake();
  await intake.expectField('Street address', '204 N Maple St');
});

for (const theme of ['light', 'dark'] as const)
  test(`the dispatcher’s screen is accessible: ${theme}`, async ({
    app,
    dispatch,
    leadPanel,
    api,
  }) => {
    test.slow();
    for (const body of [elm, oak, ash]) await api.create(body);
    await app.preferTheme(theme);
    for (const [width, height] of [
      [1440, 900],
      [820, 1180],
      [390, 844],
      [280, 640],
    ] as const) {
      await app.resize(width, height);
      await dispatch.open(town.mapHash);
      await app.expectAccessible();
      await app.expectNoSidewaysScroll();
    }
    await app.resize(1440, 900);
    await dispatch.openRow('2 Oak St');
    await leadPanel.expectShown('2 Oak St');
    await app.expectAccessible();
    await dispatch.showTab('Charts');
    await app.expectAccessible();
    await dispatch.showTab('Areas');
    await app.expectAccessible();
  });
