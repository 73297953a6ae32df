const accents = /\p{M}/gu;
const apostrophes = /['’‘`´]/g;

/** Lower-case ASCII-ish text without accents and apostrophes: "Côte-d’Or" → "cote-dor". */
export const foldText = (text: string): string =>
  plainAscii.test(text) ? text.toLowerCase() : foldAny(text);

// Nearly every name, and ten times faster.
const plainAscii = /^[\w .,#/&()-]*$/;

const foldAny = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(accents, '')
    .replace(apostrophes, '')
    .toLowerCase()
    // NFKD turns "½" into "1⁄2" with a fraction slash, glued to the number before it.
    .replaceAll(/(\d)(\d)⁄(\d)/g, '$1 $2/$3')
    .replaceAll('⁄', '/')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o');

/**
 * The words of an address line, folded. Kept whole because they are one number: `10-123`, `25/27`,
 * `1/2`. `#` is a word of its own (a unit mark).
 */
export function wordsOf(text: string): string[] {
  const spaced = foldText(text)
    // "U.S." and "N.W." are one word each.
    .replaceAll(/\b(?:[a-z]\.){2,}/g, (initials) => `${initials.replaceAll('.', '')} `)
    .replaceAll('#', ' # ')
    .replaceAll(/(\d[a-z]?)\s*-\s*(?=\d)/g, '$1-')
    .replaceAll(/(\d)-(?=[a-z]\b)/g, '$1')
    .replaceAll(/[^\p{L}\p{N}#/-]+/gu, ' ');
  return spaced.split(' ').flatMap(splitWord);
}

function splitWord(word: string): string[] {
  // The one name that a thousand towns write in initials.
  if (word === 'mlk') return ['martin', 'luther', 'king'];
  if (/^\d+[a-z]?[-/]\d+[a-z]?$/.test(word)) return [word];
  return word.split(/[-/]/).filter((part) => part !== '');
}
