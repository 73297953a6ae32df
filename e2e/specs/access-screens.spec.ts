import { type Desk, owner, test } from '#e2e/access-fixtures.ts';
import { planted } from '#e2e/drivers/hostile-driver.ts';
import { teamTabs } from '#e2e/drivers/team-driver.ts';

type Look = (desk: Desk) => Promise<void>;

/** Everything that is shown to whoever is not signed in; `link` is an invitation. */
async function waysIn(desk: Desk, look: Look, { url, link }: { url: string; link: string }) {
  const { signIn } = desk;
  await signIn.open(url);
  await signIn.expectSignInScreen();
  await look(desk);
  await signIn.signIn(owner.email, 'not the password');
  await signIn.expectRefused('do not belong together');
  await look(desk);
  await signIn.askForPassword(owner.email);
  await look(desk);
  await signIn.open(`${url}/welcome`);
  await signIn.expectLinkCutShort();
  await look(desk);
  await signIn.open(`${url}/pair`);
  await signIn.expectPairing();
  await look(desk);
  await signIn.followLink(link);
  await signIn.expectJoining();
  await look(desk);
  await signIn.joinAs({ name: 'Dana Diaz', password: 'copper valley nails' });
  await desk.account.expectIs('Dana Diaz, Dispatcher');
  await desk.map.untilStill();
  await look(desk);
}

/** The account, the team, and the dialog over a page that was signed out. */
async function ownersScreens(desk: Desk, look: Look, url: string) {
  const { signIn, account, team } = desk;
  await signIn.open(url);
  await signIn.signIn(owner.email, owner.password);
  await account.open();
  await look(desk);
  await account.beginPassword();
  await look(desk);
  await account.beginApp(owner.password);
  await look(desk);
  await account.close();

  await team.open();
  await team.invite('Dispatcher', 'dana@roofs.example');
  await look(desk);
  await team.choose('API keys');
  await team.makeKey('Website form', 'Office');
  await look(desk);
  await team.choose('Kiosks');
  await team.addKiosk(planted.script);
  await look(desk);
  for (const tab of teamTabs) {
    await team.choose(tab);
    await look(desk);
  }
}

const sizes = [
  [1280, 800],
  [390, 844],
] as const;

for (const theme of ['light', 'dark'] as const)
  for (const [width, height] of sizes) {
    const look: Look = async ({ app }) => {
      await app.expectAccessible();
      await app.expectNoSidewaysScroll();
    };

    test(`ways in are accessible: ${theme}, ${width} px`, async ({ team, openBrowser, server }) => {
      test.slow();
      await team.open();
      const link = await team.invite('Dispatcher', 'dana@roofs.example');
      const desk = await openBrowser();
      await desk.app.resize(width, height);
      await desk.app.preferTheme(theme);
      await waysIn(desk, look, { url: server.url(), link });
    });

    test(`account and team are accessible: ${theme}, ${width} px`, async ({
      openBrowser,
      server,
    }) => {
      test.slow();
      const desk = await openBrowser();
      await desk.app.resize(width, height);
      await desk.app.preferTheme(theme);
      await ownersScreens(desk, look, server.url());
    });
  }

test('nothing scrolls sideways at 320 px', async ({ team, openBrowser, server }) => {
  test.slow();
  await team.open();
  const link = await team.invite('Dispatcher', 'dana@roofs.example');
  const look: Look = ({ app }) => app.expectNoSidewaysScroll();
  for (const screens of [
    (desk: Desk) => waysIn(desk, look, { url: server.url(), link }),
    (desk: Desk) => ownersScreens(desk, look, server.url()),
  ]) {
    const desk = await openBrowser();
    await desk.app.resize(320, 640);
    await screens(desk);
  }
});

test('a page without an owner, and one that was signed out, are accessible', async ({
  newServer,
  openBrowser,
  server,
}) => {
  const desk = await openBrowser();
  await desk.signIn.open(newServer.url);
  await desk.signIn.expectNoOwner();
  await desk.app.expectAccessible();
  await desk.signIn.followLink(newServer.link());
  await desk.account.expectIs('Owner, Owner');
  await desk.account.open();
  await desk.app.expectAccessible();

  await desk.signIn.open(server.url());
  await desk.signIn.signIn(owner.email, owner.password);
  await desk.account.expectIs('Owner, Owner');
  const other = await openBrowser();
  await other.signIn.open(server.url());
  await other.signIn.signIn(owner.email, owner.password);
  await other.account.open();
  await other.account.signOutEverywhereElse();
  await desk.intake.search('204 n maple st');
  await desk.signIn.expectSignedOutInMidWork();
  await desk.app.expectAccessible();
});
