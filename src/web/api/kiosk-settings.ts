import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { type KioskSettings, kioskSettingsSchema } from '#contract/kiosk.ts';
import { readSetting, writeSetting } from '#web/lib/storage.ts';
import { callEndpoint } from './call-endpoint.ts';

const setting = 'kiosk';

/** What this kiosk was last told to be, so that it works without a network; null before that. */
export function rememberedKiosk(): KioskSettings | null {
  try {
    return z.parse(kioskSettingsSchema, JSON.parse(readSetting(setting) ?? 'null'));
  } catch {
    return null;
  }
}

export function forgetKiosk(): void {
  writeSetting(setting, 'null');
}

/** What this kiosk is told to be; there is nothing of any visitor in it. */
export const kioskSettingsQuery = () =>
  queryOptions({
    queryKey: ['kiosk'],
    queryFn: async ({ signal }) => {
      const settings = await callEndpoint('getKiosk', { signal });
      writeSetting(setting, JSON.stringify(settings));
      return settings;
    },
    retry: false,
  });
