import { statSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { StateCode } from '#contract/state.ts';
import type { Borders } from './borders.ts';
import { canonicalStreet } from './canonical-words.ts';
import type { PackFile } from './geocoder.ts';
import { cellOf, toMicro } from './index-schema.ts';
import { type AddressRow, readAddresses } from './read-addresses.ts';

/** A street as the sources name it, before it has its rank. */
export interface StreetEntry {
  readonly name: string;
  readonly words: string;
  readonly city: string;
  readonly county: string;
  readonly state: StateCode;
  readonly zip: string;
  readonly source: number;
}

interface Reading {
  readonly files: readonly PackFile[];
  /** Read only if some row does not name its state. */
  readonly borders: () => Borders;
  readonly onProgress: (fraction: number, addresses: number) => void;
  readonly onSkipped: (file: string, reason: string) => void;
}

/**
 * Reads the address files into the temporary tables `raw_house` (unsorted) and `raw_street`. Memory
 * is bounded whatever the files' size. A file that breaks is named and none of it is kept.
 */
export async function readAddressFiles(db: DatabaseSync, reading: Reading): Promise<void> {
  db.exec(`
    CREATE TEMP TABLE raw_house (file INTEGER, street INTEGER, number INTEGER, text TEXT,
      unit TEXT, lng INTEGER, lat INTEGER, cell INTEGER);
    CREATE TEMP TABLE raw_street (id INTEGER PRIMARY KEY, name TEXT, words TEXT, city TEXT,
      county TEXT, state TEXT, zip TEXT, source INTEGER, UNIQUE (words, city, county, state, zip));`);
  const insert = db.prepare('INSERT INTO raw_house VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const streets = new StreetNumbers(db);
  const totalBytes = reading.files.reduce((sum, file) => sum + statSync(file.path).size, 0);
  let borders: Borders | null = null;
  let readBytes = 0;
  let addresses = 0;
  for (const [file, { path, id }] of reading.files.entries()) {
    let inFile = 0;
    try {
      for await (const row of readAddresses(path, (bytes) => (readBytes += bytes))) {
        const state = row.state ?? (borders ??= reading.borders()).areaAt(row)?.state;
        if (!state) continue;
        const { number, key } = row.house;
        const text = key === String(number) ? '' : key;
        const [lng, lat] = [toMicro(row.lng), toMicro(row.lat)];
        const cell = cellOf(row.lng, row.lat);
        insert.run(file, streets.of(row, state, file), number, text, row.unit, lng, lat, cell);
        inFile++;
        if (inFile % 5000 === 0)
          reading.onProgress(readBytes / Math.max(1, totalBytes), addresses + inFile);
      }
      addresses += inFile;
    } catch (error) {
      db.prepare('DELETE FROM raw_house WHERE file = ?').run(file);
      reading.onSkipped(id, error instanceof Error ? error.message : String(error));
    }
  }
}

/** Gives each street of one town and ZIP one number, whatever the spelling. */
class StreetNumbers {
  private readonly numbers = new LatestValues<number>(mostStreets);
  // The same few thousand names come again and again, and folding one costs more than a row.
  private readonly wordsOfName = new LatestValues<string>(mostStreets);
  private readonly find: StatementSync;
  private readonly insert: StatementSync;

  constructor(db: DatabaseSync) {
    this.find = db.prepare(
      'SELECT id FROM raw_street WHERE words = ? AND city = ? AND county = ? AND state = ? AND zip = ?',
    );
    this.insert = db.prepare('INSERT INTO raw_street VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)');
  }

  of(row: AddressRow, state: StateCode, source: number): number {
    const words = this.wordsOfName.get(row.street, () => canonicalStreet(row.street).join(' '));
    const { city, county, zip } = row;
    return this.numbers.get(`${words}|${city}|${county}|${state}|${zip}`, () => {
      const known = this.find.get(words, city, county, state, zip);
      if (known) return Number(known['id']);
      const name = tidyName(row.street);
      const { lastInsertRowid } = this.insert.run(name, words, city, county, state, zip, source);
      return Number(lastInsertRowid);
    });
  }
}

/** Enough for a state whose file is in no order. */
const mostStreets = 50_000;

/** Remembers the values made last, so that memory stays bounded. */
class LatestValues<Value> {
  private readonly known = new Map<string, Value>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(key: string, make: () => Value): Value {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.known.size >= this.most) this.known.clear();
    const value = make();
    this.known.set(key, value);
    return value;
  }
}

/** "E 28Th Avenue" → "E 28th Avenue": some sources capitalise every word. */
const tidyName = (name: string): string =>
  name.replaceAll(/\b(\d+)(St|Nd|Rd|Th)\b/g, (_, number: string, ending: string) =>
    number.concat(ending.toLowerCase()),
  );
