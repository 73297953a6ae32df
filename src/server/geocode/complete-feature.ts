import type { GeocodeFeature } from '#contract/geocode.ts';
import type { Place } from '#contract/place.ts';
import type { StateCode } from '#contract/state.ts';
import { usStates } from '#contract/state-names.ts';
import type { Borders } from './borders.ts';
import { geocodeFeature } from './geocode-feature.ts';
import type { ZipAreas } from './zip-areas.ts';

/** What stands around a place, whatever address it has. */
export interface Surroundings {
  readonly borders: Borders;
  /** Absent until the places file is built. */
  readonly zips: ZipAreas | null;
}

// Simplified ZIP areas leave gaps between them: the area next to it was right for 10 of 11 real
// addresses in such gaps, the nearest centre for 2.
const sliverMeters = 600;

type ZipFacts = Pick<GeocodeFeature['properties'], 'postcode' | 'postcode_source'>;

const isUsZip = (code: string) => /^\d/.test(code);

/** The ZIP of a place without an address point's own: its area's, else the nearest, a guess. */
export function zipOf({ zips }: Surroundings, place: Place, state: StateCode): ZipFacts {
  const inside = zips?.zipAt(place, sliverMeters);
  // Along the border the areas of the other country reach over by some metres.
  if (inside && isUsZip(inside) === state in usStates)
    return { postcode: inside, postcode_source: 'zip-area' };
  const nearest = zips?.nearestCentre(place, state);
  return nearest ? { postcode: nearest, postcode_source: 'nearest-centre' } : {};
}

/** Adds the county and ZIP that a house's own source does not tell. */
export function completeFeature(around: Surroundings, feature: GeocodeFeature): GeocodeFeature {
  const { kind, county, state, postcode } = feature.properties;
  if (kind !== 'house' || !state || (county && postcode)) return feature;
  const [lng, lat] = feature.geometry.coordinates;
  const place = { lng, lat };
  const area = around.borders.areaAt(place);
  return geocodeFeature(place, {
    ...feature.properties,
    ...(county || area?.state !== state ? {} : { county: area.county ?? '' }),
    ...(postcode ? {} : zipOf(around, place, state)),
  });
}
