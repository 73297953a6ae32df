import { expect, test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

test.use({ serviceWorkers: 'allow' });

const house = '204 N Maple St, Larkfield';

test('a save is undone with one key, and its lead is in the form again @main', async ({
  app,
  intake,
  outbox,
  api,
}) => {
  await app.open();
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.fill('Last name', 'Okafor');
  await intake.save();
  await intake.receipt();
  await intake.expectSearchEmptyAndFocused();
  await app.press('Control+z');
  await intake.expectField('Last name', 'Okafor');
  await intake.expectField('Street address', '204 N Maple St');
  await outbox.expectCount('Nothing waiting');
  expect((await api.leads()).count).toBe(0);
  await intake.fill('Last name', 'Okoro');
  await intake.save();
  await intake.receipt();
  expect((await api.leads()).results).toMatchObject([{ last_name: 'Okoro' }]);
});

test('a lead that is saved while its draft is being kept leaves no draft', async ({
  app,
  intake,
  outbox,
}) => {
  await app.open();
  for (const name of ['Ada', 'Bo', 'Cy', 'Di', 'Ed']) {
    await intake.searchAndTake('204 n maple st', town.house);
    await intake.typeInto('Last name', name);
    await intake.save();
    await intake.expectField('Last name', '');
  }
  await outbox.expectCount('5 saved');
  await app.reload();
  await intake.expectField('Street address', '');
  await intake.expectUnfinished(0);
});

test('after an undo another address replaces the whole of the first one', async ({
  app,
  intake,
}) => {
  await app.open();
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.save();
  await intake.receipt();
  await app.press('Control+z');
  await intake.expectField('Street address', '204 N Maple St');
  await intake.searchAndTake('500 juniper avenue apt 4', '500 Juniper Ave, Apt 4');
  await intake.expectField('Street address', '500 Juniper Ave, Apt 4');
});

test('a lead that is taken back to be edited stays counted until it is saved again', async ({
  app,
  intake,
  outbox,
  map,
  server,
}) => {
  await app.open();
  await intake.searchAndTake('204 n maple st', town.house);
  // All that is loaded later has been loaded by then.
  await map.untilStill();
  await server.stop();
  await intake.save();
  await intake.expectSavedHere();
  await outbox.open();
  await outbox.edit(house);
  await intake.expectField('Street address', '204 N Maple St');
  await outbox.expectCount('1 lead needs you');
  await outbox.open();
  await outbox.expectSum('1 entered = 0 on the server + 0 waiting here + 1 taken back to edit');
  await outbox.close();
  await server.restart();
  await intake.fill('Last name', 'Okafor');
  await intake.save();
  await intake.receipt();
  await outbox.expectCount('1 saved');
});

test('an interrupted lead is set aside for another one, and taken up again', async ({
  app,
  intake,
}) => {
  await app.open();
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.fill('First name', 'Ada');
  await intake.setAside();
  await intake.expectField('First name', '');
  await intake.expectUnfinished(1);
  await intake.fill('Last name', 'Urgent');
  await intake.expectUnfinishedShows(house, 'Ada');
  await intake.continueWith('204 N Maple St');
  await intake.expectField('First name', 'Ada');
  // What was begun in between now waits instead.
  await intake.expectUnfinished(1);
  await intake.expectUnfinishedShows('No address yet', 'Urgent');
  await intake.discardUnfinished('Urgent');
  await intake.expectUnfinished(0);
  await intake.undo();
  await intake.expectUnfinishedShows('Urgent');
  await app.expectAccessible();
});
