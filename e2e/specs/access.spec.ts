import { expect, owner, test } from '#e2e/access-fixtures.ts';
import type { IntakeDriver } from '#e2e/drivers/intake-driver.ts';
import { town } from '#e2e/town.ts';

const house = '204 N Maple St, Larkfield';

/** Whatever tells of other leads than the one that is typed. */
const seesLeads = /^\/api\/(pins|leads\/|receipts|people|sessions|audit)/;

/** As where no server can be asked for it. */
async function typeAddress(intake: IntakeDriver): Promise<void> {
  await intake.fill('Street address', '12 Main St');
  await intake.fill('ZIP or postal code', '67473');
  await intake.chooseState('KS');
  await intake.fill('Latitude', '39.41');
  await intake.fill('Longitude', '-98.63');
}

test.describe('before there is an owner', () => {
  test.use({ signedIn: false });

  test('the link in the terminal lets the owner in, who can sign in again after that @main', async ({
    newServer,
    signIn,
    app,
    intake,
    account,
    openBrowser,
  }) => {
    app.goThrough(newServer.url);
    await signIn.open(newServer.url);
    await signIn.expectNoOwner();

    // In at once, without a question.
    await signIn.followLink(newServer.link());
    await typeAddress(intake);
    await intake.save();
    await intake.receipt();

    await account.open();
    await account.chooseFirst({ email: 'ann@roofs.example', password: 'slate ridge gutter' });
    await account.close();
    await account.open();
    await account.signOut();
    await signIn.expectSignInScreen();
    await signIn.signIn('ann@roofs.example', 'not the password');
    await signIn.expectRefused('do not belong together');
    await signIn.signIn('ann@roofs.example', 'slate ridge gutter');
    await account.expectIs('Owner, Owner');

    const other = await openBrowser();
    await other.signIn.followLink(newServer.link());
    await other.signIn.expectLinkGone();
  });
});

test('an invitation makes a dispatcher, who sees the map and nothing of the team', async ({
  team,
  openBrowser,
}) => {
  await team.open();
  const link = await team.invite('Dispatcher');
  const dana = await openBrowser();
  await dana.signIn.followLink(link);
  await dana.signIn.joinAs({
    name: 'Dana Diaz',
    email: 'dana@roofs.example',
    password: 'copper valley nails',
  });
  await dana.account.expectIs('Dana Diaz, Dispatcher');
  await dana.map.untilStill();
  await dana.intake.searchAndTake('204 n maple st', town.house);
  await dana.intake.save();
  await dana.intake.receipt();
  await dana.account.open();
  await dana.account.expectOffersTeam(false);
  await dana.team.expectNotHere();

  const stranger = await openBrowser();
  await stranger.signIn.followLink(link);
  await stranger.signIn.expectLinkGone();

  await team.open('What was done');
  await team.expectLine('Owner made an invitation');
  await team.expectLine('Dana Diaz joined');
  await team.expectLine('Dana Diaz saved a lead', 'from 127.0.0.1');
});

test('a link that was cut short works when the whole of it is opened', async ({
  team,
  openBrowser,
  server,
}) => {
  await team.open();
  const link = await team.invite('Office');
  const { signIn } = await openBrowser();
  await signIn.open(`${server.url()}/welcome`);
  await signIn.expectLinkCutShort();
  await signIn.followLink(link);
  await signIn.expectJoining();
});

test.describe('signing out with leads that wait', () => {
  test.use({ serviceWorkers: 'allow' });

  test('says that they stay, and they are sent once when somebody signs in', async ({
    app,
    keeping,
    intake,
    outbox,
    account,
    signIn,
    server,
    api,
  }) => {
    await app.open();
    await keeping.untilKept();
    await intake.searchAndTake('204 n maple st', town.house);
    await server.stop();
    await intake.save();
    await intake.expectSavedHere();
    await typeAddress(intake);
    await intake.save();
    await outbox.expectCount('0 saved · 2 waiting');

    await account.open();
    await account.expectSays('2 leads still wait on this device. They stay here');
    await account.signOut();
    await signIn.expectUnreachable();

    await server.restart();
    await signIn.expectSignInScreen();
    await signIn.signIn(owner.email, owner.password);
    await outbox.expectCount('2 saved');
    await outbox.open();
    await outbox.expectSum('2 entered = 2 on the server + 0 waiting here');
    await outbox.expectSent(house, /\w{4}-?\w{4}/);
    expect((await api.leads()).count).toBe(2);
  });
});

