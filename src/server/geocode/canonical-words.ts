import { stateNames } from '#contract/state-names.ts';
import { foldText, wordsOf } from './fold-text.ts';
import {
  directionWords,
  longForms,
  ordinalText,
  ordinalWords,
  suffixWords,
  tensWords,
} from './street-words.ts';

const stateWordsByCode: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(stateNames).map(([code, name]) => [code.toLowerCase(), wordsOf(name)]),
);

/** The words of a state's name: "NH" → new, hampshire. */
export const stateWords = (code: string): readonly string[] =>
  stateWordsByCode.get(code.toLowerCase()) ?? [];

/**
 * Canonical words of a street name, long forms throughout: "N Main St" → north, main, street.
 * "St" is a street at the end or before another suffix or a direction, else a saint. A lone letter
 * before nothing but a suffix ("E Street") is the name itself, not a direction.
 */
export function canonicalStreet(name: string): string[] {
  const words = joinOrdinals(wordsOf(name)).filter((word) => word !== '#');
  return numberedRoad(
    words.flatMap((word, index) =>
      index === 0 && words.length > 1 && ownsRoad(words[1] ?? '')
        ? (stateWordsByCode.get(word) ?? [canonicalWord(words, word, index)])
        : [canonicalWord(words, word, index)],
    ),
  );
}

/** Canonical words of a place name: "St. Albans" → saint, albans; "S Burlington" → south, … */
export function canonicalPlace(name: string): string[] {
  const words = wordsOf(name);
  return words.map((word, index) => {
    if (index === words.length - 1 && index > 0) return word;
    return placeForms.get(word) ?? word;
  });
}

const placeForms = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['mt', 'mount'],
  ['ft', 'fort'],
  ['n', 'north'],
  ['s', 'south'],
  ['e', 'east'],
  ['w', 'west'],
]);

function canonicalWord(words: readonly string[], word: string, index: number): string {
  const ordinal = ordinalWords.get(word) ?? ordinalOf(word);
  if (ordinal) return ordinal;
  const forms = longForms.get(word);
  if (!forms) return word;
  const after = words.slice(index + 1);
  if (word === 'st' || word === 'ste')
    return after.every((next) => isMarker(next)) && index > 0
      ? (forms[0] ?? word)
      : { st: 'saint', ste: 'sainte' }[word];
  const alone = words.every(
    (other, at) => at === index || (isMarker(other) && !isSaint(other, at)),
  );
  if (alone && word.length === 1) return word;
  return forms[0] ?? word;
}

/** At the beginning "St" is a saint, whatever follows. */
const isSaint = (word: string, index: number): boolean =>
  index === 0 && (word === 'st' || word === 'ste');

/** Whether a word can stand behind the name proper: a suffix or a direction, short or long. */
function isMarker(word: string): boolean {
  const forms = [word, ...(longForms.get(word) ?? [])];
  return forms.some((form) => suffixWords.has(form) || directionWords.has(form));
}

// "NY Route 5", "NY 5": only there is a first word like "NY", "DE" or "LA" surely a state.
const ownsRoad = (next: string): boolean => /^(route|rte|rt|highway|hwy|\d{1,4}[a-z]?)$/.test(next);

// "28TH" and "28th" fold alike; a bare "28" stays a number, because "Route 28" is one.
const ordinalOf = (word: string): string | null => (/^\d+(st|nd|rd|th)$/.test(word) ? word : null);

/** "twenty eighth" → "28th". */
export function joinOrdinals(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const ten = tensWords.get(joined.at(-1) ?? '');
    const unit = ordinalWords.get(word);
    if (ten !== undefined && unit !== undefined && /^\d(st|nd|rd|th)$/.test(unit))
      joined.splice(-1, 1, `${ten + Number.parseInt(unit, 10)}${unit.slice(-2)}`);
    else joined.push(word);
  }
  return joined;
}

const stateNameKeys = new Set([...stateWordsByCode.values()].map((words) => words.join(' ')));

/**
 * One spelling of numbered roads: "Vermont Route 100", "VT-100", "State Route 100", "State Rte 100"
 * and "Route 100" are all → route, 100. The state is told by the street's own state.
 */
function numberedRoad(words: readonly string[]): string[] {
  const number = words.findIndex((word) => /^\d{1,4}[a-z]?$/.test(word));
  if (number < 1) return [...words];
  const before = words.slice(0, number);
  const typed = before.at(-1) === 'route' || before.at(-1) === 'highway';
  const owner = (typed ? before.slice(0, -1) : before).join(' ');
  const isState = owner === 'state' || stateNameKeys.has(owner);
  if (!typed && !isState) return [...words];
  const kept = isState || owner === '' ? [] : before.slice(0, -1);
  return [...kept, 'route', ...words.slice(number)];
}

/**
 * Everything a typed word may stand for, itself first: "st" → st, street, saint; "vt" → vt,
 * vermont; "first" → first, 1st.
 */
export function alternativesOf(word: string): string[] {
  const ordinal = ordinalWords.get(word);
  const state = stateWordsByCode.get(word);
  return [
    ...new Set([
      word,
      ...(longForms.get(word) ?? []),
      ...(roadForms.get(word) ?? []),
      ...(ordinal ? [ordinal] : []),
      // "162 St" for 162nd Street: the ending is often left out.
      ...(/^\d{1,3}$/.test(word) ? [ordinalText(Number(word))] : []),
      // Of a two-word state the last word carries the meaning: "nh" → hampshire.
      ...(state ? [state.at(-1) ?? ''] : []),
    ]),
  ];
}

// The same numbered road is a route in one town's data and a highway in the next one's.
const roadForms = new Map([
  // Avenues that people shorten when they speak of them, and then when they type.
  ['comm', ['commonwealth']],
  ['mass', ['massachusetts']],
  ['penn', ['pennsylvania']],
  ['highway', ['route']],
  ['hwy', ['route']],
  ['rt', ['highway']],
  ['rte', ['highway']],
  ['route', ['highway']],
  ['nord', ['north']],
  ['sud', ['south']],
  ['ouest', ['west']],
]);

/** One spelling of a name for keys: "ST. JOHNSBURY" and "Saint Johnsbury" are equal. */
export const placeKey = (name: string): string => canonicalPlace(name).join(' ');

/** One spelling of a street for keys. */
export const streetKey = (name: string): string => canonicalStreet(name).join(' ');

/** ZIP or postal code for keys and look-ups: "05401-1234" → "05401", "v5k 0a1" → "V5K0A1". */
export const postcodeKey = (code: string): string => {
  const folded = foldText(code).replaceAll(/[^a-z0-9]/g, '');
  return /^\d{9}$/.test(folded) ? folded.slice(0, 5) : folded.toUpperCase();
};
