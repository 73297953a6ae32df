import type {
  changeKioskConsentSchema,
  changeKioskSchema,
  kioskConsentSchema,
  kioskHealthSchema,
  kioskReportedSchema,
  kioskReportSchema,
  kioskSettingsSchema,
  ownKioskSettingsSchema,
  pinVerifierSchema,
  sealingKeySchema,
} from '#contract/kiosk.ts';
import type { acceptedLeadSchema, sealedLeadSchema } from '#contract/kiosk-lead.ts';
import type { DocsOf, FieldDoc } from './field-docs.ts';

const leadSource: FieldDoc = {
  description: 'Id of the lead source of every lead from here. Commission depends on it.',
  example: 'door-knocking',
};
const campaign: FieldDoc = {
  description: 'Goes into extra_info of every lead from here.',
  example: 'Spring home show',
};
const mapArea: FieldDoc = {
  description:
    'What the map shows first: west, south, east, north in degrees. Null for the area of the map setup.',
  example: [-72.6, 44.1, -72.4, 44.3],
};
const languages: FieldDoc = {
  description: 'Languages that visitors can choose; the first is shown first.',
  example: ['en', 'es'],
};
const idleSeconds: FieldDoc = {
  description: 'Seconds without a touch after which the kiosk asks whether somebody is there.',
  example: 30,
};
const texts: FieldDoc = { description: 'The text in each language.' };

export const kioskSettingsDocs: DocsOf<typeof kioskSettingsSchema> = {
  version: { description: 'Changes with every other field.' },
  name: { description: 'Where it stands.' },
  map_area: mapArea,
  languages,
  idle_seconds: idleSeconds,
  staff_pin: { description: 'What the PIN of staff is checked by; null while there is none.' },
  consent: { description: 'What visitors agree to, with its version.' },
  sealing_key: { description: 'Public key that visitors’ leads are sealed to.' },
};

export const ownKioskSettingsDocs: DocsOf<typeof ownKioskSettingsSchema> = {
  lead_source: leadSource,
  campaign,
  map_area: mapArea,
  languages,
  idle_seconds: idleSeconds,
  has_staff_pin: { description: 'Whether there is a PIN of staff.' },
};

export const changeKioskDocs: DocsOf<typeof changeKioskSchema> = {
  name: { description: 'Where the kiosk stands.', example: 'Home show' },
  lead_source: leadSource,
  campaign,
  map_area: mapArea,
  languages,
  idle_seconds: idleSeconds,
  staff_pin: {
    description: 'PIN of staff, 6 to 12 digits; null takes it away.',
    example: '271828',
  },
};

export const sealingKeyDocs: DocsOf<typeof sealingKeySchema> = {
  id: { description: 'Fingerprint of the key: it follows from it.' },
  public_key: { description: 'P-256 point, uncompressed, 65 bytes in base64url.' },
};

export const pinVerifierDocs: DocsOf<typeof pinVerifierSchema> = {
  salt: { description: '16 bytes in base64url.' },
  iterations: { description: 'Iterations of PBKDF2 with SHA-256.' },
  hash: { description: '32 bytes in base64url.' },
};

export const kioskConsentDocs: DocsOf<typeof kioskConsentSchema> = {
  version: { description: 'From 1; every change makes the next.' },
  texts,
  changed_at: { description: 'When this version was made: ISO 8601 in UTC.' },
};

export const changeKioskConsentDocs: DocsOf<typeof changeKioskConsentSchema> = {
  texts: {
    ...texts,
    example: {
      en: 'I agree to be contacted about my roof.',
      'fr-CA': 'J’accepte que l’on communique avec moi au sujet de ma toiture.',
      es: 'Acepto que se comuniquen conmigo acerca de mi techo.',
    },
  },
};

export const kioskReportDocs: DocsOf<typeof kioskReportSchema> = {
  waiting: { description: 'Sealed leads that the server has not confirmed yet.', example: 2 },
  oldest_waiting_at: {
    description: 'When the oldest of them was sealed: ISO 8601 in UTC, or null.',
    example: '2026-11-26T14:00:00Z',
  },
  refused: { description: 'Those of them that the server refused.', example: 0 },
  battery: {
    description: 'Level from 0 to 1 and whether it charges; null where the device does not tell.',
    example: { level: 0.8, charging: true },
  },
  app_version: { description: 'Version of the app on the device.', example: '0.1.0' },
};

export const kioskReportedDocs: DocsOf<typeof kioskReportedSchema> = {
  settings_version: { description: 'As in the settings: ask for them again when it differs.' },
};

export const kioskHealthDocs: DocsOf<typeof kioskHealthSchema> = {
  ...kioskReportDocs,
  reported_at: { description: 'When it was told: ISO 8601 in UTC.' },
};

export const sealedLeadDocs: DocsOf<typeof sealedLeadSchema> = {
  v: { description: 'Version of the format.' },
  key_id: { description: 'Id of the key that it is sealed to.', example: 'mFX0kq2S7aPZ3wYt' },
  epk: { description: 'P-256 point made for this lead alone, 65 bytes in base64url.' },
  iv: { description: '12 bytes in base64url.', example: 'b3J0eXR3ZWx2ZQ-_' },
  sealed: { description: 'Ciphertext with its tag in base64url.' },
};

export const acceptedLeadDocs: DocsOf<typeof acceptedLeadSchema> = {
  accepted: { description: 'It is safely on disk; so is a repeat.' },
};
