import type { Kysely } from 'kysely';
import type { Polygon, MultiPolygon } from 'geojson';
import * as z from 'zod/mini';
import type { Region } from '#contract/lead.ts';
import type { Place } from '#contract/place.ts';
import { type StateCode, stateNames } from '#contract/state.ts';
import type { Schema } from '#server/db/schema.ts';

const ringSchema = z.array(z.array(z.number()).check(z.minLength(2)));
const polygonSchema = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ringSchema) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ringSchema)) }),
]);

/**
 * The region a position falls into: the first of the company's polygons that holds it. A company
 * that has drawn none has one region per state or province, from the position's own polygon: at sea and
 * abroad there is none, whatever state the body names.
 */
export async function regionOf(
  db: Kysely<Schema>,
  lead: {
    companyId: number;
    place: Place;
    stateAt: (place: Place) => StateCode | null;
  },
): Promise<Region | null> {
  const drawn = await db
    .selectFrom('regions')
    .select(['id', 'name', 'polygon'])
    .where('company_id', '=', lead.companyId)
    .orderBy('id')
    .execute();
  if (drawn.length > 0) {
    const hit = drawn.find((row) =>
      holds(polygonSchema.parse(JSON.parse(row.polygon)), lead.place),
    );
    return hit ? { id: hit.id, name: hit.name } : null;
  }
  const code = lead.stateAt(lead.place);
  return code && { id: `state:${code}`, name: stateNames[code] };
}

/** Even-odd rule over every ring, so that holes are left out. */
function holds(polygon: Polygon | MultiPolygon, { lng, lat }: Place): boolean {
  const rings = polygon.type === 'Polygon' ? polygon.coordinates : polygon.coordinates.flat();
  return rings.reduce((inside, ring) => inside !== crosses(ring, lng, lat), false);
}

function crosses(ring: readonly number[][], lng: number, lat: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[j] ?? [];
    if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
