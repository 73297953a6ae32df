import type { QueryWord } from './address-query.ts';
import { articleWords, directionWords, suffixWords, wordOfOrdinal } from './street-words.ts';

/** The words of a thing that may be meant, in two groups. */
export interface Matchable {
  /** What it is called: street or city name. */
  readonly name: readonly string[];
  /** Where it is: city, postal city, state, ZIP. */
  readonly around: ReadonlySet<string>;
}

/** How well typed words fit. */
export interface Match {
  /** 1 is perfect (a little more where the order fits too); can fall below 0. */
  readonly score: number;
  /** Doubt for the confidence: 0 when every word is accounted for, on both sides. */
  readonly doubt: number;
  /** Some word of the name proper was typed. */
  readonly nameHit: boolean;
  /** A word of the place around (not the state alone) was typed. */
  readonly aroundHit: boolean;
}

const firstNameBonus = 0.03;

const isMarker = (word: string) => suffixWords.has(word) || directionWords.has(word);

/**
 * Weighs typed words against a street or place: each typed word takes one word of the name, else
 * one of the surroundings; what is left over on either side costs.
 * @param words those that are no markers first, so that they get their choice
 * @param mends spellings that were put in place of a typed word
 */
export function matchWords(
  words: readonly QueryWord[],
  target: Matchable,
  mends: ReadonlyMap<string, readonly string[]>,
): Match {
  const left = [...target.name];
  const match = { cost: 0, doubt: 0, nameHit: false, aroundHit: false };
  for (const [index, word] of words.entries()) {
    const hit = hitOf(word, { name: left, around: target.around }, mends.get(word.text) ?? []);
    match.cost += hit.cost;
    match.doubt += hit.doubt;
    if (hit.name !== null) {
      left.splice(left.indexOf(hit.name), 1);
      // The street is mostly typed before its town: "511 Fairfax Road, Fletcher".
      if (index === 0) match.cost -= firstNameBonus;
      if (isProper(hit.name, target.name)) match.nameHit = true;
    } else if (hit.around) match.aroundHit = true;
  }
  for (const word of left) {
    const light = articleWords.has(word) || isMarker(word);
    match.cost += light ? 0.06 : 0.2;
    match.doubt += light ? 0.04 : 0.25;
  }
  const { cost, doubt, nameHit, aroundHit } = match;
  return { score: 1 - cost, doubt, nameHit, aroundHit };
}

// Of "Lake Street", all of it suffixes, the name is all but the last.
const isProper = (word: string, name: readonly string[]): boolean =>
  !isMarker(word) || (name.every(isMarker) && (word !== name.at(-1) || name.length === 1));

interface Hit {
  readonly cost: number;
  readonly doubt: number;
  readonly name: string | null;
  readonly around: boolean;
}

function hitOf(
  word: QueryWord,
  { name: names, around }: Matchable,
  mended: readonly string[],
): Hit {
  const exact = names.find((name) => word.forms.includes(name));
  if (exact !== undefined) return { cost: 0, doubt: 0, name: exact, around: false };
  if (word.forms.some((form) => around.has(form)))
    return { cost: 0, doubt: 0, name: null, around: true };
  if (word.growing) {
    const begun = names.find((name) => beginsWith(name, word.text));
    if (begun !== undefined) return { cost: 0.03, doubt: 0.06, name: begun, around: false };
    for (const one of around)
      if (beginsWith(one, word.text)) return { cost: 0.03, doubt: 0.06, name: null, around: true };
  }
  const near = names.find((name) => mended.includes(name));
  if (near !== undefined) return { cost: 0.12, doubt: 0.12, name: near, around: false };
  if (mended.some((mend) => around.has(mend)))
    return { cost: 0.12, doubt: 0.12, name: null, around: true };
  return {
    cost: word.marker ? 0.15 : 0.35,
    doubt: word.marker ? 0.2 : 0.4,
    name: null,
    around: false,
  };
}

const beginsWith = (name: string, text: string): boolean =>
  name.startsWith(text) || (wordOfOrdinal.get(name)?.startsWith(text) ?? false);
