import { isStateCode, type StateCode } from '#contract/state.ts';
import { stateNames } from '#contract/state-names.ts';
import { readHouseNumber } from '#server/geocode/house-number.ts';
import type { AddressField } from './address-recipe.ts';
import { checkPosition, isReason, readDegrees } from './check-position.ts';
import type { RowChecks } from './row-checks.ts';
import type { Reason } from './skip-tally.ts';

const noNumber = {
  text: 'without a house number',
  remedy: 'Say which column holds it: --columns number=COLUMN,street=COLUMN,lng=COLUMN,lat=COLUMN',
};
const oddNumber = {
  text: 'with a house number that has no digits or too many',
  remedy: 'Look whether --columns names the right column for number.',
};
const noStreet = {
  text: 'without a street',
  remedy: 'Say which column holds it: --columns number=COLUMN,street=COLUMN,lng=COLUMN,lat=COLUMN',
};
/** The index would look for the state in the same way, and leave the row out. */
export const noState = {
  text: 'without a state, at a place that lies in none',
  remedy: 'Say the state with --state, as in --state VT',
};

/** The columns of an address file of a region pack. */
export const addressHeader = 'LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE';

/** One line of an address file of a region pack, or why the row cannot be one. */
export function checkAddress(
  read: (field: AddressField) => string,
  checks: RowChecks,
): string | Reason {
  const [lng, lat] = [readDegrees(read('lng')), readDegrees(read('lat'))];
  const place = checks.swap ? checkPosition(lat, lng) : checkPosition(lng, lat);
  if (isReason(place)) return place;
  const number = withoutDecimals(read('number'));
  if (number === '') return noNumber;
  // The very reading the index does.
  if (!readHouseNumber(number)) return oddNumber;
  const street = read('street');
  if (street === '') return noStreet;
  const state = stateOf(read('state')) ?? checks.state;
  if (!state && !checks.stateAt(place)) return noState;
  return [
    String(sixDecimals(place.lng)),
    String(sixDecimals(place.lat)),
    number,
    street,
    withoutDecimals(read('unit')),
    read('city'),
    read('county'),
    state ?? '',
    tidyZip(read('zip')),
  ]
    .map(quoted)
    .join(',');
}

/** Spreadsheets turn the number 12 into "12.0". */
const withoutDecimals = (text: string) => text.replace(/^(\d+)\.0+$/, '$1');

const codeByName = new Map(
  Object.entries(stateNames).map(([code, name]) => [name.toLowerCase(), code as StateCode]),
);

export function stateOf(text: string): StateCode | null {
  const code = text.toUpperCase();
  return isStateCode(code) ? code : (codeByName.get(text.toLowerCase()) ?? null);
}

/**
 * A ZIP of five digits (spreadsheets take the zero off 05655) or a Canadian postal code; else
 * nothing.
 */
export function tidyZip(text: string): string {
  const digits = /^(\d{3,5}(?=(\.0+|-(\d{4})?)?$)|\d{5}(?=\d{4}$))/.exec(text)?.[1];
  if (digits !== undefined) return /^0*$/.test(digits) ? '' : digits.padStart(5, '0');
  const [, area = '', rest = ''] = /^([a-z]\d[a-z])[ -]?(\d[a-z]\d)?$/i.exec(text) ?? [];
  return `${area} ${rest}`.trim().toUpperCase();
}

/** Ten centimetres; what is finer is noise. */
export const sixDecimals = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

function quoted(text: string): string {
  // A line break inside a field would make "line 17" of a message lie.
  const line = text.replaceAll(/\s+/g, ' ');
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
