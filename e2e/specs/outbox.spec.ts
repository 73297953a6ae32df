import { expect, test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

test.use({ serviceWorkers: 'allow' });

const house = '204 N Maple St, Larkfield';

test('a server that is away loses nothing, and gets the lead when it is back @main', async ({
  app,
  intake,
  outbox,
  api,
  server,
}) => {
  await app.open();
  await outbox.open();
  await outbox.expectSum('Nothing was entered on this device today.');
  await outbox.close();
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.fill('Last name', 'Okafor');
  await server.stop();
  await intake.save();
  await intake.expectSavedHere();
  await intake.expectField('Last name', '');
  await outbox.expectCount('0 saved · 1 waiting');
  await outbox.open();
  await outbox.expectSum('1 entered = 0 on the server + 1 waiting here');
  await outbox.expectWaiting(house, 'The server cannot be reached');
  // Neither a reload nor the time it takes changes that.
  await outbox.close();
  await server.restart();
  const receipt = await intake.receipt();
  await outbox.expectCount('1 saved');
  await outbox.open();
  await outbox.expectSum('1 entered = 1 on the server + 0 waiting here');
  await outbox.expectSent(house, receipt);
  const { results } = await api.leads();
  expect(results).toMatchObject([{ last_name: 'Okafor', receipt }]);
});

for (const mishaps of [
  ['answer-lost', 'problem-500', 'html-502'],
  ['request-lost', 'empty-200', 'answer-truncated'],
  ['signed-out-401', 'html-200', 'too-many-429'],
] as const)
  test(`one lead through ${mishaps.join(', ')} @main`, async ({
    network,
    app,
    intake,
    outbox,
    api,
  }) => {
    await app.open();
    network.next(...mishaps);
    await intake.searchAndTake('204 n maple st', town.house);
    await intake.save();
    await intake.expectSavedHere();
    await outbox.open();
    // Every press is another attempt; by itself it would come a little later.
    await expect(async () => {
      if (network.ahead() > 0) await outbox.sendNow();
      expect(network.ahead()).toBe(0);
    }).toPass();
    await outbox.close();
    await intake.receipt();
    await outbox.expectCount('1 saved');
    expect((await api.leads()).count).toBe(1);
  });

test('one that always fails does not keep the others back', async ({
  network,
  app,
  intake,
  outbox,
  api,
}) => {
  await app.open();
  network.poison('500 Juniper');
  network.next('too-large-413');
  await intake.searchAndTake('500 juniper avenue apt 4', '500 Juniper Ave, Apt 4');
  await intake.save();
  await outbox.expectCount('0 saved · 1 waiting');
  await intake.searchAndTake('202 n maple st larkf', '202 N Maple St, Larkfield, KS 67473');
  await intake.save();
  await outbox.expectCount('1 lead needs you');
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.save();
  await intake.receipt();
  await outbox.open();
  await outbox.expectSum('3 entered = 1 on the server + 2 waiting here');
  await outbox.expectWaiting('500 Juniper Ave', 'The server failed');
  await outbox.expectWaiting('202 N Maple St', 'It is too large for the server');
  await app.expectAccessible();

  // The refused one is mended and sent again.
  await outbox.edit('202 N Maple St');
  await intake.expectField('Street address', '202 N Maple St');
  await intake.fill('Last name', 'Mended');
  await intake.save();
  await intake.receipt();
  await outbox.expectCount('2 saved · 1 waiting');
  const { results } = await api.leads('?ordering=address');
  expect(results.map(({ address, last_name }) => [address, last_name])).toEqual([
    ['202 N Maple St', 'Mended'],
    ['204 N Maple St', ''],
  ]);
});

test('a refused lead is thrown away only until that is taken back', async ({
  network,
  app,
  intake,
  outbox,
}) => {
  await app.open();
  network.next('too-large-413');
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.save();
  await outbox.expectCount('1 lead needs you');
  await outbox.open();
  await outbox.discard(house);
  await outbox.expectCount('Nothing waiting');
  await outbox.undoDiscard();
  await outbox.expectCount('1 lead needs you');
});

test('a lead that was edited after its answer was lost is neither doubled nor lost', async ({
  network,
  app,
  intake,
  outbox,
  api,
}) => {
  await app.open();
  network.next('answer-lost');
  network.next(...Array<'request-lost'>(20).fill('request-lost'));
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.save();
  await intake.expectSavedHere();
  await outbox.open();
  await outbox.expectWaiting(house, 'tried');
  await outbox.edit(house);
  await intake.expectField('Street address', '204 N Maple St');
  await intake.fill('Last name', 'Later');
  network.forget();
  await intake.save();
  await outbox.expectCount('1 lead needs you');
  await outbox.open();
  await outbox.expectWaiting(house, 'as you first saved it');
  expect((await api.leads()).results).toMatchObject([{ last_name: '' }]);
});

test('the queue travels to another machine in a file, and nothing is doubled', async ({
  app,
  intake,
  outbox,
  api,
  server,
}) => {
  await app.open();
  await intake.searchAndTake('204 n maple st', town.house);
  await server.stop();
  await intake.save();
  await outbox.expectCount('0 saved · 1 waiting');
  await outbox.open();
  const { path, content } = await outbox.export();
  expect(content).toMatchObject({ leads: [{ body: { address: '204 N Maple St' } }] });

  await server.restart();
  await outbox.close();
  await intake.receipt();
  const other = await app.openOnAnotherMachine();
  await other.outbox.open();
  await other.outbox.import(path);
  await other.outbox.expectNote('1 lead taken from the file');
  await other.outbox.expectSent(house, /\w{4}-?\w{4}/);
  await other.outbox.import({
    name: 'wrong.json',
    mimeType: 'application/json',
    buffer: Buffer.from('[]'),
  });
  await other.outbox.expectNote('This is not a file of waiting leads');
  expect((await api.leads()).count).toBe(1);
});

test('a browser that refuses to store says saved only when the server has it', async ({
  app,
  intake,
  map,
  api,
  server,
}) => {
  await app.refuseStorage();
  await app.open();
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.fill('Last name', 'Okafor');
  // All that is loaded later has been loaded by then.
  await map.untilStill();
  await server.stop();
  await intake.save();
  await intake.expectFault('The server cannot be reached.');
  await intake.expectField('Last name', 'Okafor');
  await server.restart();
  await intake.save();
  await intake.receipt();
  expect((await api.leads()).count).toBe(1);
});
