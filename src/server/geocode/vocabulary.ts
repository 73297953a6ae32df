import type { DatabaseSync } from 'node:sqlite';

/** The words an index knows, for telling a typing error from a name. */
export interface Vocabulary {
  has(word: string): boolean;
  /** Some word begins with this. */
  begins(prefix: string): boolean;
  /** Known words within one edit (two from eight letters), nearest and commonest first. */
  mend(word: string): string[];
}

interface Known {
  readonly word: string;
  /** One bit per letter: two words that differ in many letters need no comparing. */
  readonly letters: number;
  readonly uses: number;
}

const mendsKept = 6;

/**
 * Reads the vocabulary of a full-text table. Kept in memory: 12,000 words for 400,000 addresses,
 * some 300,000 for a nation.
 */
export function readVocabulary(db: DatabaseSync, table: string): Vocabulary {
  // Numbers are never mended (12th for 13th would be another street), so they stay on disk.
  const rows = db
    .prepare(`SELECT term, doc FROM ${table} WHERE term >= 'a' AND term < 'zz0'`)
    .all();
  const find = db.prepare(`SELECT term FROM ${table} WHERE term >= ? ORDER BY term LIMIT 1`);
  const words: string[] = [];
  const byLength = new Map<number, Known[]>();
  for (const row of rows) {
    const word = String(row['term']);
    words.push(word);
    if (/\d/.test(word) || word.length < 3) continue;
    const known = { word, letters: lettersOf(word), uses: Number(row['doc']) };
    const bucket = byLength.get(word.length);
    if (bucket) bucket.push(known);
    else byLength.set(word.length, [known]);
  }
  const nextFrom = (text: string) =>
    /^\d/.test(text) ? String(find.get(text)?.['term'] ?? '') : words[firstAtLeast(words, text)];
  return {
    has: (word) => nextFrom(word) === word,
    begins: (prefix) => nextFrom(prefix)?.startsWith(prefix) ?? false,
    mend: (word) => mend(word, byLength),
  };
}

function firstAtLeast(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mend(word: string, byLength: ReadonlyMap<number, readonly Known[]>): string[] {
  if (word.length < 3 || /\d/.test(word)) return [];
  const most = word.length >= 8 ? 2 : 1;
  const letters = lettersOf(word);
  const found: { known: Known; edits: number }[] = [];
  for (let length = word.length - most; length <= word.length + most; length++)
    for (const known of byLength.get(length) ?? []) {
      // A substitution changes two bits at most, the other edits fewer.
      if (bitsOf(letters ^ known.letters) > most * 2) continue;
      const edits = editsBetween(word, known.word, most);
      if (edits <= most) found.push({ known, edits });
    }
  return found
    .toSorted((a, b) => a.edits - b.edits || b.known.uses - a.known.uses)
    .slice(0, mendsKept)
    .map(({ known }) => known.word);
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) % 32);
  return bits;
}

function bitsOf(value: number): number {
  let bits = value;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/**
 * Edits between two words: insertion, deletion, substitution, and swapping neighbours (optimal
 * string alignment). Stops early above `most`.
 */
export function editsBetween(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (current[column - 1] ?? 0) + 1,
        (last[column] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped && row > 1 && column > 1 ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    if (Math.min(...current) > most) return most + 1;
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? 0;
}
