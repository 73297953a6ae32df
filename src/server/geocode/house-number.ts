/** A house number as the index keeps it. */
export interface HouseNumber {
  /** The first run of digits, for ordering and for neighbours. */
  readonly number: number;
  /** One spelling of the whole: "12", "12a", "50 1/2", "25/27", "n1234". */
  readonly key: string;
}

/**
 * Reads a source's house number ("381B", "50 1/2", "1234 A", "25/27"). Null when it has no digits
 * or cannot be a house number.
 */
export function readHouseNumber(text: string): HouseNumber | null {
  if (/^[1-9]\d{0,6}$/.test(text)) return { number: Number(text), key: text };
  const key = text
    .trim()
    .toLowerCase()
    .replaceAll('½', ' 1/2')
    .replaceAll('"', '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(\d) ([a-z])\b/g, '$1$2')
    .trim();
  const digits = /\d+/.exec(key)?.[0];
  if (digits === undefined || digits.length > 7 || key.length > 16) return null;
  return { number: Number(digits), key };
}

/** How a number is shown: letters in capitals. */
export const shownNumber = (key: string): string => key.toUpperCase();

/** Whether a typed word can be a house number at all. */
export const looksLikeNumber = (word: string): boolean =>
  /^\d{1,6}[a-z]{0,2}$|^\d{1,6}[a-z]?[-/]\d{1,6}[a-z]?$|^[a-z]\d{1,5}[a-z]?$/.test(word) &&
  !/^\d+(st|nd|rd|th)$/.test(word);
