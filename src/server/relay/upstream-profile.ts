import * as z from 'zod/mini';
import { defaultLeadSource } from '#contract/lead-limits.ts';
import { defaultSourceId } from '#server/db/company.ts';
import { path, places, seconds } from './profile-parts.ts';
import { defaultReadBack, readBackProfileSchema } from './read-back-profile.ts';

/** What a property of the create call is filled with: a field of ours, or always the same. */
const filling = z.union([path, z.strictObject({ value: z.json() })]);

const urlPath = z.string().check(z.regex(/^\/[^?#\\]*$/));

/** Everything about the upstream that is not certain, in one file; docs/relay.md tells each. */
export const upstreamProfileSchema = z.strictObject({
  create: z.strictObject({
    path: urlPath,
    /** Upstream's property → our field; null leaves one out that stands in the default. */
    properties: z.record(z.string(), z.nullable(filling)),
    /** Upstream's name in `extra_info` for each of our ids; null does not send it. */
    ids_in_extra_info: z.strictObject({ lead_id: path, external_id: z.nullable(path) }),
    /** Our status code → what is sent for it; codes that are not here are sent as they are. */
    statuses: z.record(z.string(), z.string()),
    /** Id of a lead source of ours → what is sent for it; the same. */
    sources: z.record(z.string(), z.string()),
    /** Statuses of HTTP that say that the lead was made. */
    created: z.array(z.int()),
    /** Statuses of HTTP that say what is wrong with the lead. */
    refused: z.array(z.int()),
    /** Where the answer has the new id. */
    id: z.array(path),
    /** Where an answer that refuses has its faults by field; "" for the whole. */
    faults: z.array(z.string()),
    timeout_seconds: seconds(0.05, 300),
  }),
  list: z.strictObject({
    path: urlPath,
    /** Newest first, or nobody can tell when enough has been read. */
    query: z.record(z.string(), z.string()),
    page: z.string(),
    page_size: z.string(),
    records_on_page: z.int().check(z.gte(1), z.lte(1000)),
    most_pages: z.int().check(z.gte(1), z.lte(1000)),
    results: path,
    next_page: path,
    count: path,
    record: z.strictObject({
      id: z.array(path),
      created_at: z.array(path),
      address: places,
      name: places,
      status_label: z.array(path),
      extra_info: z.array(path),
    }),
    timeout_seconds: seconds(0.05, 300),
  }),
  read_back: readBackProfileSchema,
  pace: z.strictObject({
    /** One request at a time, however many; the upstream allows five. */
    requests_per_second: z.number().check(z.gt(0), z.lte(5)),
    /** How long after an unknown end a lead is looked for: what is late must have arrived. */
    settle_seconds: seconds(0, 3600),
    /** How long a process that does not stir keeps the others from sending. */
    lease_seconds: seconds(0.5, 300),
  }),
});
export type UpstreamProfile = z.infer<typeof upstreamProfileSchema>;

/** What is known of RoofLink, and the likeliest guess where nothing is. */
export const defaultProfile: UpstreamProfile = {
  create: {
    path: '/light/jobs/',
    properties: {
      external_id: 'external_id',
      first_name: 'first_name',
      last_name: 'last_name',
      address: 'address',
      city: 'city',
      county: 'county',
      state: 'state',
      zipcode: 'zipcode',
      latitude: 'latitude',
      longitude: 'longitude',
      lead_status: 'lead_status',
      extra_info: 'extra_info',
      cell: 'cell',
      phone: 'phone',
      email: 'email',
      lead_source: 'lead_source',
    },
    ids_in_extra_info: { lead_id: 'leadmap_id', external_id: 'external_id' },
    statuses: {},
    sources: { [defaultSourceId]: defaultLeadSource },
    created: [201],
    refused: [400, 413, 422],
    id: ['id', 'job.id', 'job_id', 'data.id', 'result.id'],
    faults: ['', 'errors', 'detail'],
    timeout_seconds: 60,
  },
  list: {
    path: '/light/public/jobs/',
    query: { ordering: '-date_created' },
    page: 'page',
    page_size: 'page_size',
    records_on_page: 100,
    most_pages: 20,
    results: 'results',
    next_page: 'next_page',
    count: 'count',
    record: {
      id: ['id', 'job_id'],
      created_at: ['date_created', 'created_at'],
      address: ['full_address', ['address', 'city', 'state', 'zipcode'], 'address'],
      name: [
        'customer.name',
        ['customer.first_name', 'customer.last_name'],
        ['first_name', 'last_name'],
        'name',
      ],
      status_label: ['lead_status', 'status', 'lead_status.label'],
      extra_info: ['extra_info'],
    },
    timeout_seconds: 60,
  },
  read_back: defaultReadBack,
  pace: { requests_per_second: 1, settle_seconds: 120, lease_seconds: 20 },
};