test('signing out without the server and without the app being kept ends the session once it is back', async ({
  app,
  account,
  signIn,
  server,
}) => {
  await app.open();
  await account.open();
  await server.stop();
  await account.signOut();
  await signIn.expectUnreachable();
  await server.restart();
  await signIn.expectSignInScreen();
  await signIn.open(`${server.url()}/dispatch`);
  await signIn.expectSignInScreen();
});

test('who is signed out in mid-form signs in over it, and goes on', async ({
  app,
  intake,
  signIn,
  openBrowser,
  api,
  server,
}) => {
  await app.open();
  await intake.searchAndTake('204 n maple st', town.house);
  await intake.fill('First name', 'Ada');
  await intake.typeInto('Last name', 'Oka');

  const elsewhere = await openBrowser();
  await elsewhere.signIn.open(server.url());
  await elsewhere.signIn.signIn(owner.email, owner.password);
  await elsewhere.account.open();
  await elsewhere.account.signOutEverywhereElse();

  await intake.search('500 juniper');
  await signIn.expectSignedOutInMidWork();
  await app.expectAccessible();
  await signIn.signInAgain(owner.password);
  await intake.expectField('Street address', '204 N Maple St');
  await intake.expectField('First name', 'Ada');
  await intake.expectField('Last name', 'Oka');
  await intake.typeInto('Last name', 'for');
  await intake.save();
  await intake.receipt();
  expect((await api.leads()).results).toMatchObject([{ first_name: 'Ada', last_name: 'Okafor' }]);
});

test('a kiosk takes leads in and sees none, until it is revoked', async ({
  team,
  api,
  server,
  openBrowser,
}) => {
  await api.create({
    address: '204 N Maple St',
    state: 'KS',
    zipcode: '67473',
    latitude: '39.41',
    longitude: '-98.63',
    cell: '785-555-0134',
  });
  await team.open('Kiosks');
  const code = await team.addKiosk('Home show');
  const { signIn, kiosk, asked } = await openBrowser();
  await signIn.pair(server.url(), code.toLowerCase());
  await kiosk.expectFresh();
  await team.expectPaired('Home show');

  await kiosk.search('204 n maple st');
  await kiosk.take(town.house);
  await kiosk.tellAbout({ name: 'Ada Silva', contact: '785-555-0134' });
  await kiosk.send();
  await kiosk.expectThanks();
  await kiosk.startsAfresh(() => kiosk.press('done'));
  await expect.poll(async () => (await api.leads()).count).toBe(2);
  const { results } = await api.leads();
  expect(results).toMatchObject([{ last_name: 'Silva' }, {}]);
  for (const path of ['/team', `/?lead=${results[0]?.id}`]) await kiosk.open(path);
  expect(asked().filter((path) => seesLeads.test(path))).toEqual([]);

  // Whoever has begun when it is revoked may finish, and is not lost.
  await kiosk.search('204 n maple st');
  await kiosk.take(town.house);
  await kiosk.tellAbout({ name: 'Grace Okafor', contact: '785-555-0135' });
  await team.choose('What was done');
  await team.expectLine('The kiosk “Home show” saved a lead');
  await team.choose('Kiosks');
  await team.revoke('Home show');
  await kiosk.send();
  await kiosk.expectThanks();
  await kiosk.press('done');
  await kiosk.expectClosed();
  await kiosk.touchTitle();
  await kiosk.expectClosed();
  await kiosk.press('leave');
  await kiosk.expectSays('1 visitor is not sent yet.');
  expect((await api.leads()).count).toBe(2);

  const again = await team.addKiosk('Home show, again');
  await kiosk.press('pairAgain');
  await signIn.pair(server.url(), again);
  await team.expectPaired('Home show, again');
  await expect.poll(async () => (await api.leads()).results[0]?.last_name).toBe('Okafor');
});

test('a key lets a program in until it is revoked', async ({ team, api }) => {
  await team.open('API keys');
  const key = await team.makeKey('Website form', 'Dispatcher');
  await team.expectLine('Website form', 'Dispatcher', 'never used');
  const status = (path: string) =>
    api.curl(
      `curl -o /dev/null -w '%{http_code}' -H 'X-API-KEY: ${key}' http://127.0.0.1:4100${path}`,
    );
  expect(await status('/api/leads')).toBe('200');
  expect(await status('/api/people')).toBe('403');
  await team.open('API keys');
  await team.expectLine('Website form', 'last used');
  await team.revoke('Website form');
  expect(await status('/api/leads')).toBe('401');
});
