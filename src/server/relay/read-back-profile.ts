import * as z from 'zod/mini';
import { leadStatusCodes } from '#contract/lead-status.ts';
import { leadStatusWords } from '#contract/lead-status-words.ts';
import { path, places, seconds } from './profile-parts.ts';

/** How leads that were made in the upstream are read; docs/relay.md tells each. */
export const readBackProfileSchema = z.strictObject({
  /** Name of the filter by time of the last edit; null where there is none. */
  edited_since: z.nullable(z.string().check(z.minLength(1))),
  /** From the end of one walk, or of so many pages, to the beginning of the next. */
  rest_seconds: seconds(0.05, 86_400),
  pages_in_a_row: z.int().check(z.gte(1), z.lte(1000)),
  record: z.strictObject({
    first_name: places,
    last_name: places,
    street: places,
    city: places,
    county: places,
    state: places,
    zipcode: places,
    latitude: places,
    longitude: places,
    cell: places,
    phone: places,
    email: places,
    lead_source: places,
    /** Anything but nothing, false and 0 means that it was deleted. */
    deleted: z.array(path),
  }),
  /** The upstream's words for a status → our code; in whatever case they are written. */
  statuses: z.record(z.string(), z.enum(leadStatusCodes)),
});

export const defaultReadBack: z.infer<typeof readBackProfileSchema> = {
  edited_since: 'date_last_edited__gte',
  rest_seconds: 300,
  pages_in_a_row: 20,
  record: {
    first_name: ['customer.first_name', 'first_name'],
    last_name: ['customer.last_name', 'last_name'],
    street: ['address', 'street', 'address.address', 'address.street'],
    city: ['city', 'address.city'],
    county: ['county', 'address.county'],
    state: ['state', 'address.state'],
    zipcode: ['zipcode', 'zip', 'address.zipcode', 'address.zip'],
    latitude: ['latitude', 'lat', 'address.latitude'],
    longitude: ['longitude', 'lng', 'address.longitude'],
    cell: ['customer.cell', 'cell'],
    phone: ['customer.phone', 'phone'],
    email: ['customer.email', 'email'],
    lead_source: ['lead_source.name', 'lead_source'],
    deleted: ['deleted', 'is_deleted', 'date_deleted'],
  },
  statuses: Object.fromEntries(
    leadStatusCodes.map((code) => [leadStatusWords[code].name, code] as const),
  ),
};
