import type { Kysely } from 'kysely';
import type { GeocodeFeature, GeocodeReverse } from '#contract/geocode.ts';
import type { Place } from '#contract/place.ts';
import type { PositionClass } from '#contract/position.ts';
import type { StateCode } from '#contract/state.ts';
import { bboxRanges } from '#server/db/morton.ts';
import type { PositionCorrectionRow, Schema } from '#server/db/schema.ts';
import { buildingKey } from './address-key.ts';
import { geocodeFeature } from './geocode-feature.ts';
import type { Geocoder } from './geocoder.ts';
import { distanceMeters, metersPerDegree, metersPerDegreeLng } from './geodesy.ts';
import { lineWithoutUnit } from './unit-designator.ts';

/** A correction farther from where the sources have the house was a slip of the hand. */
const farthestMeters = 1000;
/** A corrected roof is what a click this near to it means. */
const roofMeters = 25;

/** A geocoder that puts houses where people of the company have put them. */
export function withCorrections(
  geocoder: Geocoder,
  of: { db: Kysely<Schema>; companyId: number },
): Geocoder {
  return {
    async search(query) {
      const { type, features } = await geocoder.search(query);
      return { type, features: await corrected(of, features) };
    },
    async reverse(place) {
      const answer = await geocoder.reverse(place);
      if (!answer.covered) return answer;
      const roof = await roofAt(of, place, answer);
      return roof ? { ...answer, address: roof } : answer;
    },
    stateAt: (place) => geocoder.stateAt(place),
    status: () => geocoder.status(),
    close: () => geocoder.close(),
  };
}

interface Company {
  readonly db: Kysely<Schema>;
  readonly companyId: number;
}

async function corrected(
  { db, companyId }: Company,
  features: readonly GeocodeFeature[],
): Promise<GeocodeFeature[]> {
  const keys = features.map(keyOf);
  const wanted = [...new Set(keys.filter((key) => key !== null))];
  if (wanted.length === 0) return [...features];
  const rows = await db
    .selectFrom('position_corrections')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('building_key', 'in', wanted)
    .execute();
  const byKey = new Map(rows.map((row) => [row.building_key, row]));
  return features.map((feature, index) => {
    const row = byKey.get(keys[index] ?? '');
    return row ? moved(feature, row) : feature;
  });
}

function keyOf({ properties }: GeocodeFeature): string | null {
  const { kind, housenumber, street, city, state, postcode } = properties;
  if (kind !== 'house' || !housenumber || !street || !state) return null;
  const address = `${housenumber} ${street}`;
  return buildingKey({ address, city: city ?? '', state, zip: postcode ?? '' });
}

const placeOf = (row: PositionCorrectionRow): Place => ({ lng: row.longitude, lat: row.latitude });

function moved(feature: GeocodeFeature, row: PositionCorrectionRow): GeocodeFeature {
  const [lng, lat] = feature.geometry.coordinates;
  const { radius_meters, confidence } = feature.properties;
  const apart = distanceMeters({ lng, lat }, placeOf(row));
  if (apart > farthestMeters + radius_meters) return feature;
  return geocodeFeature(placeOf(row), {
    ...feature.properties,
    ...positionOf(row),
    // A place that somebody looked at stands, though the sources only guess it.
    confidence: Math.max(confidence, 0.6),
  });
}

const positionOf = (row: PositionCorrectionRow) => ({
  // Checked by the contract when it came.
  position_class: row.position_class as PositionClass,
  radius_meters: row.radius_meters,
});

/** The corrected house at a place, unless the sources know one that is nearer. */
async function roofAt(
  { db, companyId }: Company,
  place: Place,
  { address }: GeocodeReverse,
): Promise<GeocodeFeature | null> {
  const dLat = roofMeters / metersPerDegree;
  const dLng = roofMeters / metersPerDegreeLng(place.lat);
  const ranges = bboxRanges(
    {
      west: place.lng - dLng,
      south: place.lat - dLat,
      east: place.lng + dLng,
      north: place.lat + dLat,
    },
    4,
  );
  const rows = await db
    .selectFrom('position_corrections')
    .selectAll()
    .where('company_id', '=', companyId)
    .where((is) =>
      is.or(ranges.map(({ from, to }) => is.and([is('cell', '>=', from), is('cell', '<', to)]))),
    )
    .limit(50)
    .execute();
  const [nearest] = rows
    .map((row) => ({ row, meters: distanceMeters(place, placeOf(row)) }))
    .toSorted((a, b) => a.meters - b.meters);
  const known = address?.properties.kind === 'house' ? address.properties.distance_meters : null;
  if (!nearest || nearest.meters > Math.min(roofMeters, known ?? roofMeters)) return null;
  return roofFeature(nearest.row, nearest.meters);
}

function roofFeature(row: PositionCorrectionRow, meters: number): GeocodeFeature {
  // The next lead there may be about another flat.
  const line = lineWithoutUnit(row.address);
  const [, housenumber = '', street = ''] = /^(\S*\d\S*(?: 1\/2)?) (.+)$/.exec(line) ?? [];
  return geocodeFeature(placeOf(row), {
    kind: 'house',
    ...(housenumber ? { housenumber, street } : { street: line }),
    city: row.city,
    county: row.county,
    state: row.state as StateCode,
    postcode: row.zipcode,
    postcode_source: 'address-point',
    ...positionOf(row),
    distance_meters: Math.round(meters * 10) / 10,
    confidence: 0.9,
    source: correctedSource,
    storable: true,
  });
}

const correctedSource = 'Placed by hand for an earlier lead';
