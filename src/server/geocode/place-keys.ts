import type { AddressFields } from './address-key.ts';
import { doorOf } from './door.ts';

/** What two addresses are compared by, with and without the unit; null where that tells nothing. */
export function placeKeys(fields: AddressFields): {
  readonly door: string | null;
  readonly building: string | null;
} {
  const { number, street, key } = doorOf(fields);
  // The ZIP stands for the town in the key, and is its last part.
  return { door: key, building: key && [number, street, key.split('|').at(-1)].join('|') };
}
