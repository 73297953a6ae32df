import * as z from 'zod/mini';
import { createdLeadSchema, createLeadSchema, leadLimits, leadSchema } from './lead.ts';
import { latitudeSchema, longitudeSchema } from './place.ts';
import { stateCodes } from './state.ts';
import { optionalText } from './text.ts';

/** Why a lead may be the same: what it shares with the one being entered. */
export const duplicateReasons = ['address', 'phone', 'email', 'roof'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** Most leads that one question is answered with. */
export const mostDuplicates = 5;

const { city, cell, phone, external_id } = createLeadSchema.shape;

/**
 * Body of `POST /api/leads/duplicates`: what is known so far of a lead being entered. What is
 * absent is not compared, so a half-filled form may ask.
 */
export const findDuplicatesSchema = z.strictObject(
  {
    address: optionalText('address', leadLimits.address),
    city,
    state: z.optional(z.nullable(z.enum(stateCodes, 'state_code'))),
    zipcode: optionalText('zipcode', leadLimits.zipcode),
    latitude: z.optional(z.nullable(latitudeSchema)),
    longitude: z.optional(z.nullable(longitudeSchema)),
    cell,
    phone,
    /** Any text: one that is no e-mail address yet is simply nobody's. */
    email: optionalText('email', leadLimits.email),
    /** The lead with this external id is the one being entered and left out. */
    external_id,
  },
  'body_object',
);
export type FindDuplicatesInput = z.input<typeof findDuplicatesSchema>;
export type FindDuplicates = z.output<typeof findDuplicatesSchema>;

/** Another lead that may be the same, with what a person needs to tell. */
export const duplicateSchema = z.object({
  id: createdLeadSchema.shape.id,
  /** At least one, in the order of {@link duplicateReasons}. */
  reasons: z.array(z.enum(duplicateReasons)),
  lead_status: leadSchema.shape.lead_status,
  created_at: createdLeadSchema.shape.created_at,
  lead_source: leadSchema.shape.lead_source,
  receipt: createdLeadSchema.shape.receipt,
  first_name: leadSchema.shape.first_name,
  last_name: leadSchema.shape.last_name,
  address: leadSchema.shape.address,
  city: leadSchema.shape.city,
  state: leadSchema.shape.state,
  zipcode: leadSchema.shape.zipcode,
  latitude: leadSchema.shape.latitude,
  longitude: leadSchema.shape.longitude,
  /** From the asked position; null when none was sent. */
  distance_meters: z.nullable(z.number()),
});
export type Duplicate = z.infer<typeof duplicateSchema>;

/**
 * The 200 answer: at most {@link mostDuplicates}, do-not-disturb first, then by the order of
 * {@link duplicateReasons}, then newest.
 */
export const foundDuplicatesSchema = z.object({ duplicates: z.array(duplicateSchema) });
