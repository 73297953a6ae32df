import * as z from 'zod/mini';
import { accessLimits } from './access-limits.ts';
import { kioskLimits } from './kiosk-limits.ts';
import { languages } from './language.ts';
import { leadLimits } from './lead-limits.ts';
import { optionalText, requiredText, text } from './text.ts';

const degrees = (limit: number) =>
  z
    .number('kiosk_map_area')
    .check(z.minimum(-limit, 'kiosk_map_area'), z.maximum(limit, 'kiosk_map_area'));

/** West, south, east, north in degrees. */
const mapAreaSchema = z
  .tuple([degrees(180), degrees(90), degrees(180), degrees(90)], 'kiosk_map_area')
  .check(z.refine(([west, south, east, north]) => west < east && south < north, 'kiosk_map_area'));

export const languageSchema = z.enum(languages, 'language_code');

/** The first is the one that is shown first. */
const languagesSchema = z.array(languageSchema, 'kiosk_languages').check(
  z.minLength(1, 'kiosk_languages'),
  z.maxLength(languages.length, 'kiosk_languages'),
  z.refine((codes) => new Set(codes).size === codes.length, 'kiosk_languages'),
);

/** Seconds without a touch after which a kiosk asks whether somebody is there. */
const idleSecondsSchema = z
  .int('kiosk_idle_range')
  .check(
    z.minimum(kioskLimits.idleSecondsLeast, 'kiosk_idle_range'),
    z.maximum(kioskLimits.idleSecondsMost, 'kiosk_idle_range'),
  );

/** A public key that visitors' leads are sealed to: a raw P-256 point, 65 bytes in base64url. */
export const sealingKeySchema = z.object({
  /** First 16 characters of the base64url SHA-256 of the point. */
  id: z.string(),
  public_key: z.string().check(z.regex(/^[\w-]{87}$/)),
});
export type SealingKey = z.infer<typeof sealingKeySchema>;

/** PBKDF2 with SHA-256 over the digits: enough to check a PIN without the network. */
export const pinVerifierSchema = z.object({
  /** 16 bytes in base64url. */
  salt: z.string(),
  iterations: z.number(),
  /** 32 bytes in base64url. */
  hash: z.string(),
});
export type PinVerifier = z.infer<typeof pinVerifierSchema>;

export const consentTextSchema = requiredText('consent_text', kioskLimits.consentText);
const consentTextsSchema = z.strictObject({
  en: consentTextSchema,
  'fr-CA': consentTextSchema,
  es: consentTextSchema,
});
export type ConsentTexts = z.infer<typeof consentTextsSchema>;

/** What a visitor agrees to, in each language. */
export const consentSchema = z.object({
  /** From 1; every change makes the next. */
  version: z.number(),
  texts: consentTextsSchema,
});

/** Answer of `GET /api/kiosk-consent` and `PUT /api/kiosk-consent`. */
export const kioskConsentSchema = z.extend(consentSchema, { changed_at: z.string() });
export type KioskConsent = z.infer<typeof kioskConsentSchema>;

/** Body of `PUT /api/kiosk-consent`: all languages at once, so that a version is whole. */
export const changeKioskConsentSchema = z.strictObject({ texts: consentTextsSchema });

/**
 * Answer of `GET /api/kiosk`: what the device needs and no more. Lead source and campaign are
 * added by the server.
 */
export const kioskSettingsSchema = z.object({
  /** Changes with every other field, so that the device knows when to ask again. */
  version: z.string(),
  name: z.string(),
  /** Null: the area of the map setup. */
  map_area: z.nullable(mapAreaSchema),
  languages: languagesSchema,
  idle_seconds: idleSecondsSchema,
  /** Null: there is no way to the staff's screen. */
  staff_pin: z.nullable(pinVerifierSchema),
  consent: consentSchema,
  sealing_key: sealingKeySchema,
});
export type KioskSettings = z.infer<typeof kioskSettingsSchema>;

/** Settings of one device as its owner sees them. */
export const ownKioskSettingsSchema = z.object({
  /** Id of a lead source. */
  lead_source: z.string(),
  campaign: z.nullable(z.string()),
  map_area: z.nullable(mapAreaSchema),
  languages: languagesSchema,
  idle_seconds: idleSecondsSchema,
  has_staff_pin: z.boolean(),
});

/** Body of `PATCH /api/kiosks/{id}`: what is absent stays. */
export const changeKioskSchema = z
  .strictObject(
    {
      name: z.optional(requiredText('kiosk_name', accessLimits.kioskName)),
      lead_source: z.optional(requiredText('lead_source', leadLimits.leadSource)),
      campaign: optionalText('kiosk_campaign', kioskLimits.campaign),
      map_area: z.optional(z.nullable(mapAreaSchema)),
      languages: z.optional(languagesSchema),
      idle_seconds: z.optional(idleSecondsSchema),
      /** Null takes it away. */
      staff_pin: z.optional(
        z.nullable(
          z
            .string('staff_pin_shape')
            .check(
              z.regex(
                new RegExp(`^\\d{${kioskLimits.pinLeast},${kioskLimits.pinMost}}$`),
                'staff_pin_shape',
              ),
            ),
        ),
      ),
    },
    'body_object',
  )
  .check(z.refine((body) => Object.keys(body).length > 0, 'change_empty'));
export type ChangeKiosk = z.output<typeof changeKioskSchema>;

const count = z
  .int('kiosk_count')
  .check(z.minimum(0, 'kiosk_count'), z.maximum(1_000_000, 'kiosk_count'));

/** ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime('instant_shape');

const batterySchema = z.strictObject({
  /** 0 to 1. */
  level: z
    .number('kiosk_battery')
    .check(z.minimum(0, 'kiosk_battery'), z.maximum(1, 'kiosk_battery')),
  charging: z.boolean('kiosk_battery'),
});

/** Body of `POST /api/kiosk/health`, sent at most once a minute. */
export const kioskReportSchema = z.strictObject(
  {
    /** Sealed leads that the server has not confirmed yet. */
    waiting: count,
    /** When the oldest of them was sealed, by the device's clock; null when none waits. */
    oldest_waiting_at: z.nullable(instantSchema),
    /** Those of them that the server refused. */
    refused: count,
    /** Null where the browser does not tell. */
    battery: z.nullable(batterySchema),
    app_version: text('kiosk_app_version', kioskLimits.appVersion),
  },
  'body_object',
);
export type KioskReport = z.output<typeof kioskReportSchema>;

/** Answer of `POST /api/kiosk/health`. */
export const kioskReportedSchema = z.object({
  /** As in {@link kioskSettingsSchema}. */
  settings_version: z.string(),
});

/** The last report of a device, for its owner. */
export const kioskHealthSchema = z.extend(kioskReportSchema, {
  /** When it came, by the server's clock. */
  reported_at: z.string(),
});
export type KioskHealth = z.infer<typeof kioskHealthSchema>;
