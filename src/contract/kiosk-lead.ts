import * as z from 'zod/mini';
import { consentTextSchema, instantSchema, languageSchema } from './kiosk.ts';
import { kioskLimits } from './kiosk-limits.ts';
import { createLeadSchema } from './lead.ts';
import { leadLimits } from './lead-limits.ts';
import { optionalText, requiredText } from './text.ts';

/** What a visitor agreed to, and when by the device's clock. */
const givenConsentSchema = z.object({
  version: z.int('consent_given'),
  language: languageSchema,
  /** Exactly as it was shown. */
  text: consentTextSchema,
  given_at: instantSchema,
});

const { shape } = createLeadSchema;

/**
 * What a visitor leaves, before it is sealed. Not strict: what a newer device adds must not cost
 * the lead.
 */
export const kioskLeadSchema = z
  .object({
    /** Minted by the device; also the `Idempotency-Key` it is sent with. */
    external_id: requiredText('external_id', leadLimits.externalId),
    address: shape.address,
    city: shape.city,
    county: shape.county,
    state: shape.state,
    zipcode: shape.zipcode,
    latitude: shape.latitude,
    longitude: shape.longitude,
    position: shape.position,
    first_name: shape.first_name,
    last_name: shape.last_name,
    cell: shape.cell,
    phone: shape.phone,
    email: shape.email,
    /** What was typed besides the ways to be reached, such as when to call. */
    contact_words: optionalText('kiosk_contact_words', kioskLimits.contactWords),
    /** What the visitor comes for. */
    wanted: optionalText('kiosk_wanted', kioskLimits.wanted),
    /** Whether the address is not from the index: staff are to look at it. */
    typed_by_hand: z.boolean('kiosk_typed_by_hand'),
    /** That the visitor read. */
    language: languageSchema,
    consent: givenConsentSchema,
  })
  .check(
    z.refine(({ cell, phone, email }) => Boolean(cell || phone || email), {
      error: 'kiosk_contact_required',
      path: ['cell'],
    }),
  );
export type KioskLeadInput = z.input<typeof kioskLeadSchema>;
export type KioskLead = z.output<typeof kioskLeadSchema>;

/**
 * Body of `POST /api/kiosk/leads`: a lead that only the server can read. Made and opened by
 * src/contract/sealing.ts alone.
 */
export const sealedLeadSchema = z.strictObject(
  {
    v: z.literal(1, 'sealed_shape'),
    key_id: z.string('sealed_shape').check(z.regex(/^[\w-]{16}$/, 'sealed_shape')),
    /** The sender's point, made for this lead alone: raw P-256, 65 bytes in base64url. */
    epk: z.string('sealed_shape').check(z.regex(/^[\w-]{87}$/, 'sealed_shape')),
    /** 12 bytes in base64url. */
    iv: z.string('sealed_shape').check(z.regex(/^[\w-]{16}$/, 'sealed_shape')),
    /** Ciphertext with its tag in base64url. */
    sealed: z
      .string('sealed_shape')
      .check(z.regex(/^[\w-]+$/, 'sealed_shape'), z.maxLength(kioskLimits.sealed, 'sealed_shape')),
  },
  'body_object',
);
export type SealedLead = z.output<typeof sealedLeadSchema>;

/** The only answer of `POST /api/kiosk/leads`: new, repeated, known or unknown. */
export const acceptedLeadSchema = z.object({ accepted: z.literal(true) });
