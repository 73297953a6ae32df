import { type Kysely, sql } from 'kysely';
import type * as z from 'zod/mini';
import type { LeadFilter } from '#contract/lead-filter.ts';
import type { NearestLeadsQuery, nearestLeadsSchema } from '#contract/lead-figures.ts';
import { leadStatusCodes, leadStatuses } from '#contract/lead-status.ts';
import { type Place, placeFromWire } from '#contract/place.ts';
import { passing } from '#server/db/filter-pins.ts';
import { bboxRanges, type MortonRange, tileRange } from '#server/db/morton.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { Schema } from '#server/db/schema.ts';
import { boxAround, metersOf } from './great-circle.ts';
import { standingLeads } from './lead-facts.ts';
import { storedLeads } from './stored-lead.ts';

/** Somebody can go there: neither closed nor do-not-disturb. */
const workable = leadStatusCodes.filter((code) =>
  ['open', 'moving'].includes(leadStatuses[code].family),
);

/**
 * Radii that are looked through one after the other, until enough is found: a street, a quarter, a
 * town, a county, half a continent.
 */
const radiiMeters = [250, 2_000, 16_000, 128_000, 1_024_000];

/** A query for each: of ranges joined by "or" SQLite would read the company's whole map. */
const mostRanges = 6;

type NearestLeads = z.output<typeof nearestLeadsSchema>;

interface Question {
  readonly companyId: number;
  readonly place: Place;
  readonly filter: LeadFilter;
  readonly limit: number;
}

interface Found {
  readonly id: string;
  readonly meters: number;
}

/** Workable leads that pass the filter, nearest first; of equally near ones the older first. */
export async function nearestLeads(
  { reads, heavyReads }: Pick<OpenDatabase, 'reads' | 'heavyReads'>,
  companyId: number,
  { latitude, longitude, limit, ...filter }: NearestLeadsQuery,
): Promise<NearestLeads> {
  const place = placeFromWire({ latitude, longitude });
  const found = await nearest(heavyReads, { companyId, place, filter, limit });
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const rows = await standingLeads(reads, companyId).where('id', 'in', ids).execute();
  const leads = await storedLeads(reads, companyId, rows);
  const leadById = new Map(leads.map((lead) => [lead.id, lead]));
  return found.flatMap(({ id, meters }) => {
    const lead = leadById.get(id);
    return lead ? { lead, distance_meters: Math.round(meters * 10) / 10 } : [];
  });
}

/** Looks through growing boxes: what lies within a box's circle is nearer than all outside. */
async function nearest(db: Kysely<Schema>, question: Question): Promise<Found[]> {
  for (const radius of radiiMeters) {
    const ranges = bboxRanges(boxAround(question.place, radius), mostRanges);
    const found = await nearestIn(db, question, ranges);
    const inside = found.filter(({ meters }) => meters <= radius);
    if (inside.length >= question.limit) return inside;
  }
  return nearestIn(db, question, [tileRange(0, 0, 0)]);
}

async function nearestIn(
  db: Kysely<Schema>,
  question: Question,
  ranges: readonly MortonRange[],
): Promise<Found[]> {
  const { companyId, filter, limit } = question;
  const distance = haversineTo(question.place);
  const found = await Promise.all(
    ranges.map(({ from, to }) =>
      db
        .selectFrom('pins')
        .select(['lead_id as id', distance.as('haversine')])
        .where('company_id', '=', companyId)
        .where('cell', '>=', from)
        .where('cell', '<', to)
        .where('lead_status', 'in', workable)
        .where(passing(filter))
        .orderBy('haversine')
        .orderBy('lead_id')
        .limit(limit)
        .execute(),
    ),
  );
  return found
    .flat()
    .toSorted((a, b) => a.haversine - b.haversine || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id, haversine }) => ({ id, meters: metersOf(haversine) }));
}

/** Of the angle between a row's place and this one: grows with the distance, also around the world. */
function haversineTo({ lng, lat }: Place) {
  const turn = Math.PI / 180;
  const northward = sql<number>`sin((latitude - ${lat}) * ${turn / 2})`;
  const eastward = sql<number>`sin((longitude - ${lng}) * ${turn / 2})`;
  const narrowing = sql<number>`${Math.cos(lat * turn)} * cos(latitude * ${turn})`;
  return sql<number>`${northward} * ${northward} + ${narrowing} * ${eastward} * ${eastward}`;
}
