import { callEndpoint } from '#web/api/call-endpoint.ts';
import { readSetting, writeSetting } from '#web/lib/storage.ts';
import { sealedView } from '#web/outbox/sealed-outbox.ts';
import { readBattery } from './battery.ts';

const setting = 'kiosk-reported';
const everyMs = 60_000;
const lookEveryMs = 10_000;

/**
 * Tells the server once a minute how it stands with this device, and calls back with the version
 * of the settings that it should have; ends with the returned function.
 */
export function reportHealth(onSettingsVersion: (version: string) => void): () => void {
  const look = () => {
    const since = Date.now() - Number(readSetting(setting) ?? 0);
    if (since >= 0 && since < everyMs) return;
    // Before it is sent: each visitor loads the page anew.
    writeSetting(setting, String(Date.now()));
    report().then(onSettingsVersion, () => {
      // Without a network; the next minute comes.
    });
  };
  const timer = setInterval(look, lookEveryMs);
  look();
  return () => clearInterval(timer);
}

async function report(): Promise<string> {
  const { waiting, oldestAt, refused } = sealedView();
  const battery = await readBattery();
  const { settings_version } = await callEndpoint('reportKiosk', {
    body: {
      waiting,
      oldest_waiting_at: oldestAt === null ? null : new Date(oldestAt).toISOString(),
      refused,
      battery: battery && { level: battery.level, charging: battery.charging },
      app_version: appVersion(),
    },
  });
  return settings_version;
}

/** The build names its start by its content: another app, another name. */
function appVersion(): string {
  const start = document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '';
  return /-([\w-]+)\.js$/.exec(start)?.[1] ?? 'dev';
}
