import { expect, test } from '#e2e/fixtures.ts';
import { kioskPowerCut } from '#e2e/kiosk-power-cut.ts';
import { town } from '#e2e/town.ts';

const portrait: readonly [number, number] = [1080, 1920];
const landscape: readonly [number, number] = [1024, 768];
const pin = '204206';

test.use({ signedIn: false, hasTouch: true, serviceWorkers: 'allow' });

test.describe('online, without the app being kept', () => {
  // What is kept has journeys of its own below.
  test.use({ serviceWorkers: 'block' });

  test('three visits in three languages, one lead each, and nothing small or out of reach @main', async ({
    app,
    kiosk,
    api,
  }) => {
    test.slow();
    await kiosk.pair({ languages: ['en', 'fr-CA', 'es'], campaign: 'Home show 2026' });
    await app.resize(...portrait);
    await kiosk.open('/dispatch');
    const visits = [
      { language: 'English', size: portrait, name: 'Ada King Okafor', contact: '785-555-0134' },
      { language: 'Français', size: landscape, name: 'Zoé Tremblay', contact: 'zoe@toits.example' },
      { language: 'Español', size: portrait, name: 'José Silva', contact: '(785) 555-0199' },
    ] as const;
    const look = async (isWholly: boolean) => {
      await kiosk.expectLarge();
      await kiosk.expectForgetful();
      await app.expectNoSidewaysScroll();
      // Each screen once: but for its words it is the same in every language.
      if (isWholly) await app.expectAccessible();
    };
    for (const { language, size, name, contact } of visits) {
      await app.resize(...size);
      await kiosk.choose(language);
      await look(language === 'English');
      await kiosk.search('204 n maple st');
      await kiosk.take(town.house);
      await kiosk.send();
      await kiosk.expectFault('nameMissing');
      await look(language === 'Français');
      await kiosk.tellAbout({ name, contact });
      await kiosk.expectShort(45);
      await kiosk.send();
      await kiosk.expectThanks();
      await look(language === 'Español');
      await kiosk.startsAfresh(() => kiosk.press('done'));
    }
    await expect.poll(async () => (await api.leads()).count).toBe(3);
    const { results } = await api.leads('?ordering=created_at');
    expect(results).toMatchObject([
      {
        first_name: 'Ada King',
        last_name: 'Okafor',
        address: '204 N Maple St',
        origin: 'kiosk',
        position: { class: 'address-point' },
        contacts: [{ type: 'mobile', value: '785-555-0134' }],
        extra_info: {
          campaign: 'Home show 2026',
          wanted: 'storm damage',
          consent: { version: 1, language: 'en' },
        },
      },
      {
        contacts: [{ type: 'email', value: 'zoe@toits.example' }],
        extra_info: { consent: { language: 'fr-CA' } },
      },
      { extra_info: { consent: { language: 'es' } } },
    ]);
  });
});

