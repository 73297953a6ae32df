import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Place } from '#contract/place.ts';
import type { QueryWord } from './address-query.ts';
import { nearWords } from './index-schema.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

/** One step of loosening a query: the rows it finds and the spellings it put in. */
export interface Loosening {
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
   * Yields, each looser than the one before: all words (unknown ones mended); without suffixes and
   * directions; each word left out in turn; each known word taken for a typing error in turn. The
   * caller stops when it has what it needs.
   */
  *loosen(words: readonly QueryWord[], near: Place | null): Generator<Loosening> {
    const mends = new Map<string, readonly string[]>();
    const known = words.filter((word) => {
      if (this.knows(word)) return true;
      const spellings = this.vocabulary.mend(word.text);
      if (spellings.length > 0) mends.set(word.text, spellings);
      return spellings.length > 0;
    });
    if (known.length === 0) return;
    yield this.ask(known, mends, near);
    const bare = known.filter((word) => !word.marker);
    if (bare.length > 0 && bare.length < known.length) yield this.ask(bare, mends, near);
    for (const base of bare.length > 1 ? [bare] : [])
      for (const left of base)
        yield this.ask(
          base.filter((word) => word !== left),
          mends,
          near,
        );
    for (const word of bare) {
      const spellings = mends.has(word.text) ? [] : this.vocabulary.mend(word.text);
      const others = spellings.filter((spelling) => !word.forms.includes(spelling));
      if (others.length > 0) yield this.ask(bare, new Map([...mends, [word.text, others]]), near);
    }
  }

  private knows(word: QueryWord): boolean {
    return (
      word.forms.some((form) => this.vocabulary.has(form)) ||
      (word.growing && this.vocabulary.hasPrefix(word.text))
    );
  }

  private ask(
    words: readonly QueryWord[],
    mends: ReadonlyMap<string, readonly string[]>,
    near: Place | null,
  ): Loosening {
    const groups = words.map((word) => groupOf(word, mends.get(word.text)));
    const ids = this.rows(groups.join(' AND '));
    if (near && ids.length === this.mostRows) {
      const around = nearWords(near.lng, near.lat).join(' OR ');
      ids.unshift(...this.rows([...groups, `(${around})`].join(' AND ')));
    }
    return { ids: [...new Set(ids)], mends };
  }

  private rows(match: string): number[] {
    return this.find.all(match, this.mostRows).map((row) => Number(row['id']));
  }
}

// Words hold letters and digits only, so nothing of a query's own syntax can get in.
function groupOf(word: QueryWord, mended: readonly string[] | undefined): string {
  const forms = (mended ?? word.forms).map((form) => `"${form.replaceAll('"', '')}"`);
  if (!mended && word.growing) forms.push(`"${word.text.replaceAll('"', '')}"*`);
  return `(${forms.join(' OR ')})`;
}
