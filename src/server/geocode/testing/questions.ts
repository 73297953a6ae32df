import type { GeocodeFeature } from '#contract/geocode.ts';
import { isAddress, type KnownAddress, type KnownAddresses } from './known-addresses.ts';
import { absentClasses, type MakeQuery, queryClasses } from './query-classes.ts';
import type { Random } from './random.ts';

/** A question and the address it is about. */
export interface Question {
  readonly kind: string;
  readonly text: string;
  readonly address: KnownAddress;
}

export type Search = (text: string) => Promise<readonly GeocodeFeature[]>;

/** The same number of questions of every class, about addresses drawn at random. */
export function drawQuestions(
  from: readonly KnownAddress[],
  known: KnownAddresses,
  { random, perClass }: { random: Random; perClass: number },
): { present: Question[]; absent: Question[] } {
  const draw = (classes: Readonly<Record<string, MakeQuery>>) =>
    Object.entries(classes).flatMap(([kind, make]) => {
      const drawn: Question[] = [];
      for (let tries = 0; drawn.length < perClass && tries < perClass * 400; tries++) {
        const address = random.pick(from);
        const text = make(address, known, random);
        if (text !== null) drawn.push({ kind, text, address });
      }
      return drawn;
    });
  return { present: draw(queryClasses), absent: draw(absentClasses) };
}

const sure = 0.9;

/** How often the right house is first, among five, and surely said though wrong. */
export async function accuracy(search: Search, questions: readonly Question[]) {
  const byKind = new Map<string, { asked: number; first: number; five: number }>();
  const wrong: string[] = [];
  let [confident, confidentlyWrong] = [0, 0];
  for (const { kind, text, address } of questions) {
    const features = await search(text);
    const tally = byKind.get(kind) ?? { asked: 0, first: 0, five: 0 };
    byKind.set(kind, tally);
    tally.asked++;
    const isFirst = isAddress(features[0], address);
    if (isFirst) tally.first++;
    if (features.slice(0, 5).some((feature) => isAddress(feature, address))) tally.five++;
    if ((features[0]?.properties.confidence ?? 0) >= sure) {
      confident++;
      if (!isFirst) confidentlyWrong++;
    }
    if (!isFirst) wrong.push(`${kind}: ${text} → ${describe(features[0])}`);
  }
  return { byKind, wrong, confident, confidentlyWrong };
}

/** How often something that does not exist is answered as if it surely did. */
export async function answeredConfidently(search: Search, questions: readonly Question[]) {
  const wrong: string[] = [];
  for (const { text } of questions) {
    const [first] = await search(text);
    if ((first?.properties.confidence ?? 0) >= sure) wrong.push(`${text} → ${describe(first)}`);
  }
  return wrong;
}

const describe = (feature: GeocodeFeature | undefined) =>
  feature ? `${feature.properties.label} (${feature.properties.confidence})` : 'nothing';

/** What a person types for a question, from the third letter to the last. */
export const keystrokes = (questions: readonly Question[]): string[] =>
  questions.flatMap(({ text }) =>
    Array.from({ length: Math.max(0, text.length - 2) }, (_, index) => text.slice(0, index + 3)),
  );

/** The value below which a share of the sorted numbers lies. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Milliseconds of each search, sorted. */
export async function timesOf(search: Search, texts: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    await search(text);
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b);
}
