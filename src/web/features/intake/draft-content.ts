import * as z from 'zod/mini';
import { leadStatusCodes } from '#contract/lead-status.ts';
import { leadOrigins, positionSchema } from '#contract/position.ts';

const text = z.string();

const extraInfoSchema = z.union([
  z.object({
    view: z.literal('rows'),
    rows: z.array(z.object({ key: text, value: text })),
  }),
  z.object({ view: z.literal('json'), text }),
]);

/** A draft as it is kept: the form as typed, its place, and which fields a person typed. */
export const draftContentSchema = z.object({
  form: z.object({
    address: text,
    city: text,
    county: text,
    state: text,
    zipcode: text,
    latitude: text,
    longitude: text,
    lead_status: z.enum(leadStatusCodes),
    first_name: text,
    last_name: text,
    cell: text,
    phone: text,
    email: text,
    /** Absent in drafts of earlier versions. */
    do_not_disturb_reason: z._default(text, ''),
    lead_source: text,
    extra_info: extraInfoSchema,
  }),
  typed: z.array(text),
  place: z.nullable(z.object({ lng: z.number(), lat: z.number() })),
  origin: z.enum(leadOrigins),
  position: z.nullable(positionSchema),
  /** Absent in drafts of earlier versions. */
  addressChosen: z._default(z.boolean(), false),
});
export type DraftContent = z.infer<typeof draftContentSchema>;
