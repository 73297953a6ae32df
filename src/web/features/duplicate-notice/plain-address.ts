/** Words that people write in more than one way, by USPS Publication 28. */
const shortForms: Readonly<Record<string, string>> = {
  avenue: 'ave',
  boulevard: 'blvd',
  circle: 'cir',
  court: 'ct',
  drive: 'dr',
  highway: 'hwy',
  lane: 'ln',
  parkway: 'pkwy',
  place: 'pl',
  road: 'rd',
  street: 'st',
  terrace: 'ter',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  apartment: '#',
  apt: '#',
  suite: '#',
  ste: '#',
  unit: '#',
};

/** A street address for comparing two: one case, no punctuation, short forms; "Apt" is "#". */
export const plainAddress = (address: string): string =>
  address
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’.]/gu, '')
    .replaceAll('#', ' # ')
    .split(/[^\p{L}\p{N}#]+/u)
    .filter((word) => word !== '')
    .map((word) => shortForms[word] ?? word)
    .join(' ')
    .replaceAll(/# #/g, '#');
