import { expect, test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

/** The whole town. */
const place = town.mapLink.slice(1).replace('18/', '14/');

test('a lead saved by one is news on the other’s screen, and moves nothing there @main', async ({
  app,
  live,
}) => {
  await live.openDispatch(place);
  await live.beginToFilter();
  const camera = await live.camera();

  const { intake } = await app.openOnAnotherMachine();
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.save();

  await live.expectNews('1 new');
  await live.expectListed('204 N Maple St');
  await live.expectFilterFocused();
  expect(await live.camera()).toBe(camera);
  await live.look();
  await live.expectNoNews();
});

test('a lost connection is told with the age of what is shown, and what was missed comes after it', async ({
  live,
  server,
  api,
}) => {
  await live.openDispatch(place);
  await server.stop();
  await live.expectConnection('lost');
  await server.restart();
  await api.create({
    address: '1 Missed Ln',
    state: 'KS',
    zipcode: '67473',
    latitude: '39.4',
    longitude: '-98.6',
  });
  await live.expectConnection('live');
  await live.expectNews('1 new');
});
