import type { GeocodeProperties } from '#contract/geocode.ts';

/** How close the map flies to a search result: so that all of what was found fits. */
export const zoomToResult: Record<GeocodeProperties['kind'], number> = {
  house: 18,
  street: 16,
  zip: 13,
  city: 12,
  county: 9,
  state: 6,
};
