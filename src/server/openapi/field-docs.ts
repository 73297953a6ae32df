import type * as z from 'zod/mini';
import type { duplicateSchema, findDuplicatesSchema } from '#contract/duplicate.ts';
import type { geocodeFeatureSchema } from '#contract/geocode.ts';
import type { healthSchema, readySchema } from '#contract/health.ts';
import type {
  createdLeadSchema,
  createLeadSchema,
  leadPageSchema,
  leadSchema,
} from '#contract/lead.ts';
import { leadLimits } from '#contract/lead-limits.ts';
import type { faultSchema, problemSchema } from '#contract/problem.ts';
import type { receiptSchema, withdrawnLeadSchema } from '#contract/receipt.ts';

/** What a reader learns about one field besides its type and limits. */
export interface FieldDoc {
  readonly description: string;
  readonly example?: unknown;
}

/** One doc for each field of an object schema. */
export type DocsOf<Schema extends z.ZodMiniObject> = {
  readonly [Name in keyof Schema['shape']]: FieldDoc;
};

export const createLeadDocs: DocsOf<typeof createLeadSchema> = {
  external_id: {
    description:
      'The id under which you keep this lead. Mint a UUID before sending and never reuse it: it lets you find the lead again when an answer got lost.',
    example: '8e03978e-40d5-43e8-bc93-6894a57f9324',
  },
  first_name: { description: 'First name of the customer.', example: 'Ana' },
  last_name: { description: 'Last name of the customer.', example: 'Silva' },
  address: {
    description: 'Street address: house number, street and unit. It names the place to people.',
    example: '123 N Main St Apt 4',
  },
  city: { description: 'City or town. Kept as "" when absent.', example: 'Barre' },
  county: { description: 'County, without the word "County".', example: 'Washington' },
  state: {
    description:
      'Two-letter code of a US state, the District of Columbia, or a Canadian province or territory.',
    example: 'VT',
  },
  zipcode: { description: 'US ZIP or Canadian postal code.', example: '05641' },
  latitude: {
    description: 'Decimal degrees north, WGS 84, as text; a JSON number is taken too. −90 to 90.',
    example: '44.1970',
  },
  longitude: {
    description:
      'Decimal degrees east, WGS 84, as text; a JSON number is taken too. −180 to 180. Latitude and longitude together make the geopoint and decide the region.',
    example: '-72.5020',
  },
  lead_status: {
    description: 'One of the fourteen statuses. Absent means "u"; an unknown code is an error.',
    example: 'pr',
  },
  extra_info: {
    description: `Anything else, as a JSON object of at most ${leadLimits.extraInfoDepth} levels. A list or a single value is an error.`,
    example: { roof: 'slate', stories: 2 },
  },
  cell: { description: 'Cell phone. Kept as a contact of type mobile.', example: '802-555-0134' },
  phone: { description: 'Home phone. Kept as a contact of type home.', example: '802-555-0199' },
  email: { description: 'E-mail address. Kept as a contact.', example: 'ana@example.com' },
  lead_source: {
    description: 'Id of a lead source of the company, or the words "Door Knocking".',
    example: 'Door Knocking',
  },
  position: {
    description:
      'How the latitude and longitude are known, and within how many metres the true place lies. With "corrected": true the place is remembered for this address. An addition of Leadmap.',
    example: { class: 'address-point', radius_meters: 10 },
  },
  origin: {
    description: 'How the lead was made. Absent means "api". An addition of Leadmap.',
    example: 'api',
  },
  duplicates_seen: {
    description:
      'Ids of leads that a duplicate notice named while this one was entered. An addition of Leadmap.',
    example: ['0198f3a2-6c1e-7d60-9b1f-3f2f6f1f0a01'],
  },
  do_not_disturb_reason: {
    description:
      'Why this lead is made although a do-not-disturb lead is known there. An addition of Leadmap.',
    example: 'The owner called and asked for a quote.',
  },
};

export const createdLeadDocs: DocsOf<typeof createdLeadSchema> = {
  id: { description: 'Id of the new job; ask for it at /api/leads/{id}.' },
  customer_id: { description: 'Id of the new customer.' },
  user_id: { description: "Id of the new customer's user." },
  external_id: { description: 'What you sent, or null.' },
  region: {
    description:
      'Region of the company that the position lies in. Until regions are drawn: the state or province.',
  },
  receipt: { description: 'Short code to tell or write down, such as 7K3M-9QXD.' },
  created_at: { description: 'When the lead was stored: ISO 8601 in UTC.' },
};

