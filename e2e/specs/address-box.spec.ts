import { test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

test('a whole address that is pasted is taken without another key', async ({ app, intake }) => {
  await app.open();
  await intake.fill('Last name', '204 n maple st larkfield ks');
  await intake.moveTextToSearch('Last name');
  await intake.expectField('Street address', '204 N Maple St');
  await intake.expectNote(`${town.house} was chosen.`);
});

test('half an address that is pasted is left to the person', async ({ app, intake }) => {
  await app.open();
  await intake.fill('Last name', 'larkfield');
  await intake.moveTextToSearch('Last name');
  await intake.expectSuggestion('Larkfield');
  await intake.expectField('City', '');
});

test('places of before are in the empty box until they are forgotten', async ({ app, intake }) => {
  await app.resize(320, 640);
  await app.open();
  await intake.focusSearch();
  for (const [text, house] of [
    ['202 n maple st larkf', '202 N Maple St, Larkfield, KS 67473'],
    ['204 n maple st larkf', town.house],
    ['202 n maple st larkf', '202 N Maple St, Larkfield, KS 67473'],
  ] as const) {
    await intake.searchAndTake(text, house);
    await intake.expectField('Street address', house.split(',')[0] ?? '');
    await intake.expectSearchText(house);
  }
  const recent = [/202 N Maple/, /204 N Maple/, 'Forget recent places'];
  await intake.search('');
  await intake.expectOptions(recent);
  await app.reload();
  // The draft came back with the page; starting over leads to the empty box.
  await intake.startOver();
  await intake.expectSearchEmptyAndFocused();
  await intake.expectOptions(recent);
  await intake.expectNote('2 recent places. Arrow keys choose.');
  await app.expectNoSidewaysScroll();
  await app.expectAccessible();
  // Enter alone takes nothing of before.
  await app.press('Enter');
  await intake.expectField('Street address', '');
  await app.press('ArrowDown');
  await app.press('ArrowDown');
  await app.press('Enter');
  await intake.expectField('Street address', '204 N Maple St');
  await intake.expectSearchText(town.house);
  await intake.search('');
  await intake.choose('Forget recent places');
  await intake.expectNote('Recent places are forgotten.');
  await app.reload();
  await intake.focusSearch();
  await intake.expectOptions([]);
});
