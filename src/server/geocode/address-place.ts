import type { GeocodeFeature } from '#contract/geocode.ts';
import type { Place } from '#contract/place.ts';
import type { Geocoder } from './geocoder.ts';
import { placeKeys } from './place-keys.ts';

/** Where a house is, and how that is known. */
interface AddressPlace {
  readonly place: Place;
  readonly class: string;
  readonly radius_meters: number;
}

interface Address {
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
}

/** Two houses that fit as well are told by less than this. */
const leastConfidence = 0.55;

/**
 * Finds the house of an address that nobody looks at. Only the very number on the very street
 * counts, surveyed or between its neighbours: the middle of a street or a ZIP would be a place
 * that nobody has named.
 */
export const addressPlace =
  (geocoder: Pick<Geocoder, 'search'>) =>
  async (address: Address): Promise<AddressPlace | null> => {
    const { city, state, zip } = address;
    const line = [address.address, city, `${state} ${zip}`.trim()].filter(Boolean).join(', ');
    if (address.address === '') return null;
    const { features } = await geocoder.search({ q: line.slice(0, 200), limit: 4 });
    const found = features.find((feature) => isHouse(feature, address));
    if (!found) return null;
    const [lng, lat] = found.geometry.coordinates;
    const { position_class, radius_meters } = found.properties;
    return { place: { lng, lat }, class: position_class, radius_meters };
  };

function isHouse({ properties }: GeocodeFeature, address: Address): boolean {
  const { kind, confidence, housenumber, street, state, postcode, city } = properties;
  if (kind !== 'house' || confidence < leastConfidence) return false;
  const zip = plainZip(address.zip || postcode || '');
  const found = { address: `${housenumber} ${street}`, city: city ?? '', state: state ?? '', zip };
  const building = placeKeys({ ...address, zip }).building;
  const isSame = building !== null && building === placeKeys(found).building;
  const isThere = address.state === '' || address.state === state;
  const isTown = fold(address.city) === fold(city ?? '') && address.city !== '';
  const isZip = address.zip !== '' && plainZip(postcode ?? '') === zip;
  return isSame && isThere && (isTown || isZip);
}

/** Without the four digits that tell the side of a street. */
const plainZip = (zip: string) =>
  /^\d{5}/.test(zip) ? zip.slice(0, 5) : zip.replaceAll(' ', '').toUpperCase();

const fold = (text: string) => text.trim().toLowerCase();
