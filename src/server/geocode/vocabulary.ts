import type { DatabaseSync } from 'node:sqlite';

/** The words an index knows, for telling a typing error from a name. */
export interface Vocabulary {
  has(word: string): boolean;
  /** Some word begins with this. */
  begins(prefix: string): boolean;
  /** The known words that begin with this; null when they are more than a few, or numbers. */
  beginning(prefix: string): readonly string[] | null;
  /** Known words within one edit, else within two (never of short words), commonest first. */
  mend(word: string): readonly string[];
  /** Known words within one edit of a known one, which may be a typing error all the same. */
  alike(word: string): readonly string[];
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
    if (!isMendable(word)) continue;
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
    beginning(prefix) {
      if (/^\d/.test(prefix)) return null;
      const from = firstAtLeast(words, prefix);
      const some = words.slice(from, from + mostBeginnings + 1);
      const found = some.filter((word) => word.startsWith(prefix));
      return found.length > mostBeginnings ? null : found;
    },
    mend: rememberLatest((word) => mend(word, byLength)),
    alike: rememberLatest((word) => (isMendable(word) ? within(word, 1, byLength) : [])),
  };
}

/** The next keystroke asks for mostly the same words. */
function rememberLatest(find: (word: string) => readonly string[]) {
  const known = new Map<string, readonly string[]>();
  return (word: string): readonly string[] => {
    const before = known.get(word);
    if (before) return before;
    if (known.size >= mostRemembered) known.clear();
    const found = find(word);
    known.set(word, found);
    return found;
  };
}

const mostRemembered = 2000;
const mostBeginnings = 24;

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
  if (!isMendable(word)) return [];
  const near = within(word, 1, byLength);
  // Long words differ by chance far less often: there both distances are worth a look.
  if (word.length < 5 || (near.length > 0 && word.length < 8)) return near;
  return [...new Set([...near, ...within(word, 2, byLength)])].slice(0, mendsKept);
}

// Longer than any word of a street, and than the rows that edits are counted in.
const longestMended = 40;

const isMendable = (word: string) =>
  word.length >= 3 && word.length <= longestMended && !/\d/.test(word);

function within(
  word: string,
  most: number,
  byLength: ReadonlyMap<number, readonly Known[]>,
): string[] {
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
 * Edits between two words of at most 63 letters: insertion, deletion, substitution, and swapping
 * neighbours (optimal string alignment). Stops early above `most`.
 */
export function editsBetween(a: string, b: string, most: number): number {
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= b.length; column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const letter = a.charCodeAt(row - 1);
    let least = (current[0] = row);
    for (let column = 1; column <= b.length; column++) {
      const same = letter === b.charCodeAt(column - 1);
      let edits = (last[column - 1] ?? 0) + (same ? 0 : 1);
      edits = Math.min(edits, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const swapped =
        row > 1 &&
        column > 1 &&
        letter === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      current[column] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[b.length] ?? 0;
}

// Kept from call to call: a search compares thousands of words.
const rows: [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(64),
  new Uint8Array(64),
  new Uint8Array(64),
];
