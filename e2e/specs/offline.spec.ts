import { expect, test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

test.use({ serviceWorkers: 'allow' });

test('without a network the app starts cold: form, visited map, pins of last time @main', async ({
  app,
  intake,
  map,
  keeping,
  outbox,
  server,
}) => {
  await app.open(town.mapLink);
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.save();
  await intake.receipt();
  await keeping.untilKept();
  await app.reload();
  await map.untilStill();
  const drawn = await map.coloursAround({ x: 0, y: 0 }, 100);
  await keeping.expectPinsOfNow();
  await keeping.loseHttpCache();

  await server.stop();
  await app.reload();
  await app.expectNoConnection();
  await map.untilStill();
  expect(await map.coloursAround({ x: 0, y: 0 }, 100)).toEqual(drawn);
  await keeping.expectPinsOfLastTime();

  // And it is good for work: what is saved waits here.
  await map.click({ x: 40, y: 40 });
  await map.expectDraft();
  await intake.fill('Street address', '9 Nowhere Rd');
  await intake.chooseState('KS');
  await intake.fill('ZIP or postal code', '67473');
  await intake.save();
  await intake.expectSavedHere();
  await outbox.expectCount('1 saved · 1 waiting');
  await app.expectAccessible();

  await server.restart();
  await intake.receipt();
  await outbox.expectCount('2 saved');
  await keeping.expectPinsOfNow();
});

test('a kept area is there without a network, whatever else was seen since', async ({
  app,
  map,
  keeping,
  server,
}) => {
  await app.open(town.mapLink);
  await keeping.untilKept();
  await app.reload();
  await map.untilStill();
  const drawn = await map.coloursAround({ x: 0, y: 0 }, 100);
  await keeping.keepThisArea();
  await keeping.expectKeptAreas(1);
  await app.expectAccessible();
  await keeping.closeAreas();
  await keeping.loseVisitedTiles();
  await keeping.loseHttpCache();

  await server.stop();
  await app.reload();
  await map.untilStill();
  expect(await map.coloursAround({ x: 0, y: 0 }, 100)).toEqual(drawn);
});

test('a newer version waits until it is taken, and the draft stays', async ({
  network,
  app,
  intake,
  keeping,
}) => {
  await app.open();
  await keeping.untilKept();
  const other = await app.openSecondTab();
  await other.intake.fill('First name', 'Grace');
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.fill('Last name', 'Okafor');

  network.shipNewVersion();
  await keeping.lookForNewVersion();
  await keeping.expectNewVersionOffered();
  await intake.expectField('Last name', 'Okafor');
  await intake.fill('First name', 'Ada');
  await keeping.takeNewVersion();
  await intake.expectField('First name', 'Ada');
  await intake.expectField('Last name', 'Okafor');
  await intake.expectField('Street address', '204 N Maple St');

  // The other tab is not reloaded under anybody's hands.
  await other.offline.expectToldOfOtherTab();
  await other.intake.expectField('First name', 'Grace');
  await other.offline.takeNewVersion();
  await other.intake.expectField('First name', 'Grace');
});

test.describe('with nothing kept', () => {
  test.use({ serviceWorkers: 'block' });

  test('pins whose tiles had no answer come once the network is back', async ({
    network,
    app,
    map,
    api,
  }) => {
    // Far from all that is drawn besides.
    const place = { latitude: '45', longitude: '-100' };
    await api.create({ address: '1 Lonely Rd', state: 'SD', zipcode: '57601', ...place });
    await app.open('/#map=15/45/-110');
    await map.untilStill();
    expect((await map.coloursAround({ x: 0, y: 0 })).size).toBe(1);
    network.cut();
    await map.goWithoutTiles('#map=15/45/-100');
    network.mend();
    await expect
      // Asked for again at most ten seconds later, and then drawn.
      .poll(async () => (await map.coloursAround({ x: 0, y: 0 })).size, { timeout: 40_000 })
      .toBeGreaterThan(1);
  });
});
