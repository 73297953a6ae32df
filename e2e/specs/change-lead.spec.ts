import { expect, test } from '#e2e/fixtures.ts';

const house = {
  address: '204 N Maple St',
  city: 'Larkfield',
  state: 'KS',
  zipcode: '67473',
  latitude: '39.41',
  longitude: '-98.63',
  first_name: 'Ana',
  last_name: 'Silva',
  cell: '785-555-0134',
} as const;

async function leadAt(api: {
  create(body: typeof house & Record<string, unknown>): Promise<Response>;
}) {
  const made = await api.create({ ...house, lead_status: 'pr', extra_info: { roof: 'slate' } });
  return ((await made.json()) as { id: string }).id;
}

test('a note, and a pin that is moved to where the house is', async ({
  app,
  api,
  leadPanel,
  map,
}) => {
  const id = await leadAt(api);
  await api.create({ ...house, address: '9 Oak St', latitude: '39.42' });
  await app.open(`/?lead=${id}#map=17/39.41/-98.63`);
  await leadPanel.typeNote('x'.repeat(2_001));
  await leadPanel.expectShown('Note is too long.');
  await leadPanel.typeNote('y'.repeat(20_001));
  await leadPanel.expectShown('It was not put in here.');
  await leadPanel.expectTyped('Add a note', 'x'.repeat(2_001));
  await leadPanel.addNote('Ladder needed at the back.');
  await leadPanel.expectHistory('Ladder needed at the back.');
  await map.untilStill();
  await leadPanel.beginMove();
  await app.press('Shift+ArrowLeft');
  await leadPanel.expectShown('Moved by 10 m');
  await map.click({ x: -150, y: 120 });
  await leadPanel.saveMove();
  await leadPanel.expectHistory('Pin moved');
  await leadPanel.openNearest('9 Oak St');
  await leadPanel.expectShown('9 Oak St');
});

test.describe('without the map, which tells nothing here and takes most of the time', () => {
  test.use({ withWebGl: false });

  test('two change the same lead: both values are shown, and a person decides @main', async ({
    app,
    api,
    leadPanel,
  }) => {
    const id = await leadAt(api);
    await app.open(`/?lead=${id}`);
    const other = await app.openOnAnotherMachine(`/?lead=${id}`);
    await leadPanel.edit('Last name', 'Okafor');
    await leadPanel.edit('E-mail', 'ana@example.com');

    await other.leadPanel.edit('Last name', 'Nguyen');
    await other.leadPanel.edit('City', 'Barre');
    await other.leadPanel.saveEdit();
    await other.leadPanel.expectHistory('Silva', 'Nguyen');

    await leadPanel.saveEdit();
    await leadPanel.expectConflict('Last name', { theirs: 'Nguyen', yours: 'Okafor' });
    await leadPanel.expectTrouble('Barre');
    await leadPanel.expectTyped('Last name', 'Okafor');
    await app.expectAccessible();
    expect((await api.leads()).results[0]).toMatchObject({ last_name: 'Nguyen', version: 2 });
    await leadPanel.expectTrouble('Only you changed, and it stays:E-mail ana@example.com');
    await leadPanel.saveDecisions();
    await leadPanel.expectHistory('ana@example.com', 'Nguyen');
    expect((await api.leads()).results[0]).toMatchObject({
      last_name: 'Nguyen',
      city: 'Barre',
      contacts: [{ type: 'mobile' }, { type: 'email', value: 'ana@example.com' }],
      version: 3,
    });
  });

  test('a friendlier status than somebody’s do-not-disturb needs a reason there and then', async ({
    app,
    api,
    leadPanel,
  }) => {
    const id = await leadAt(api);
    await app.open(`/?lead=${id}`);
    const other = await app.openOnAnotherMachine(`/?lead=${id}`);
    const release = await leadPanel.holdChanges();
    await leadPanel.focus();
    await app.press('s');
    await app.press('f');
    await other.leadPanel.focus();
    await other.app.press('s');
    await other.app.press('x');
    await other.leadPanel.expectHistory('Absolutely Do Not Contact');
    release();
    await leadPanel.decideForMine('Status');
    await leadPanel.expectShown('Give the reason');
    await leadPanel.giveReason('They called and asked for a quote.');
    await leadPanel.saveDecisions();
    await leadPanel.expectHistory('Reason: They called and asked for a quote.');
    await leadPanel.expectStatus('Follow Up');
  });

  test('by keyboard: a status in two keys, and back in one', async ({ app, api, leadPanel }) => {
    const id = await leadAt(api);
    await app.open(`/?lead=${id}`);
    await leadPanel.focus();
    await app.press('s');
    await app.press('f');
    await leadPanel.expectStatus('Follow Up');
    await leadPanel.expectHistory('Prospect', 'Follow Up');
    await leadPanel.expectTold('204 N Maple St: Follow Up');
    await app.expectAccessible();
    await app.press('Control+z');
    await leadPanel.expectStatus('Prospect');
    await leadPanel.expectTold('Undone');

    const release = await leadPanel.holdAnswers();
    await app.press('s');
    await app.press('f');
    await leadPanel.expectStatus('Follow Up');
    await app.press('Control+z');
    release();
    await leadPanel.expectStatus('Prospect');

    await app.press('s');
    await app.press('x');
    await leadPanel.expectHistory('Absolutely Do Not Contact');
    await app.press('s');
    await app.press('u');
    await leadPanel.giveReason('They called and asked for a quote.');
    await leadPanel.expectStatus('Unknown');
    await leadPanel.expectHistory('Reason: They called and asked for a quote.');
  });

  test('without a server a change says so, and keeps what was typed', async ({
    app,
    api,
    leadPanel,
    server,
  }) => {
    const id = await leadAt(api);
    await app.open(`/?lead=${id}`);
    await leadPanel.edit('Last name', 'Okafor');
    await server.stop();
    await app.press('Control+Enter');
    await leadPanel.expectTrouble('Changing a lead needs the server');
    await leadPanel.expectTyped('Last name', 'Okafor');
    await server.restart();
    await leadPanel.saveEdit();
    await leadPanel.expectHistory('Okafor');
  });
});
