import { expect, test } from '#e2e/access-fixtures.ts';
import { planted } from '#e2e/drivers/hostile-driver.ts';

/** Every text that a lead can hold, as a program could send it. */
const lead = {
  external_id: planted.script,
  address: planted.svg,
  city: planted.image,
  county: planted.frame,
  state: 'KS',
  zipcode: planted.bold,
  latitude: '39.41',
  longitude: '-98.63',
  lead_status: 'dnd',
  first_name: planted.image,
  last_name: planted.script,
  cell: planted.link,
  phone: planted.anchor,
  email: planted.address,
  do_not_disturb_reason: planted.frame,
  extra_info: {
    [planted.image]: planted.script,
    nested: { [planted.svg]: [planted.link, { [planted.frame]: planted.image }] },
    constructor: planted.style,
  },
} as const;

test('what a program sent is only text, wherever it is shown', async ({
  app,
  intake,
  duplicates,
  leadPanel,
  hostile,
  api,
}) => {
  const made = await api.create(lead);
  expect(made.status, await made.clone().text()).toBe(201);
  const { id } = (await made.json()) as { id: string };
  await app.open(`/?lead=${id}`);
  for (const words of Object.values(planted))
    if (words !== planted.formula) await leadPanel.expectShown(words);
  await hostile.expectInert();
  await leadPanel.close();

  await intake.fill('E-mail', planted.address);
  await duplicates.expectShown(planted.image, planted.script, planted.svg);
  await hostile.expectInert();
});

test('what was typed into the form is only text, here and on every list', async ({
  app,
  intake,
  outbox,
  leadPanel,
  hostile,
  server,
}) => {
  await app.open();
  await intake.fill('Street address', planted.svg);
  await intake.fill('City', planted.image);
  await intake.fill('ZIP or postal code', planted.bold);
  await intake.chooseState('KS');
  await intake.fill('Latitude', '39.41');
  await intake.fill('Longitude', '-98.63');
  await intake.fill('First name', planted.script);
  await intake.addExtraInfo(planted.image, planted.frame);
  await intake.setAside();
  await intake.expectUnfinishedShows(planted.svg, planted.image, planted.script);
  await hostile.expectInert();

  await intake.continueWith(planted.svg);
  await server.stop();
  await intake.save();
  await intake.expectSavedHere();
  await outbox.open();
  await outbox.expectWaiting(planted.svg, planted.image);
  await hostile.expectInert();
  await outbox.close();

  await server.restart();
  const receipt = await intake.receipt();
  await outbox.open();
  await outbox.expectSent(planted.svg, receipt);
  await outbox.close();
  await leadPanel.openSaved();
  await leadPanel.expectShown(planted.frame);
  await hostile.expectInert();
});

test('names of people, keys and kiosks are only text, in the team and in what was done', async ({
  team,
  hostile,
  openBrowser,
  api,
  server,
}) => {
  await team.open();
  const guest = await openBrowser();
  await guest.signIn.followLink(await team.invite('Office'));
  const name = planted.image;
  const email = planted.address;
  await guest.signIn.joinAs({ name, email, password: 'copper valley nails' });
  await guest.account.expectIs(`${name}, Office`);
  await guest.account.open();
  await guest.account.expectSays(name);
  await guest.hostile.expectInert();
  await guest.account.close();

  await team.open('API keys');
  await team.makeKey(planted.svg, 'Office');
  await team.expectLine(planted.svg);
  await hostile.expectInert();
  await team.choose('Kiosks');
  const code = await team.addKiosk(planted.script);
  const kiosk = await openBrowser();
  await kiosk.signIn.pair(server.url(), code);
  await kiosk.kiosk.expectFresh();
  await team.expectPaired(planted.script);
  await kiosk.hostile.expectInert();
  await hostile.expectInert();
  await team.open('Kiosks');
  await team.revoke(planted.script);
  await hostile.expectInert();

  await team.choose('What was done');
  await team.expectLine(`${planted.image} joined`);
  await team.expectLine(planted.svg);
  await team.expectLine(planted.script);
  await hostile.expectInert();
  await team.choose('People');
  await team.expectLine(planted.image, planted.address);
  await hostile.expectInert();

  // A spreadsheet takes what begins like this for a formula, unless something stands before it.
  await team.choose('API keys');
  const key = await team.makeKey(planted.formula, 'Owner');
  const download = `curl -H 'X-API-KEY: ${key}' http://127.0.0.1:4100/api/audit.csv`;
  await api.curl(download);
  const csv = await api.curl(download);
  expect(csv).toContain('=HYPERLINK');
  expect(csv).not.toMatch(/(^|,|\n)"?=/);
});
