import { alternativesOf, joinOrdinals } from './canonical-words.ts';
import { wordsOf } from './fold-text.ts';
import { looksLikeNumber } from './house-number.ts';
import { articleWords, directionWords, suffixWords } from './street-words.ts';
import { takeUnit, type Unit } from './unit-designator.ts';

/** One typed word with everything it may stand for. */
export interface QueryWord {
  readonly text: string;
  readonly forms: readonly string[];
  /** The last word may be unfinished, so it matches as a beginning too. */
  readonly growing: boolean;
  /** A suffix, direction or article: often wrong or missing. */
  readonly marker: boolean;
}

/** One way to read a query: which word is the house number, if any. */
export interface QueryReading {
  readonly number: string | null;
  readonly unit: Unit | null;
  readonly words: readonly QueryWord[];
  /** An unlikely reading, worth an exact look only: the number is a part of the name. */
  readonly strict: boolean;
}

/** Every word of a query, and the ways to read them, likeliest first. */
export interface AddressQuery {
  readonly words: readonly QueryWord[];
  /** The same, in the order they were typed. */
  readonly typed: readonly QueryWord[];
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
  const { words, unit } = takeUnit(withoutStateRoute(raw));
  const readings = numberReadings(words).map((reading) => ({
    number: reading.number,
    unit: reading.unit ?? unit,
    words: queryWords(reading.rest),
    strict: reading.strict ?? false,
  }));
  return { words: queryWords(words), typed: inOrder(words), readings };
}

// Names before suffixes and directions: they choose first what they stand for.
const queryWords = (words: readonly string[]): QueryWord[] =>
  inOrder(words).toSorted((a, b) => Number(a.marker) - Number(b.marker));

const inOrder = (words: readonly string[]): QueryWord[] =>
  words.map((word, index) => queryWord(word, index === words.length - 1));

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

// "State Route 100" is signed "Vermont Route 100"; "State Street" is a street.
const withoutStateRoute = (words: readonly string[]): string[] =>
  words.filter(
    (word, index) =>
      word !== 'state' || !/^(route|rte|rt|highway|hwy)$/.test(words[index + 1] ?? ''),
  );

function withoutCountry(words: readonly string[]): string[] {
  const last = words.at(-1) ?? '';
  if (words.length > 2 && ['usa', 'us', 'canada'].includes(last)) return words.slice(0, -1);
  return [...words];
}

interface NumberReading {
  readonly number: string | null;
  readonly unit: Unit | null;
  readonly rest: readonly string[];
  readonly strict?: boolean;
}

// A number behind one of these belongs to the road: "Route 100", "Hwy 7", "VT 22A".
const beforeRoadNumber = new Set(
  'route rt rte highway hwy sr sh us county cr interstate i autoroute'.split(' '),
);

function numberReadings(words: readonly string[]): NumberReading[] {
  const numbered = words
    .map((word, index) => ({ word, index, doubt: doubtOf(words, word, index) }))
    .filter(({ word }) => looksLikeNumber(word))
    .toSorted((a, b) => a.doubt - b.doubt || a.index - b.index)
    .slice(0, 2);
  const at = (wanted: (doubt: number) => boolean) =>
    numbered
      .filter(({ doubt }) => wanted(doubt))
      .flatMap(({ word, index }) => readingsAt(words, word, index));
  const likely = at((doubt) => doubt < ofTheRoad);
  const plain = { number: null, unit: null, rest: words, strict: likely.length > 0 };
  // "12 Vermont Route 100" is never number 100 of a road called 12.
  return at((doubt) => doubt < zipShapedDoubt).length > 0
    ? [...likely, plain]
    : [...likely, plain, ...at((doubt) => doubt >= ofTheRoad)];
}

/** The doubt of a number that belongs to the road, as in "Route 100". */
const ofTheRoad = 3;

/** The doubt of five digits beside another number: mostly the ZIP. */
const zipShapedDoubt = 2;

/** 0 where a house number belongs. */
function doubtOf(words: readonly string[], word: string, index: number): number {
  const before = words[index - 1] ?? '';
  if (/^\d+[a-z]?$/.test(word) && beforeRoadNumber.has(before)) return ofTheRoad;
  const zipShaped = /^\d{5}$/.test(word);
  if (zipShaped && words.some((other, at) => at !== index && looksLikeNumber(other)))
    return zipShapedDoubt;
  return index === 0 ? 0 : 1;
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
  // "9 A Main St": the letter belongs to the number, unless "A" is the street; "9 N Main" points north.
  if (
    /^[a-z]$/.test(next) &&
    !'nsew'.includes(next) &&
    /^\d+$/.test(word) &&
    words.length > index + 3
  )
    return [plain, { number: word + next, unit: null, rest: without(2) }];
  return [plain];
}
