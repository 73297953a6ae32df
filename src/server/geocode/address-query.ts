import { alternativesOf, joinOrdinals } from './canonical-words.ts';
import { wordsOf } from './fold-text.ts';
import { looksLikeNumber } from './house-number.ts';
import { articleWords, directionWords, suffixWords } from './street-words.ts';
import { takeUnit, type Unit } from './unit-designator.ts';

/** One typed word with everything it may stand for. */
export interface QueryWord {
  readonly text: string;
  readonly forms: readonly string[];
  /** The last word may still be growing, so it matches as a beginning too. */
  readonly growing: boolean;
  /** A suffix, direction or article: often wrong or missing. */
  readonly marker: boolean;
}

/** One way to read a query: which word is the house number, if any. */
export interface QueryReading {
  readonly number: string | null;
  readonly unit: Unit | null;
  readonly words: readonly QueryWord[];
}

/** Every word of a query, and the ways to read them, likeliest first. */
export interface AddressQuery {
  readonly words: readonly QueryWord[];
  readonly readings: readonly QueryReading[];
}

// Enough for any address; more words only cost time.
const mostWords = 14;

/**
 * Reads free text. Only number and unit are taken out by rule, in any position; which of the other
 * words are street, city, state or ZIP is left to the index.
 */
export function readAddressQuery(text: string): AddressQuery {
  const raw = withoutCountry(joinPostcodes(joinOrdinals(wordsOf(text)))).slice(0, mostWords);
  const { words, unit } = takeUnit(raw);
  const growing = !/[\s,]$/.test(text);
  const queryWords = (list: readonly string[]) =>
    list.map((word) => queryWord(word, growing && word === words.at(-1)));
  const readings = numberReadings(words).map((reading) => ({
    number: reading.number,
    unit: reading.unit ?? unit,
    words: queryWords(reading.rest),
  }));
  return { words: queryWords(words), readings };
}

function queryWord(text: string, growing: boolean): QueryWord {
  const forms = [...alternativesOf(text), ...(postcode.test(text) ? [text.slice(0, 3)] : [])];
  const marker = forms.some(
    (form) => suffixWords.has(form) || directionWords.has(form) || articleWords.has(form),
  );
  return { text, forms, growing, marker };
}

const postcode = /^[a-z]\d[a-z]\d[a-z]\d$/;

/** "05401-1234" → "05401", "v5k 0a1" → "v5k0a1". */
function joinPostcodes(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1) ?? '';
    if (/^\d[a-z]\d$/.test(word) && /^[a-z]\d[a-z]$/.test(before))
      joined.splice(-1, 1, before + word);
    else joined.push(/^\d{5}-\d{4}$/.test(word) ? word.slice(0, 5) : word);
  }
  return joined;
}

function withoutCountry(words: readonly string[]): string[] {
  const last = words.at(-1) ?? '';
  if (words.length > 2 && ['usa', 'us', 'canada'].includes(last)) return words.slice(0, -1);
  return [...words];
}

interface NumberReading {
  readonly number: string | null;
  readonly unit: Unit | null;
  readonly rest: readonly string[];
}

// A number behind one of these belongs to the road: "Route 100", "Hwy 7", "VT 22A".
const beforeRoadNumber = new Set(
  'route rt rte highway hwy sr sh us county cr interstate i autoroute'.split(' '),
);

function numberReadings(words: readonly string[]): NumberReading[] {
  const readings = words
    .map((word, index) => ({ word, index, doubt: doubtOf(words, word, index) }))
    .filter(({ word, doubt }) => looksLikeNumber(word) && doubt < 3)
    .toSorted((a, b) => a.doubt - b.doubt || a.index - b.index)
    .slice(0, 2)
    .flatMap(({ word, index }) => readingsAt(words, word, index));
  return [...readings, { number: null, unit: null, rest: words }];
}

/** 0 where a house number belongs, 3 where it cannot be one. */
function doubtOf(words: readonly string[], word: string, index: number): number {
  const before = words[index - 1] ?? '';
  if (/^\d+[a-z]?$/.test(word) && beforeRoadNumber.has(before) && index > 0)
    return index === 1 ? 2 : 3;
  const zipShaped = /^\d{5}$/.test(word);
  if (index === 0)
    return zipShaped && words.some((other, at) => at > 0 && looksLikeNumber(other)) ? 1 : 0;
  return zipShaped ? 2 : 1;
}

function readingsAt(words: readonly string[], word: string, index: number): NumberReading[] {
  const without = (count: number) => [...words.slice(0, index), ...words.slice(index + count)];
  const next = words[index + 1] ?? '';
  if (/^\d\/\d$/.test(next)) return [{ number: `${word} ${next}`, unit: null, rest: without(2) }];
  const plain = { number: word, unit: null, rest: without(1) };
  // Canada Post writes the unit first, Queens NY writes "10-123" as one number: try both.
  const dashed = /^(\w+)-(\w+)$/.exec(word);
  if (dashed?.[1] && dashed[2]) {
    const unit = { label: `Unit ${dashed[1].toUpperCase()}`, key: dashed[1] };
    return [plain, { number: dashed[2], unit, rest: without(1) }];
  }
  // "9 A Main St": the letter belongs to the number, unless "A" is the street.
  if (/^[a-z]$/.test(next) && /^\d+$/.test(word) && words.length > index + 3)
    return [plain, { number: word + next, unit: null, rest: without(2) }];
  return [plain];
}
