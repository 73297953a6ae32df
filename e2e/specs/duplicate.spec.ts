import { expect, test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

/** A lead at the house that the journeys search for. */
const known = {
  address: '204 N Maple Street',
  city: 'Larkfield',
  state: 'KS',
  zipcode: '67473',
  latitude: '39.41',
  longitude: '-98.63',
  first_name: 'Ana',
  last_name: 'Silva',
  cell: '785-555-0134',
} as const;

test('a house that is known is told before it is saved again, and never in the way @main', async ({
  app,
  intake,
  duplicates,
  leadPanel,
  api,
}) => {
  const made = await api.create({ ...known, lead_status: 'fu' });
  const { id } = (await made.json()) as { id: string };
  await app.open();
  await intake.searchAndTake('204 n maple st', town.house);
  await duplicates.expectShown('Follow Up', 'Ana Silva', 'same address', 'Door Knocking');
  await duplicates.openFirstByKey();
  await leadPanel.expectShown('204 N Maple Street');
  await leadPanel.close();
  await intake.fill('Last name', 'Okafor');
  await intake.save();
  await intake.receipt();
  await duplicates.expectNone();
  const { results } = await api.leads();
  expect(results).toMatchObject([{ last_name: 'Okafor', duplicates_seen: [id] }, { id }]);
});

test('a telephone number that is known is told while it is typed', async ({
  app,
  intake,
  duplicates,
  api,
}) => {
  await api.create(known);
  await app.open();
  await intake.fill('Cell', '(785) 555 0134');
  await duplicates.expectShown('Ana Silva', 'same phone');
  await intake.fill('Cell', '(785) 555 0135');
  await duplicates.expectNone();
});

test('where nobody may be disturbed, a new lead needs a reason', async ({
  app,
  intake,
  duplicates,
  api,
}) => {
  await api.create({ ...known, lead_status: 'dnd' });
  await app.open();
  await intake.searchAndTake('204 n maple st', town.house);
  await duplicates.expectShown('Absolutely Do Not Contact');
  await duplicates.expectAsksReason();
  await app.expectAccessible();
  await intake.save();
  await intake.expectFault('Give the reason');
  await duplicates.expectReasonFocused();
  await duplicates.giveReason('The owner called us.');
  await intake.save();
  await intake.receipt();
  const { results } = await api.leads();
  expect(results[0]).toMatchObject({ do_not_disturb_reason: 'The owner called us.' });
});

test('without a server this device is looked through, and the notice says so', async ({
  app,
  intake,
  duplicates,
  server,
}) => {
  await app.open();
  await intake.fill('Cell', '785-555-0134');
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.save();
  await intake.receipt();
  await server.stop();
  await intake.fill('Home phone', '+1 785 555 0134');
  await duplicates.expectShown('204 N Maple St', 'same phone');
  await duplicates.expectOnlyThisDevice();
});
