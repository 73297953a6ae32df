import { expect, test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

test('faults are told, the first gets the focus', async ({ app, intake, api }) => {
  await app.open();
  await intake.fill('E-mail', 'nobody');
  await intake.save();
  await intake.expectFault('Address is empty. Enter the street address.');
  await intake.expectFault('E-mail needs one @');
  await intake.expectFault('The place is missing.');
  await intake.expectFocused('Street address');
  expect((await api.leads()).count).toBe(0);
});

test('a fault goes when it is mended, and the summary shrinks with it', async ({ app, intake }) => {
  await app.open();
  await intake.fill('E-mail', 'nobody');
  await intake.save();
  await intake.expectFault('5 things need a look');
  await intake.fill('E-mail', 'ana@example.com');
  await intake.expectNoFault('E-mail needs one @');
  await intake.expectFault('4 things need a look');
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.expectNoFault('need');
});

test('extra info that is no JSON names its line', async ({ app, intake }) => {
  await app.open();
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.writeExtraInfoAsJson('{\n  "roof": slate\n}');
  await intake.save();
  await intake.expectFault('the fault is on line 2');
  await intake.expectFaultInSight('the fault is on line 2');
});

test('two presses make one lead @main', async ({ app, intake, api }) => {
  await app.open();
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.expectField('City', 'Larkfield');
  await intake.saveTwiceAtOnce();
  await intake.receipt();
  expect((await api.leads()).count).toBe(1);
});

test('a draft survives a reload, and starting over can be undone @main', async ({
  app,
  intake,
  map,
}) => {
  await app.open();
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.fill('First name', 'Ada');
  await intake.expectDraftKept('Ada');
  await app.reload();
  await intake.expectField('Street address', '204 N Maple St');
  await intake.expectField('First name', 'Ada');
  await map.expectDraft();

  await intake.startOver();
  await intake.expectField('First name', '');
  await intake.bringBack();
  await intake.expectField('First name', 'Ada');
});

test('what was cleared cannot come back over a newer lead', async ({ app, intake }) => {
  await app.open();
  await intake.fill('First name', 'Ada');
  await intake.startOver();
  await intake.expectField('First name', '');
  await intake.fill('Last name', 'Okafor');
  await intake.expectDraftKept('Okafor');
  await intake.expectNoBringBackAnyMore();
  await intake.expectField('Last name', 'Okafor');
});

test('without a connection, answers to older words do not stand in for new ones', async ({
  app,
  intake,
  server,
}) => {
  await app.open();
  await app.expectServerReady();
  await intake.search('204 n maple');
  await intake.expectSuggestion(town.house);
  await server.stop();
  await intake.search('500 juniper');
  await intake.expectOnlyTyped('500 juniper');
  await app.expectNoConnection();
});