test('by map, by hand, at twice the size, and out of reach of the browser’s own menus', async ({
  app,
  kiosk,
  traces,
  api,
}) => {
  test.slow();
  await kiosk.watchWakeLock();
  const { lng, lat } = town.center;
  await kiosk.pair({ map_area: [lng - 0.03, lat - 0.02, lng + 0.03, lat + 0.02] });
  // As 1024 × 768 is with the page's zoom at 200 %.
  await app.resize(512, 384);
  await kiosk.open();
  await kiosk.expectLocked();
  await kiosk.expectAwake();
  await kiosk.beginByHand();
  await kiosk.expectFillsScreen();
  await kiosk.back();
  await kiosk.expectAddressStep();
  await kiosk.back();
  await kiosk.beginByHand();
  await kiosk.press('next');
  await kiosk.expectFault('streetMissing');
  await kiosk.typeByHand({ street: '9 Nowhere Rd', city: 'Larkfield', zip: '6747' });
  await kiosk.press('next');
  await kiosk.expectFault('zipShape');
  await app.expectAccessible();
  await app.expectNoSidewaysScroll();
  await kiosk.fill('zip', '67473');
  await kiosk.press('next');
  await kiosk.backToChosen('9 Nowhere Rd, Larkfield, KS 67473');
  await app.expectAccessible();
  await app.expectNoSidewaysScroll();
  await kiosk.press('next');
  await kiosk.tellAbout({ name: 'Ada', contact: '785-555-0134' });
  await app.expectNoSidewaysScroll();
  await kiosk.send();
  await kiosk.expectThanks();
  await kiosk.startsAfresh(() => kiosk.press('done'));

  await app.resize(...landscape);
  await kiosk.search('204 n maple st');
  await kiosk.take(town.house);
  await kiosk.backToChosen(town.house);
  await kiosk.expectLarge();
  await kiosk.press('useMap');
  await kiosk.comeCloser();
  await kiosk.pressMap();
  await kiosk.expectMapHouse(/Larkfield, KS 67473/);
  await kiosk.expectLarge();
  await app.expectAccessible();
  await kiosk.press('mapTake');
  await kiosk.tellAbout({ name: 'Grace', contact: 'grace@roofs.example' });
  const tile = /\/api\/basemap\/[^/{]+\/\d+\/\d+\/\d+/;
  expect(await traces.storesWith(tile)).toContain('caches');
  await kiosk.send();
  await kiosk.expectThanks();
  await kiosk.startsAfresh(() => kiosk.press('done'));
  // Where the visitor looked on the map.
  await expect.poll(() => traces.storesWith(tile)).toEqual([]);

  await expect.poll(async () => (await api.leads()).count).toBe(2);
  const { results } = await api.leads('?ordering=created_at');
  expect(results).toMatchObject([
    {
      address: '9 Nowhere Rd',
      state: 'KS',
      position: { class: 'area' },
      extra_info: { typed_by_hand: true },
    },
    { first_name: 'Grace', zipcode: '67473' },
  ]);
});

test('whoever leaves is asked, may stay as often as they like, and leaves no trace', async ({
  app,
  kiosk,
  traces,
  api,
}) => {
  test.slow();
  await kiosk.useClock();
  await kiosk.pair({ idle_seconds: 15 });
  await kiosk.open();
  const canary = `kanarie${Date.now().toString(36)}`;
  const canaries = Array.from({ length: 50 }, (_, index) => `${canary}${index}`);
  /** All of them into all of the fields, the last ones left there. */
  const typeCanaries = async () => {
    for (const words of canaries.slice(0, 10)) await kiosk.search(`12 ${words} st`);
    await kiosk.takeTyped();
    for (const words of canaries.slice(10, 20)) await kiosk.fill('street', `12 ${words} st`);
    for (const words of canaries.slice(20, 30)) await kiosk.fill('city', words);
    await kiosk.fill('zip', '67473');
    await kiosk.press('next');
    for (const words of canaries.slice(30, 40)) await kiosk.fill('name', words);
    for (const words of canaries.slice(40)) await kiosk.fill('contact', `${words}@roofs.example`);
    await kiosk.chooseAndAgree();
  };

  await typeCanaries();
  for (let time = 1; time <= 10; time += 1) {
    await kiosk.seconds(15);
    await kiosk.expectAsked();
    await kiosk.seconds(10);
    await kiosk.stay();
  }
  expect(await traces.storesWith(new RegExp(canary))).toContain('fields');
  await kiosk.copy('contact');
  await kiosk.seconds(15);
  await kiosk.expectAsked();
  await kiosk.expectLarge();
  await app.expectAccessible();
  await kiosk.startsAfresh(() => kiosk.seconds(26));
  expect(await traces.placesWith(canary)).toEqual([]);
  expect(await kiosk.undoAndPaste()).not.toContain(canary);
  for (let time = 1; time <= 2; time += 1) {
    await kiosk.back();
    await kiosk.expectFresh();
  }

  await typeCanaries();
  await kiosk.send();
  await kiosk.expectThanks();
  await kiosk.startsAfresh(() => kiosk.seconds(10));
  expect(await traces.placesWith(canary)).toEqual([]);
  await expect.poll(async () => (await api.leads()).count).toBe(1);
});

test('with the server down for the whole visit it is sealed here and sent once; staff get in and out by the PIN', async ({
  app,
  kiosk,
  server,
  api,
}) => {
  test.slow();
  await kiosk.useClock();
  await app.resize(...landscape);
  await kiosk.pair({ languages: ['en', 'es'], staff_pin: pin, idle_seconds: 300 });
  await kiosk.open();
  await kiosk.untilKept();
  await server.stop();
  await kiosk.open('/team');
  await kiosk.choose('Español');
  await kiosk.expectNoMap();
  await kiosk.search('204 n maple st');
  await kiosk.takeTyped();
  await kiosk.press('back');
  await kiosk.expectSearched('204 n maple st');
  await kiosk.search('204 n maple st');
  await kiosk.takeTyped();
  await kiosk.typeByHand({ street: '204 N Maple St', city: 'Larkfield', zip: '67473' });
  await kiosk.press('next');
  await kiosk.tellAbout({ name: 'José Silva', contact: '785-555-0199' });
  await kiosk.sendTwice();
  await kiosk.expectThanks();
  await kiosk.startsAfresh(() => kiosk.press('done'));

  await kiosk.openStaff();
  for (let time = 1; time <= 4; time += 1) {
    await kiosk.typePin('111111');
    await kiosk.expectPinWrong();
  }
  await kiosk.typePin('111112');
  await kiosk.expectPinWaits();
  await kiosk.reload();
  await kiosk.openStaff();
  await kiosk.expectPinWaits();
  await kiosk.seconds(60);
  await kiosk.typePin(pin);
  await kiosk.expectSays('1 visitor');
  await kiosk.expectSays('no connection now');
  await kiosk.expectSays(/Battery\s*\d+ %/);
  await kiosk.expectReachedBefore();
  await kiosk.press('leave');
  await kiosk.expectSays('1 visitor is not sent yet.');
  await server.restart();
  await kiosk.press('sendNow');
  await expect.poll(async () => (await api.leads()).count).toBe(1);
  await kiosk.expectSays('nothing');
  expect((await api.leads()).results).toMatchObject([
    { first_name: 'José', last_name: 'Silva', extra_info: { typed_by_hand: true } },
  ]);
  // Without the server as well: the pairing ends as soon as it is reached.
  await server.stop();
  await kiosk.press('leave');
  await kiosk.expectSays('while the server cannot be reached');
  await server.restart();
  await kiosk.expectLeft();
});

test('a power cut right after the thanks loses nobody, and leaves nothing to be read', async () => {
  test.slow();
  const report = await kioskPowerCut(portrait);
  expect(report).toEqual({ traces: [], stored: 1 });
});
