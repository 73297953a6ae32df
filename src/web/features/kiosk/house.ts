import type { GeocodeFeature } from '#contract/geocode.ts';
import type { Place } from '#contract/place-wire.ts';
import type { Position } from '#contract/position.ts';
import type { StateCode } from '#contract/state.ts';

/** The house that a visitor has named. */
export interface House {
  readonly address: string;
  readonly city: string;
  readonly county: string;
  readonly state: StateCode;
  readonly zipcode: string;
  readonly place: Place;
  readonly position: Position;
  /** It is not in the index: staff are to look at it. */
  readonly typedByHand: boolean;
}

/** What is known of a house while the visitor types the rest. */
export interface Beginning {
  readonly street: string;
  readonly city: string;
  readonly zip: string;
  /** Where it is, as far as that is known; its state too. */
  readonly known: { readonly place: Place; readonly position: Position } | null;
  readonly state: StateCode | null;
}

export const fromNothing: Beginning = { street: '', city: '', zip: '', known: null, state: null };

/** The house that was found; null when what was found lacks a number, a state or a ZIP. */
export function houseOf(feature: GeocodeFeature): House | null {
  const { kind, housenumber, street, unit, city, county, state, postcode, ...how } =
    feature.properties;
  if (kind !== 'house' || !housenumber || !street || !state || !postcode) return null;
  return {
    address: [`${housenumber} ${street}`, unit].filter(Boolean).join(', '),
    city: city ?? '',
    county: county ?? '',
    state,
    zipcode: postcode,
    place: placeOf(feature),
    position: { class: how.position_class, radius_meters: how.radius_meters },
    typedByHand: false,
  };
}

/** What a street, a city or a ZIP that was found tells of the house. */
export function beginningOf(feature: GeocodeFeature): Beginning {
  const { kind, housenumber, street, unit, city, state, postcode } = feature.properties;
  const { position_class, radius_meters } = feature.properties;
  const isExact = kind === 'house';
  const number = [housenumber, street].filter(Boolean).join(' ');
  return {
    street: [number, unit].filter(Boolean).join(', '),
    city: city ?? '',
    zip: postcode ?? '',
    state: state ?? null,
    known: {
      place: placeOf(feature),
      position: { class: isExact ? position_class : 'area', radius_meters },
    },
  };
}

/** One line of it, such as `204 N Maple St, Larkfield, KS 67473`. */
export const houseInWords = ({ address, city, state, zipcode }: House): string =>
  [address, city, `${state} ${zipcode}`].filter(Boolean).join(', ');

export function placeOf({ geometry }: GeocodeFeature): Place {
  const [lng, lat] = geometry.coordinates;
  return { lng, lat };
}
