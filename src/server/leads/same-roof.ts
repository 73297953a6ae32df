import type { Kysely } from 'kysely';
import type { Place } from '#contract/place.ts';
import { bboxRanges } from '#server/db/morton.ts';
import type { Schema } from '#server/db/schema.ts';
import { type Door, isDoNotDisturbRow } from './lead-keys.ts';

/** Positions this near are taken to be one roof, as long as no address says otherwise. */
export const roofMeters = 10;

const metersPerDegree = 111_195;

/** Flat-Earth metres: exact to the centimetre over the few metres that matter here. */
export function metersBetween(a: Place, b: Place): number {
  const turn = Math.abs(a.lng - b.lng);
  const lng = Math.min(turn, 360 - turn) * Math.cos((a.lat * Math.PI) / 180);
  return metersPerDegree * Math.hypot(a.lat - b.lat, lng);
}

/**
 * Whether two addresses are surely not one: another house number, street or unit. A part that one
 * of them does not tell says nothing, except the unit: flat 4 is not the whole house.
 */
export function isOtherDoor(a: Door, b: Door): boolean {
  const told = (one: string, other: string) => one !== '' && other !== '' && one !== other;
  const bothTold = a.street !== '' && b.street !== '';
  return told(a.number, b.number) || told(a.street, b.street) || (bothTold && a.unit !== b.unit);
}

const mostRanges = 4;

/** However many leads lie at one point, no more index entries of a range are read. */
const mostRead = 300;

/** Ids of leads within {@link roofMeters}, do-not-disturb first, then newest, at most `most`. */
export async function leadsOnRoof(
  db: Kysely<Schema>,
  options: { companyId: number; place: Place; most: number },
): Promise<string[]> {
  const { companyId, place, most } = options;
  const lat = roofMeters / metersPerDegree;
  const lng = lat / Math.max(0.001, Math.cos((place.lat * Math.PI) / 180));
  const box = {
    west: place.lng - lng,
    south: place.lat - lat,
    east: place.lng + lng,
    north: place.lat + lat,
  };
  // A query for each: of ranges joined by "or" SQLite would read the company's whole index.
  const near = await Promise.all(
    bboxRanges(box, mostRanges).map(({ from, to }) =>
      db
        .selectFrom('pins')
        .select(['lead_id as id', 'lead_status', 'latitude', 'longitude'])
        .where('company_id', '=', companyId)
        .where('cell', '>=', from)
        .where('cell', '<', to)
        .limit(mostRead)
        .execute(),
    ),
  );
  const rank = (lead: { lead_status: string; id: string }) =>
    `${isDoNotDisturbRow(lead) ? 1 : 0}${lead.id}`;
  return near
    .flat()
    .filter(
      (lead) => metersBetween(place, { lat: lead.latitude, lng: lead.longitude }) <= roofMeters,
    )
    .toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))
    .slice(0, most)
    .map(({ id }) => id);
}
