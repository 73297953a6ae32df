import { canonicalStreet } from '#server/geocode/canonical-words.ts';

/** What people write for the commonest words of addresses, by USPS Publication 28. */
const shorts: Readonly<Record<string, string>> = {
  street: 'St',
  road: 'Rd',
  avenue: 'Ave',
  drive: 'Dr',
  lane: 'Ln',
  court: 'Ct',
  circle: 'Cir',
  place: 'Pl',
  terrace: 'Ter',
  highway: 'Hwy',
  boulevard: 'Blvd',
  parkway: 'Pkwy',
  route: 'Rte',
  north: 'N',
  south: 'S',
  east: 'E',
  west: 'W',
  northeast: 'NE',
  northwest: 'NW',
  southeast: 'SE',
  southwest: 'SW',
  vermont: 'VT',
  mount: 'Mt',
  saint: 'St',
  extension: 'Ext',
  heights: 'Hts',
  crossing: 'Xing',
};

/** Between the long and the short spelling of one word. */
export const shortForm = {
  short: (word: string): string => shorts[word.toLowerCase()] ?? word,
  /** The long form in lower case: "Rd" → "road". */
  long: (word: string): string => canonicalStreet(`x ${word}`).at(-1) ?? word.toLowerCase(),
};
