import { kioskLimits } from '#contract/kiosk-limits.ts';
import type { Place } from '#contract/place-wire.ts';
import type { Position } from '#contract/position.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { type Beginning, type House, placeOf } from './house.ts';
import { stateOfZip } from './state-of-zip.ts';

/** A visitor does not wait longer for what only makes the place a little surer. */
const patienceMs = 2_500;

type Spot = { readonly place: Place; readonly position: Position };

/**
 * The house of an address that was typed: where the visitor pressed, else the middle of its ZIP,
 * else `fallback`, the middle of what the kiosk is there for, and the server finds the ZIP later. Null when the ZIP tells no state.
 */
export async function settleHouse(typed: Beginning, fallback: Place): Promise<House | null> {
  const zipcode = typed.zip.trim().toUpperCase();
  const state = stateOfZip(zipcode);
  if (!state) return null;
  // What was found before belongs to another state: the visitor has typed over it.
  const known = typed.state === null || typed.state === state ? typed.known : null;
  const spot = known ?? (await middleOf(zipcode)) ?? somewhere(fallback);
  return {
    address: typed.street.trim(),
    city: typed.city.trim(),
    county: '',
    state,
    zipcode,
    ...spot,
    typedByHand: true,
  };
}

const somewhere = (place: Place): Spot => ({
  place,
  position: { class: 'area', radius_meters: kioskLimits.somewhereMeters },
});

async function middleOf(zipcode: string): Promise<Spot | null> {
  const call = { body: { q: zipcode }, timeoutMs: patienceMs };
  const answer = await callEndpoint('searchAddressByBody', call).catch(() => null);
  const found = answer?.features.find(
    ({ properties }) => properties.kind === 'zip' && isSame(properties.postcode, zipcode),
  );
  if (!found) return null;
  const { radius_meters } = found.properties;
  return { place: placeOf(found), position: { class: 'area', radius_meters } };
}

/** Without the four more digits of a ZIP; of a postal code its first three characters are an area. */
const isSame = (found: string | undefined, typed: string): boolean =>
  found !== undefined && (found === typed.slice(0, 5) || found === typed.slice(0, 3));
