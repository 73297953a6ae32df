import type { GeocodeFeature } from '#contract/geocode.ts';

/** A house on a street that does not exist. */
export const elmStreet = (
  housenumber: string,
  more: Partial<GeocodeFeature['properties']> = {},
): GeocodeFeature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [-98.62 + Number(housenumber) / 10_000, 39.4] },
  properties: {
    kind: 'house',
    label: `${housenumber} Elm St, Larkfield, KS 67473`,
    housenumber,
    street: 'Elm St',
    city: 'Larkfield',
    state: 'KS',
    postcode: '67473',
    position_class: 'address-point',
    radius_meters: 15,
    confidence: 1,
    source: 'Test',
    storable: true,
    ...more,
  },
});
