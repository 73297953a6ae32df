/** Why rows were left out: how many, where first, and what to do when it is the whole file. */
export interface Reason {
  readonly text: string;
  readonly remedy: string;
  /** It is in the nature of the file, so that reading on would find nothing else. */
  readonly wholeFile?: boolean;
}

export const notJson: Reason = {
  text: 'that are broken JSON',
  remedy: 'Fetch or convert the file again.',
};
export const brokenText: Reason = {
  text: 'with letters that are not UTF-8',
  remedy: 'Convert the file first: iconv -f WINDOWS-1252 -t UTF-8 FILE > converted.csv',
  wholeFile: true,
};
export const notAFeature: Reason = {
  text: 'that are no sound GeoJSON features of this kind',
  remedy: 'Convert the file again, for instance with ogr2ogr -f GeoJSONSeq.',
};

interface Skipped {
  readonly reason: Reason;
  readonly firstLine: number;
  rows: number;
}

export const shown = (count: number): string => count.toLocaleString('en');

export const plural = (word: string): string => (word.endsWith('s') ? `${word}es` : `${word}s`);

/** "1 row", "1,204 rows". */
export const counted = (count: number, word: string): string =>
  `${shown(count)} ${count === 1 ? word : plural(word)}`;

/** Counts rows left out, by reason. */
export class SkipTally {
  readonly #skipped = new Map<string, Skipped>();
  total = 0;

  add(reason: Reason, line: number): void {
    this.total++;
    const known = this.#skipped.get(reason.text);
    if (known) known.rows++;
    else this.#skipped.set(reason.text, { reason, firstLine: line, rows: 1 });
  }

  /** The reason of most rows. */
  get worst(): Reason | null {
    return this.#byRows()[0]?.reason ?? null;
  }

  /** One text a reason, most rows first. */
  reasons(): string[] {
    return this.#byRows().map(
      ({ reason, rows, firstLine }) => `${shown(rows)} ${reason.text} (first: line ${firstLine})`,
    );
  }

  /** What to do about reasons that are in the nature of the file. */
  remedies(): string[] {
    return this.#byRows().flatMap(({ reason }) => (reason.wholeFile ? [reason.remedy] : []));
  }

  #byRows(): Skipped[] {
    return [...this.#skipped.values()].toSorted((a, b) => b.rows - a.rows);
  }
}