export const leadDocs: DocsOf<typeof leadSchema> = {
  ...createdLeadDocs,
  version: { description: 'Counts the changes, from 1; If-Match of a change names it.' },
  updated_at: { description: 'When it was changed last: ISO 8601 in UTC.' },
  first_name: { description: 'First name, or "".' },
  last_name: { description: 'Last name, or "".' },
  address: { description: 'Street address.' },
  city: { description: 'City or town, or "".' },
  county: { description: 'County, or "".' },
  state: { description: 'Two-letter code of the state or province.' },
  zipcode: { description: 'ZIP or postal code.' },
  latitude: { description: 'Decimal degrees north, as text.' },
  longitude: { description: 'Decimal degrees east, as text.' },
  lead_status: { description: 'One of the fourteen statuses.' },
  lead_source: { description: 'Id and name of the lead source.' },
  extra_info: { description: 'The object you sent, or null.' },
  contacts: { description: 'Cell phone, home phone and e-mail, as far as they were given.' },
  position: {
    description:
      'How the position is known, or null when it was not said; rooflink where RoofLink told it.',
  },
  origin: { description: 'How the lead was made; rooflink where that was in RoofLink.' },
  duplicates_seen: { description: 'Leads that a duplicate notice named before this was saved.' },
  do_not_disturb_reason: {
    description: 'Why it was made although a do-not-disturb lead was known there, or null.',
  },
  relay: {
    description:
      'How far it is on its way to RoofLink: waiting, confirmed, refused or unsure; null where it is not sent there.',
  },
  upstream_id: { description: 'Its id in RoofLink once confirmed, or null.' },
};

const { address, city, state, zipcode, latitude, longitude, cell, phone, email } = createLeadDocs;

export const findDuplicatesDocs: DocsOf<typeof findDuplicatesSchema> = {
  address,
  city,
  state,
  zipcode,
  latitude,
  longitude,
  cell,
  phone,
  email,
  external_id: { description: 'External id of the lead being entered; its own lead is left out.' },
};

export const duplicateDocs: DocsOf<typeof duplicateSchema> = {
  id: { description: 'Id of the other lead; ask for it at /api/leads/{id}.' },
  reasons: { description: 'What both share: address, phone, email, roof.' },
  lead_status: leadDocs.lead_status,
  created_at: createdLeadDocs.created_at,
  lead_source: leadDocs.lead_source,
  receipt: createdLeadDocs.receipt,
  first_name: leadDocs.first_name,
  last_name: leadDocs.last_name,
  address: leadDocs.address,
  city: leadDocs.city,
  state: leadDocs.state,
  zipcode: leadDocs.zipcode,
  latitude: leadDocs.latitude,
  longitude: leadDocs.longitude,
  distance_meters: { description: 'Metres from the position you sent; null without one.' },
};

export const receiptDocs: DocsOf<typeof receiptSchema> = {
  receipt: createdLeadDocs.receipt,
  lead_id: { description: 'Id of the lead.' },
  external_id: createdLeadDocs.external_id,
  created_at: createdLeadDocs.created_at,
  withdrawn_at: { description: 'When it was taken back: ISO 8601 in UTC; null while it stands.' },
};

export const withdrawnLeadDocs: DocsOf<typeof withdrawnLeadSchema> = {
  id: { description: 'Id of the lead.' },
  withdrawn_at: { description: 'When it was taken back: ISO 8601 in UTC.' },
};

export const leadPageDocs: DocsOf<typeof leadPageSchema> = {
  count: { description: 'Leads that match, on all pages.' },
  from_index: { description: 'Number of the first lead on this page, from 1; 0 when it is empty.' },
  to_index: { description: 'Number of the last lead on this page.' },
  next: { description: 'Address of the next page, or null.' },
  next_page: { description: 'Number of the next page, or null.' },
  previous: { description: 'Address of the page before, or null.' },
  results: { description: 'The leads of this page.' },
};

export const problemDocs: DocsOf<typeof problemSchema> = {
  type: { description: 'Where this kind of problem is explained.' },
  title: { description: 'The kind of problem in words.' },
  status: { description: 'The HTTP status again.' },
  detail: { description: 'What happened this time and what to do.' },
  code: { description: 'The kind of problem for programs. It never changes.' },
  errors: { description: 'Each field at fault: its path, a code and a sentence with the remedy.' },
};

