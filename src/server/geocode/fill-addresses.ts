import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
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
  readonly borders: Borders;
  readonly onProgress: (fraction: number, addresses: number) => void;
  readonly onSkipped: (file: string, reason: string) => void;
}

/**
 * Reads the address files into the temporary table `raw_house` (unsorted) and answers the streets,
 * numbered by their place in the array. Memory grows with streets, not with houses. A file that
 * breaks is named and none of it is kept.
 */
export async function readAddressFiles(db: DatabaseSync, reading: Reading): Promise<StreetEntry[]> {
  db.exec(`CREATE TEMP TABLE raw_house (file INTEGER, street INTEGER, number INTEGER, text TEXT,
    unit TEXT, lng INTEGER, lat INTEGER, cell INTEGER)`);
  const insert = db.prepare('INSERT INTO raw_house VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const streets = new StreetList();
  const totalBytes = reading.files.reduce((sum, file) => sum + statSync(file.path).size, 0);
  let readBytes = 0;
  let addresses = 0;
  for (const [file, { path, id }] of reading.files.entries()) {
    let inFile = 0;
    try {
      for await (const row of readAddresses(path, (bytes) => (readBytes += bytes))) {
        const state = row.state ?? reading.borders.areaAt(row)?.state;
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
  return streets.all;
}

/** Gives each street of one town and ZIP one number, whatever the spelling. */
class StreetList {
  readonly all: StreetEntry[] = [];
  private readonly numbers = new Map<string, number>();
  // The same few thousand names come again and again, and folding one costs more than a row.
  private readonly wordsOfName = new Map<string, string>();

  of(row: AddressRow, state: StateCode, source: number): number {
    const words = this.wordsOfName.get(row.street) ?? canonicalStreet(row.street).join(' ');
    this.wordsOfName.set(row.street, words);
    const { city, county, zip } = row;
    const key = `${words}|${city}|${county}|${state}|${zip}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.all.length;
    this.numbers.set(key, number);
    this.all.push({ name: tidyName(row.street), words, city, county, state, zip, source });
    return number;
  }
}

/** "E 28Th Avenue" → "E 28th Avenue": some sources capitalise every word. */
const tidyName = (name: string): string =>
  name.replaceAll(/\b(\d+)(St|Nd|Rd|Th)\b/g, (_, number: string, ending: string) =>
    number.concat(ending.toLowerCase()),
  );
