import { countryOfState, isStateCode } from '#contract/state.ts';
import { canonicalStreet, joinOrdinals, placeKey, postcodeKey } from './canonical-words.ts';
import { wordsOf } from './fold-text.ts';
import { looksLikeNumber, readHouseNumber } from './house-number.ts';
import { takeUnit, unitKey } from './unit-designator.ts';

/** The structured fields of an address, as a form or a file has them. */
export interface AddressFields {
  readonly address: string;
  readonly unit?: string;
  readonly city?: string;
  readonly state?: string;
  readonly zip?: string;
}

/**
 * One key for every spelling of the same address: number | unit | street | city | state | ZIP.
 * "123 N. Main St #4" and "123 North Main Street, Apt 4" in the same town are equal; different
 * units are not. Meant for fields: a whole address in one line is not split into city and state.
 */
export function addressKey(fields: AddressFields): string {
  const state = (fields.state ?? '').trim().toUpperCase();
  const taken = takeUnit(joinOrdinals(wordsOf(fields.address)));
  const canadian = isStateCode(state) && countryOfState(state) === 'CA';
  const { number, unit, street } = splitLine(taken.words, canadian);
  const given = unitKey(fields.unit ?? '');
  const units = [taken.unit?.key ?? '', unit, given].filter((part) => part !== '').toSorted();
  return [
    number,
    units.join(' '),
    canonicalStreet(street.join(' ')).join(' '),
    placeKey(fields.city ?? ''),
    state,
    postcodeKey(fields.zip ?? ''),
  ].join('|');
}

/**
 * The key of the building: {@link addressKey} without the unit, and with the city only where there
 * is no ZIP, because a building's post office and its town often differ in name.
 */
export function buildingKey(fields: AddressFields): string {
  const [number, , street, city, state, zip] = addressKey(fields).split('|');
  return [number, street, zip ? '' : city, state, zip].join('|');
}

function splitLine(words: readonly string[], canadian: boolean) {
  const [first = '', ...rest] = words;
  if (!looksLikeNumber(first) || rest.length === 0)
    return { number: '', unit: '', street: [...words] };
  // Canada Post writes the unit before the number: "10-123 Main St" is unit 10 of number 123.
  const dashed = /^(\w+)-(\w+)$/.exec(first);
  if (canadian && dashed) return { number: dashed[2] ?? '', unit: dashed[1] ?? '', street: rest };
  if (rest[0] === '1/2') return { number: `${first} 1/2`, unit: '', street: rest.slice(1) };
  return { number: readHouseNumber(first)?.key ?? first, unit: '', street: rest };
}
