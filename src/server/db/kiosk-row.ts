import * as z from 'zod/mini';
import {
  type KioskHealth,
  kioskHealthSchema,
  ownKioskSettingsSchema,
  pinVerifierSchema,
} from '#contract/kiosk.ts';
import { kioskLimits } from '#contract/kiosk-limits.ts';
import { languages } from '#contract/language.ts';
import type { Kiosk } from '#contract/team.ts';
import type { KioskRow } from './access-rows.ts';
import { defaultSourceId } from './company.ts';

const {
  lead_source,
  campaign,
  map_area,
  languages: codes,
  idle_seconds,
} = ownKioskSettingsSchema.shape;

/** What an owner chose for a device, as it is stored; what is absent is as it is by itself. */
const storedSettingsSchema = z.object({
  lead_source: z._default(lead_source, defaultSourceId),
  campaign: z._default(campaign, null),
  map_area: z._default(map_area, null),
  languages: z._default(codes, [...languages]),
  idle_seconds: z._default(idle_seconds, kioskLimits.idleSeconds),
  staff_pin: z._default(z.nullable(pinVerifierSchema), null),
});
export type StoredKioskSettings = z.infer<typeof storedSettingsSchema>;

/** What every answer about a kiosk is made of. */
export const shownKioskColumns = [
  'id',
  'name',
  'created_at',
  'paired_at',
  'last_contact_at',
  'code_expires_at',
  'settings',
  'health',
] as const satisfies readonly (keyof KioskRow)[];

/** Parsed, because a database can be edited. */
export const readKioskSettings = ({ settings }: Pick<KioskRow, 'settings'>): StoredKioskSettings =>
  z.parse(storedSettingsSchema, settings === null ? {} : JSON.parse(settings));

const readHealth = (health: string | null): KioskHealth | null =>
  health === null ? null : z.parse(kioskHealthSchema, JSON.parse(health));

/** A kiosk as its owner sees it: without the verifier of the PIN. */
export function shownKiosk(row: Pick<KioskRow, (typeof shownKioskColumns)[number]>): Kiosk {
  const { staff_pin, ...settings } = readKioskSettings(row);
  return {
    ...row,
    settings: { ...settings, has_staff_pin: staff_pin !== null },
    health: readHealth(row.health),
  };
}
