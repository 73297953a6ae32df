import { readSetting, writeSetting } from '#web/lib/storage.ts';

const setting = 'kiosk-contact';

/** Kept on the device: each visitor loads the page anew, and without a network it is asked most. */
export function noteContact(at: number): void {
  if (at > 0) writeSetting(setting, String(at));
}

/** When the server last answered, in milliseconds since 1970 by the device's clock; 0 for never. */
export const lastContactAt = (): number => Number(readSetting(setting) ?? 0) || 0;
