import type { GeocodeProperties } from '#contract/geocode.ts';

/** The classes that a provider's answer can have; `gps` and `placed-by-hand` are a person's. */
export type PositionClass = Exclude<GeocodeProperties['position_class'], 'gps' | 'placed-by-hand'>;

/** Metres around a house, by how its position is known. */
const houseRadius: Readonly<Record<PositionClass, number>> = {
  rooftop: 10,
  'address-point': 15,
  // Along a street range half of all houses are further off than 63 m.
  interpolated: 100,
  area: 500,
};

/** Metres around the middle of an area; no provider tells them for all of its answers. */
const areaRadius: Readonly<Record<Exclude<GeocodeProperties['kind'], 'house'>, number>> = {
  street: 500,
  zip: 8000,
  city: 10_000,
  county: 50_000,
  state: 500_000,
};

/** How far off the true place may be, in metres. */
export const radiusOf = (kind: GeocodeProperties['kind'], positionClass: PositionClass): number =>
  kind === 'house' ? houseRadius[positionClass] : areaRadius[kind];
