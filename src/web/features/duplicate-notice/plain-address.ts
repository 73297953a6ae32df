import { shortStreetWords } from '#contract/street-words.ts';

const shortForms = new Map([
  ...shortStreetWords,
  ...['apartment', 'apt', 'suite', 'ste', 'unit'].map((word) => [word, '#'] as const),
]);

/** A street address for comparing two: one case, no punctuation, short forms; "Apt" is "#". */
export const plainAddress = (address: string): string =>
  address
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’.]/gu, '')
    .replaceAll('#', ' # ')
    .split(/[^\p{L}\p{N}#]+/u)
    .filter((word) => word !== '')
    .map((word) => shortForms.get(word) ?? word)
    .join(' ')
    .replaceAll(/# #/g, '#');
