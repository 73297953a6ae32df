import * as z from 'zod/mini';
import { leadFilterQuery } from './lead-filter.ts';
import { leadSchema } from './lead.ts';
import { leadStatusCodes } from './lead-status.ts';
import { wholeNumber } from './page-query.ts';
import { latitudeSchema, longitudeSchema } from './place.ts';

const byStatus = z.partialRecord(z.enum(leadStatusCodes), z.number());

/** Query of `GET /api/lead-counts`. */
export const leadCountsQuerySchema = z.strictObject(leadFilterQuery);

/** How many leads pass a filter; equal to what the pin tiles of any zoom add up to. */
export const leadCountsSchema = z.object({
  /** How far the change feed was when this was counted. */
  seq: z.number(),
  total: z.number(),
  /** Statuses without leads are absent. */
  by_status: byStatus,
});
export type LeadCounts = z.infer<typeof leadCountsSchema>;

const utcOffset = z.pipe(
  z.string('utc_offset_range').check(
    z.regex(/^-?\d{1,3}$/, 'utc_offset_range'),
    z.refine((value) => Math.abs(Number(value)) <= 14 * 60, 'utc_offset_range'),
  ),
  z.transform(Number),
);

/** Query of `GET /api/lead-charts`. */
export const leadChartsQuerySchema = z.strictObject({
  ...leadFilterQuery,
  /** Minutes that the reader's clock is ahead of UTC: it decides what is one day. */
  utc_offset_minutes: z._default(utcOffset, 0),
});

/** What charts are drawn from. */
export const leadChartsSchema = z.object({
  total: z.number(),
  /** Leads saved a day, by their status now; oldest first, days without leads are absent. */
  by_day: z.array(z.object({ day: z.string(), by_status: byStatus })),
  /** Most leads first. */
  by_source: z.array(z.object({ id: z.string(), name: z.string(), count: z.number() })),
  /** How often leads went from one status to another, most often first. */
  conversions: z.array(
    z.object({
      from: z.enum(leadStatusCodes),
      to: z.enum(leadStatusCodes),
      count: z.number(),
    }),
  ),
});
export type LeadCharts = z.infer<typeof leadChartsSchema>;

/** Query of `GET /api/nearest-leads`. */
export const nearestLeadsQuerySchema = z.strictObject({
  ...leadFilterQuery,
  latitude: latitudeSchema,
  longitude: longitudeSchema,
  limit: z._default(wholeNumber(1, 50, 'nearest_limit_range'), 10),
});
export type NearestLeadsQuery = z.output<typeof nearestLeadsQuerySchema>;

/** Workable leads, nearest first; do-not-disturb and closed ones are never among them. */
export const nearestLeadsSchema = z.array(
  z.object({ lead: leadSchema, distance_meters: z.number() }),
);
