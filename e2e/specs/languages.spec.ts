import { test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

test('the page follows its reader’s language, and keeps what is typed @main', async ({
  app,
  intake,
  map,
  language,
}) => {
  test.slow();
  await app.open(town.mapLink);
  await map.untilStill();
  await intake.fill('Last name', 'Tremblay');
  await intake.save();
  await language.openAccount();
  await language.choose('Français');
  await language.expectIs('fr-CA');
  await language.expectSays('Langue', 'Se déconnecter');
  await language.closeDialog();
  await language.expectSays(
    'Nouvelle piste',
    'Adresse\u{a0}: rien n’est entré. Entrez l’adresse municipale.',
    'Enregistrer la piste',
  );
  await language.expectTyped('Nom', 'Tremblay');
  await map.untilStill();
  await app.expectAccessible();

  await language.reload();
  await language.expectIs('fr-CA');
  await language.expectTyped('Nom', 'Tremblay');
  await language.openAccount();
  await language.choose('English');
  await language.expectSays('Sign out');
});

test.describe('nothing is cut or spills over where all is said 40 % longer', () => {
  // Drawn in software, the map would take most of the time, and says nothing here.
  test.use({ withWebGl: false });
  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ] as const)
    test(`at ${width} px`, async ({ app, api, language, kiosk }) => {
      test.slow();
      const lead = {
        state: 'KS' as const,
        zipcode: '67473',
        latitude: `${town.center.lat}`,
        longitude: `${town.center.lng}`,
      };
      for (const lead_status of ['u', 'dnd', 'a'] as const)
        await api.create({ ...lead, address: '204 N Maple St', lead_status });
      const id = (await api.leads()).results[0]?.id ?? '';
      await app.resize(width, height);
      await language.sayEverythingLonger();

      await language.open(town.mapLink, 'Save lead');
      await language.press('Save lead');
      await language.expectThere('Address is empty. Enter the street address.');
      await language.expectAllFits('intake with faults');
      await language.openAccount();
      await language.expectAllFits('account');
      await language.press('Change the password');
      await language.press('Set up an app');
      await language.expectAllFits('account, forms');
      await language.closeDialog();
      await language.pressChip();
      await language.expectAllFits('leads of this device');
      await language.closeDialog();

      await language.open(`/dispatch${town.mapHash}`, 'Views');
      await language.expectThere('Address');
      await language.expectAllFits('dispatch, list');
      await language.press('Areas');
      await language.expectThere('Draw a region');
      await language.expectAllFits('dispatch, areas');
      await language.press('Charts');
      await language.expectThere('Lead sources');
      await language.expectAllFits('dispatch, charts');
      await language.open(`/dispatch?lead=${id}${town.mapHash}`, 'History');
      await language.expectAllFits('lead');
      await language.press('Edit');
      await language.expectThere('Save changes');
      await language.expectAllFits('lead, edited');

      await language.open('/team', 'Invite someone');
      await language.press('Invite someone');
      await language.expectAllFits('team, people');
      for (const [tab, words, make] of [
        ['API keys', 'Make a key', 'Make a key'],
        ['Kiosks', 'Add a kiosk', 'Add a kiosk'],
        ['What was done', 'Download as CSV', null],
      ] as const) {
        await language.press(tab);
        await language.expectThere(words);
        if (make) await language.press(make);
        await language.expectAllFits(`team, ${tab}`);
      }

      await language.open('/pair', 'Pair');
      await language.expectAllFits('pairing');
      await language.open('/welcome#', 'Part of the link is missing');
      await language.expectAllFits('a link cut short');
      await language.signOut();
      await language.open('/', 'Forgot password?');
      await language.expectAllFits('sign-in');
      await language.press('Forgot password?');
      await language.expectAllFits('forgotten password');

      await kiosk.pair({ languages: ['en', 'es'] });
      await language.open('/kiosk', 'Which house is it about?');
      await language.expectAllFits('kiosk, address');
      await language.press('Type it all myself');
      await language.expectThere('Your address');
      await language.expectAllFits('kiosk, by hand');
      await language.press('Back');
      await kiosk.search('204 n maple st');
      await language.takeOption(town.house);
      await language.expectThere('How can we reach you?');
      await language.press('Send');
      await language.expectAllFits('kiosk, about you');
    });
});
