import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Place } from '#contract/place.ts';
import { isStateCode } from '#contract/state.ts';
import type { QueryWord } from './address-query.ts';
import { alternativesOf } from './canonical-words.ts';
import { nearWords } from './index-schema.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

/** One step of loosening a query: the rows it finds and the spellings it put in. */
export interface Loosening {
  /** 0 all words, 1 without suffixes or directions, 2 without some word or with one retyped. */
  readonly looseness: 0 | 1 | 2;
  readonly ids: readonly number[];
  readonly mends: ReadonlyMap<string, readonly string[]>;
}

/** Asks a full-text table ever more loosely; rows come in order of importance. */
export class FullText {
  private readonly find: StatementSync;
  private readonly mostRows: number;
  private readonly readWords: () => Vocabulary;
  private words: Vocabulary | null = null;

  /** @param mostRows beyond this a query is too vague for anything but importance and nearness */
  constructor(db: DatabaseSync, kind: 'street' | 'place', mostRows: number) {
    const table = `${kind}_text`;
    this.find = db.prepare(
      `SELECT rowid AS id FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid LIMIT ?`,
    );
    this.mostRows = mostRows;
    this.readWords = () => readVocabulary(db, `${kind}_vocabulary`);
  }

  // Read with the first search, not at the start of the server.
  private get vocabulary(): Vocabulary {
    this.words ??= this.readWords();
    return this.words;
  }

  /**
   * Yields, each looser than the one before: all words (unknown ones mended); one suffix or
   * direction left out; all of them left out; each other word left out; each known word taken for
   * a typing error. The caller stops when it has what it needs.
   */
  *loosen(words: readonly QueryWord[], near: Place | null): Generator<Loosening> {
    const mends = new Map<string, readonly string[]>();
    const known = words.filter(
      (word) => this.knows(word) || putIn(mends, word, this.vocabulary.mend(word.text)),
    );
    if (known.length === 0) return;
    const ask = (looseness: Loosening['looseness'], list: readonly QueryWord[], spelt = mends) => ({
      looseness,
      ids: this.ask(list, spelt, near),
      mends: spelt,
    });
    const without = (list: readonly QueryWord[], left: QueryWord) =>
      list.filter((word) => word !== left);
    yield ask(0, known);
    const bare = known.filter((word) => !word.marker);
    // From the end: a suffix is wrong more often than a word that only looks like one.
    const markers = known.filter((word) => word.marker).toReversed();
    if (known.length > 1) for (const marker of markers) yield ask(1, without(known, marker));
    if (bare.length > 0 && markers.length > 1) yield ask(1, bare);
    // Where a word is unknown to begin with, leaving out another would find anything at all.
    if (known.length < words.length) return;
    if (bare.length > 1) for (const word of bare) yield ask(2, without(bare, word));
    for (const word of bare.filter(({ text }) => !mends.has(text))) {
      const retyped = new Map(mends);
      const alike = this.vocabulary.alike(word.text);
      if (putIn(retyped, word, alike)) yield ask(2, bare, retyped);
    }
  }

  /** The rows that have all words, each known as it stands. */
  exactly(words: readonly QueryWord[], near: Place | null): Loosening {
    const known = words.every((word) => this.knows(word));
    const mends = new Map<string, readonly string[]>();
    return { looseness: 0, ids: known ? this.ask(words, mends, near) : [], mends };
  }

  private knows(word: QueryWord): boolean {
    return (
      word.forms.some((form) => this.vocabulary.has(form)) ||
      (word.growing && this.vocabulary.begins(word.text))
    );
  }

  private ask(
    words: readonly QueryWord[],
    mends: ReadonlyMap<string, readonly string[]>,
    near: Place | null,
  ): number[] {
    const groups = selective(words).map((word) =>
      anyOf(mends.get(word.text)?.map(quoted) ?? this.termsOf(word)),
    );
    const ids = this.rows(groups.join(' AND '));
    if (near && ids.length === this.mostRows) {
      const around = nearWords(near.lng, near.lat).join(' OR ');
      ids.unshift(...this.rows([...groups, `(${around})`].join(' AND ')));
    }
    return [...new Set(ids)];
  }

  /** The few words an unfinished one may become are found sooner one by one than as a prefix. */
  private termsOf({ text, forms, growing }: QueryWord): string[] {
    if (!growing) return forms.map(quoted);
    const grown = this.vocabulary.beginning(text);
    return grown
      ? [...new Set([...forms, ...grown])].map(quoted)
      : [...forms.map(quoted), `${quoted(text)}*`];
  }

  private rows(match: string): number[] {
    return this.find.all(match, this.mostRows).map((row) => Number(row['id']));
  }
}

// A state is in every row of it: asking for it costs more than it leaves out once a name and a town
// are asked for too. Whoever weighs the rows sees whether it fits.
function selective(words: readonly QueryWord[]): readonly QueryWord[] {
  const others = words.filter((word) => !isStateCode(word.text.toUpperCase()));
  return others.filter((word) => !word.marker).length > 1 ? others : words;
}

/** Notes what to look for in place of a word; false when there is nothing else. */
function putIn(
  mends: Map<string, readonly string[]>,
  word: QueryWord,
  spellings: readonly string[],
): boolean {
  const others = spellings
    // "sesenth" is mended to "seventh", which the index knows as "7th" too.
    .flatMap((spelling) => alternativesOf(spelling))
    .filter((spelling) => !word.forms.includes(spelling));
  if (others.length > 0) mends.set(word.text, others);
  return others.length > 0;
}

// Words hold letters and digits only, so nothing of a query's own syntax can get in.
const quoted = (text: string) => `"${text.replaceAll('"', '')}"`;

const anyOf = (terms: readonly string[]) => `(${terms.join(' OR ')})`;