export const faultDocs: DocsOf<typeof faultSchema> = {
  field: { description: 'Path of the field, with dots; "" for the whole body.' },
  code: { description: 'What is wrong, for programs.' },
  message: { description: 'What is wrong and what to do.' },
};

export const geocodeFeatureDocs: DocsOf<typeof geocodeFeatureSchema> = {
  type: { description: 'Always "Feature": this is GeoJSON.' },
  geometry: { description: 'Where it is: a point with longitude, then latitude.' },
  properties: {
    description: 'What it is, how its position is known, and whose data it is. Unknown is absent.',
  },
};

export const healthDocs: DocsOf<typeof healthSchema> = {
  status: { description: 'Always "ok": whoever answers is up.' },
  version: { description: 'Version of Leadmap. Only for those who are signed in.' },
  database: { description: 'Kind of database. Only for those who are signed in.' },
  address_index: { description: 'How far the address search is, and how many addresses it has.' },
};

export const readyDocs: DocsOf<typeof readySchema> = {
  status: { description: 'Always "ready": otherwise the answer is 503.' },
};

/** What an `{id}` in a path is the id of, by the collection before it. */
export const idDocs: Readonly<Record<string, FieldDoc>> = {
  leads: { description: 'Id of the lead.' },
  sessions: { description: 'Id of the session.' },
  people: { description: 'Id of the person.' },
  invitations: { description: 'Id of the invitation.' },
  keys: { description: 'Id of the key.' },
  kiosks: { description: 'Id of the kiosk.' },
  regions: { description: 'Id of the region.' },
  views: { description: 'Id of the view.' },
};

/** Parameters in paths and queries; one name means the same everywhere. */
export const parameterDocs: Readonly<Record<string, FieldDoc>> = {
  receipt: { description: 'The receipt, such as 7K3M-9QXD.', example: '7K3M-9QXD' },
  page: { description: 'Which page, from 1. Default 1.', example: '2' },
  page_size: { description: 'How many on a page, 1 to 200. Default 50.', example: '20' },
  bbox: {
    description:
      'Only leads in this box: west,south,east,north in degrees. West greater than east crosses the 180th meridian.',
    example: '-73.5,42.7,-71.4,45.1',
  },
  status: { description: 'Only these statuses: codes separated by commas.', example: 'u,fu' },
  source: { description: 'Only these lead sources: ids separated by commas.' },
  created_from: {
    description: 'Only leads saved then or later: a day, or an instant in UTC.',
    example: '2026-11-26',
  },
  created_to: {
    description: 'Only leads saved before then: a day, or an instant in UTC.',
    example: '2026-11-27T05:00:00Z',
  },
  region: { description: 'Only leads in the region with this id; "none": in no region.' },
  relay: {
    description:
      'Only leads at these stages on their way to RoofLink, separated by commas: waiting, confirmed, refused, unsure. Leads that are not sent there have none.',
    example: 'waiting,refused,unsure',
  },
  text: {
    description: 'Only leads with all these words in name, address, contacts or receipt.',
    example: 'okafor cambridge',
  },
  utc_offset_minutes: {
    description: 'Minutes that your clock is ahead of UTC: it decides what is one day. Default 0.',
    example: '-300',
  },
  latitude: { description: 'Decimal degrees north.', example: '44.1970' },
  longitude: { description: 'Decimal degrees east.', example: '-72.5020' },
  external_id: { description: 'Only the lead with this external id.' },
  around: {
    description:
      'Id of a lead: the answer is the page that holds it, and from_index tells which that is. Without such a lead in the list, page decides.',
  },
  ordering: { description: 'Order of the leads; "-" means descending. Default -created_at.' },
  q: {
    description: 'What a person types: an address, street, city or ZIP.',
    example: '123 n main',
  },
  lat: { description: 'Decimal degrees north.', example: '44.1970' },
  lng: { description: 'Decimal degrees east.', example: '-72.5020' },
  limit: { description: 'Most answers.', example: '5' },
  subject: { description: 'Only what was done to the lead, person, key or kiosk with this id.' },
  since: { description: 'Number in the feed after which to go on.', example: '120' },
  z: { description: 'Zoom, 0 to 22.' },
  x: { description: 'Column from the west, below 2^z.' },
  y: { description: 'Row from the north, below 2^z.' },
};
