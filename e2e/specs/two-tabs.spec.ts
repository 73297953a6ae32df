import { expect, test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

test('two tabs make two leads', async ({ app, intake, api }) => {
  await app.open();
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.fill('First name', 'Ada');
  await intake.expectDraftKept('Ada');

  const second = await app.openSecondTab();
  await second.intake.searchAndTake('500 juniper avenue apt 4', '500 Juniper Ave, Apt 4');
  await second.intake.fill('Last name', 'Okafor');
  await second.intake.save();
  await second.intake.receipt();
  await intake.save();
  await intake.receipt();

  const { results } = await api.leads('?ordering=address');
  expect(results).toMatchObject([
    { address: '204 N Maple St', first_name: 'Ada', last_name: '' },
    { address: '500 Juniper Ave, Apt 4', first_name: '', last_name: 'Okafor' },
  ]);
});

test('the draft of a closed tab is offered in the next one', async ({ app, intake }) => {
  await app.open();
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.fill('First name', 'Ada');
  await intake.expectDraftKept('Ada');
  const second = await app.openSecondTab();
  await second.intake.expectUnfinished(0);
  await app.close();
  await second.app.reload();
  await second.intake.expectUnfinished(1);
  await second.intake.expectUnfinishedShows('204 N Maple St, Larkfield', 'Ada');
  await second.intake.continueWith('204 N Maple St');
  await second.intake.expectField('First name', 'Ada');
  await second.intake.expectUnfinished(0);
});
