import { addressKey, type AddressFields } from './address-key.ts';
import { wordsOf } from './fold-text.ts';
import { directionWords, longForms, suffixWords } from './street-words.ts';

/** Where somebody lives, in one spelling: every part is "" where the address does not tell it. */
export interface Door {
  readonly number: string;
  readonly unit: string;
  readonly street: string;
  /**
   * The same for every spelling of one door, different for any other door. Null when the address
   * names no single one ("Main St", no ZIP): then nothing can be told from it.
   */
  readonly key: string | null;
}

/**
 * Reads the door out of an address. The town counts for nothing, because a house's post office
 * and its town often differ in name; the ZIP stands for both.
 */
export function doorOf(fields: AddressFields): Door {
  const address = withUnitMark(fields.address);
  const [number = '', unit = '', name = '', , , zip = ''] = addressKey({
    ...fields,
    address,
  }).split('|');
  const street = name.replaceAll(/\b[nsew]\b/g, (letter) => loneDirections[letter] ?? letter);
  const plainUnit = unit.replaceAll(/\b0+(?=\w)/g, '');
  const named = street !== '' && (number !== '' || plainUnit !== '' || ownNumber.test(street));
  const key = named && zip !== '' ? [number, plainUnit, street, zip].join('|') : null;
  return { number, unit: plainUnit, street, key };
}

// "75 N St" is North Street to most and the fourteenth lettered street to few: raise both.
const loneDirections: Readonly<Record<string, string>> = {
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
};

// Addresses whose number stands behind or within: "PO Box 12", "Lot 7 …", Wisconsin's "W123N456 …".
const ownNumber = /\bbox \d|^lot \w|^[nsew]\d+[nsew]\d+ /;

/** "12 Elm St 4B" → "12 Elm St # 4B": people leave out the word before a unit. */
function withUnitMark(address: string): string {
  // Nearly every address has none, and folding one takes longer than all else here.
  if (!/[ ,](?:[a-z]|[a-z]{0,2}-?\d{1,4}-?[a-z]?)\W*$/i.test(address)) return address;
  const words = wordsOf(address);
  const [last = '', suffix = ''] = words.toReversed();
  const isUnit = /^(?=.*\d)[a-z]{0,2}\d{1,4}[a-z]?$|^[a-z]$/.test(last);
  if (words.length < 4 || !isUnit || isDirection(last) || !isSuffix(suffix)) return address;
  return [...words.slice(0, -1), '#', last].join(' ');
}

const isDirection = (word: string) =>
  [word, ...(longForms.get(word) ?? [])].some((form) => directionWords.has(form));

// "County Road 5", "Highway 7" and "Route A": there it is the road's own number.
const numberedRoads = new Set(['road', 'highway', 'route']);

const isSuffix = (word: string) =>
  [word, ...(longForms.get(word) ?? [])].some((form) => suffixWords.has(form)) &&
  ![word, ...(longForms.get(word) ?? [])].some((form) => numberedRoads.has(form));
