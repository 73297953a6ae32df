import { expect, test } from '#e2e/access-fixtures.ts';
import { KioskDevice } from '#e2e/drivers/kiosk-device.ts';

test('an owner sets a kiosk up, and sees what it tells of itself', async ({
  team,
  app,
  server,
}) => {
  await team.open('Kiosks');
  const device = await KioskDevice.pair(server.url(), await team.addKiosk('Lobby'));
  await team.openKioskSettings('Lobby');
  await app.expectAccessible();
  await team.fillKioskSettings({ 'Seconds without a touch': '5' });
  await team.expectRefusedSettings('Idle time must be a whole number of seconds from 15 to 300.');
  await team.fillKioskSettings({
    'Where it stands': 'Home show',
    Campaign: 'Spring',
    'Seconds without a touch': '45',
    'PIN of staff': '271828',
  });
  await team.showLanguageEarlier('Español');
  await team.saveKioskSettings();
  await expect
    .poll(() => device.settings())
    .toMatchObject({ name: 'Home show', idle_seconds: 45, languages: ['en', 'es', 'fr-CA'] });
  expect((await device.settings()).staff_pin).not.toBeNull();

  await team.changeConsent('English', 'I agree to be called.', 2);
  expect((await device.settings()).consent).toMatchObject({
    version: 2,
    texts: { en: 'I agree to be called.' },
  });

  await device.report({
    waiting: 3,
    oldest_waiting_at: '2026-01-05T12:00:00Z',
    refused: 1,
    battery: { level: 0.4, charging: false },
    app_version: '0.1.0',
  });
  await team.open('Kiosks');
  await team.expectLine('Home show', '1 lead was refused', '3 leads wait', 'battery 40%');
  await device.leave();
  await team.open('Kiosks');
  await team.expectLine('Home show', 'not paired', 'Left kiosk mode', '3 leads wait');
  await team.choose('What was done');
  await team.expectLine('The kiosk “Home show” left kiosk mode');
  await team.expectLine('changed the settings of the kiosk “Home show”', 'Spring');
});

test('a lead tells staff which other it may be the same as', async ({ app, leadPanel, api }) => {
  const house = {
    address: '204 N Maple St',
    city: 'Larkfield',
    state: 'KS',
    zipcode: '67473',
    latitude: '39.41',
    longitude: '-98.63',
    origin: 'kiosk',
  } as const;
  await api.create({ ...house, last_name: 'Silva' });
  const made = await api.create({ ...house, last_name: 'Okafor' });
  const { id } = (await made.json()) as { id: string };
  await app.open(`/?lead=${id}`);
  await leadPanel.expectSameAs('Silva', 'same address');
  await app.expectAccessible('aside');
  await leadPanel.openSame();
  await leadPanel.expectSameAs('Okafor');
});
