import * as z from 'zod/mini';
import { depthOf } from './json-depth.ts';
import { leadFilterQuery } from './lead-filter.ts';
import { leadLimits } from './lead-limits.ts';
import { defaultLeadStatus, leadStatusCodes } from './lead-status.ts';
import { pageQuery } from './page-query.ts';
import { bboxSchema, latitudeSchema, longitudeSchema } from './place.ts';
import { leadOrigins, positionSchema, storedOrigins, storedPositionClasses } from './position.ts';
import { relayStages } from './relay-stage.ts';
import { stateCodes } from './state.ts';
import { idInAddress, optionalText, requiredText, text } from './text.ts';

export { defaultLeadSource, leadLimits } from './lead-limits.ts';

// Deliberately loose: a lead must not be lost to a strict idea of what an address looks like.
const looseEmail = /^[^\s@]+@[^\s@]+$/;

/**
 * Body of "Create customer and address-only job". Types and limits follow the endpoint's
 * reference page; what stands after `lead_source` is Leadmap's own and optional.
 */
export const createLeadSchema = z.strictObject(
  {
    external_id: optionalText('external_id', leadLimits.externalId),
    first_name: optionalText('first_name', leadLimits.name),
    last_name: optionalText('last_name', leadLimits.name),
    address: requiredText('address', leadLimits.address),
    city: optionalText('city', leadLimits.city),
    county: optionalText('county', leadLimits.county),
    state: z.enum(stateCodes, 'state_code'),
    zipcode: requiredText('zipcode', leadLimits.zipcode),
    latitude: latitudeSchema,
    longitude: longitudeSchema,
    lead_status: z._default(z.enum(leadStatusCodes, 'lead_status_code'), defaultLeadStatus),
    extra_info: z.optional(
      z.nullable(
        z
          .record(z.string(), z.unknown(), 'extra_info_object')
          .check(
            z.refine((value) => depthOf(value) <= leadLimits.extraInfoDepth, 'extra_info_deep'),
          ),
      ),
    ),
    cell: optionalText('cell', leadLimits.phone),
    phone: optionalText('phone', leadLimits.phone),
    email: z.optional(
      z.nullable(
        text('email', leadLimits.email).check(
          z.refine((value) => value === '' || looseEmail.test(value), 'email_shape'),
        ),
      ),
    ),
    lead_source: optionalText('lead_source', leadLimits.leadSource),
    position: z.optional(z.nullable(positionSchema)),
    origin: z.optional(z.enum(leadOrigins, 'origin_code')),
    /** Ids of the leads that a duplicate notice named while this one was entered. */
    duplicates_seen: z.optional(
      z
        .array(text('duplicates_seen', leadLimits.leadId), 'duplicates_seen_list')
        .check(z.maxLength(leadLimits.duplicatesSeen, 'duplicates_seen_list')),
    ),
    /** Why this lead is made although a do-not-disturb lead is known there. */
    do_not_disturb_reason: optionalText('do_not_disturb_reason', leadLimits.doNotDisturbReason),
  },
  'body_object',
);

/** What a client sends. */
export type CreateLeadInput = z.input<typeof createLeadSchema>;
/** The same after defaults and trimming. */
export type CreateLead = z.output<typeof createLeadSchema>;

const idSchema = z.string();
const timeSchema = z.string();

/** The region a lead falls into: one the company drew, else `state:MA` and the like. */
const regionSchema = z.object({ id: idSchema, name: z.string() });
export type Region = z.infer<typeof regionSchema>;

/** The 201 answer. */
export const createdLeadSchema = z.object({
  id: idSchema,
  customer_id: idSchema,
  user_id: idSchema,
  external_id: z.nullable(z.string()),
  region: z.nullable(regionSchema),
  /** Eight letters and digits anyone signed in can look up, shown as `7K3M-9QXD`. */
  receipt: z.string(),
  created_at: timeSchema,
});
export type CreatedLead = z.infer<typeof createdLeadSchema>;

const contactSchema = z.object({
  type: z.enum(['mobile', 'home', 'email']),
  value: z.string(),
});

/** A stored lead as `GET /api/leads` shows it. */
export const leadSchema = z.object({
  ...createdLeadSchema.shape,
  /** Counts the changes, from 1; `If-Match` of a change names it. */
  version: z.number(),
  updated_at: timeSchema,
  first_name: z.string(),
  last_name: z.string(),
  address: z.string(),
  city: z.string(),
  county: z.string(),
  state: z.enum(stateCodes),
  zipcode: z.string(),
  latitude: z.string(),
  longitude: z.string(),
  lead_status: z.enum(leadStatusCodes),
  lead_source: z.object({ id: idSchema, name: z.string() }),
  extra_info: z.nullable(z.record(z.string(), z.unknown())),
  contacts: z.array(contactSchema),
  position: z.nullable(
    z.object({ class: z.enum(storedPositionClasses), radius_meters: z.number() }),
  ),
  origin: z.enum(storedOrigins),
  duplicates_seen: z.array(idSchema),
  do_not_disturb_reason: z.nullable(z.string()),
  /** Its stage on the way to the upstream; null where it is not sent there. */
  relay: z.nullable(z.enum(relayStages)),
  /** Its id there, once confirmed. */
  upstream_id: z.nullable(z.string()),
});
export type Lead = z.infer<typeof leadSchema>;

const leadOrderings = [
  '-created_at',
  'created_at',
  'address',
  '-address',
  'lead_status',
  '-lead_status',
  'lead_source',
  '-lead_source',
] as const;

/** Query of `GET /api/leads`. */
export const listLeadsQuerySchema = z.strictObject({
  ...pageQuery,
  ...leadFilterQuery,
  bbox: z.optional(bboxSchema),
  external_id: z.optional(text('external_id', leadLimits.externalId)),
  /** Id of a lead: the page that holds it is meant, if one does. */
  around: z.optional(idInAddress),
  ordering: z._default(z.enum(leadOrderings, 'ordering_code'), '-created_at'),
});
export type ListLeadsQuery = z.output<typeof listLeadsQuerySchema>;

/** One page of a collection, in the upstream's own shape. */
export const leadPageSchema = z.object({
  count: z.number(),
  from_index: z.number(),
  to_index: z.number(),
  next: z.nullable(z.string()),
  next_page: z.nullable(z.number()),
  previous: z.nullable(z.string()),
  results: z.array(leadSchema),
});
export type LeadPage = z.infer<typeof leadPageSchema>;

export const leadStatusListSchema = z.array(
  z.object({
    code: z.enum(leadStatusCodes),
    name: z.string(),
    family: z.enum(['open', 'moving', 'closed', 'do-not-disturb']),
    description: z.string(),
  }),
);

export const leadSourceListSchema = z.array(z.object({ id: idSchema, name: z.string() }));
export type LeadSource = z.infer<typeof leadSourceListSchema>[number];
