import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { isStateCode, type StateCode } from '#contract/state.ts';
import { stateNames } from '#contract/state-names.ts';
import { foldText } from './fold-text.ts';
import { type HouseNumber, readHouseNumber } from './house-number.ts';

/** One usable line of an address file. */
export interface AddressRow {
  readonly lng: number;
  readonly lat: number;
  readonly house: HouseNumber;
  readonly street: string;
  readonly unit: string;
  readonly city: string;
  readonly county: string;
  /** Null when the file does not say. */
  readonly state: StateCode | null;
  readonly zip: string;
}

const stateByName = new Map(
  Object.entries(stateNames).map(([code, name]) => [foldText(name), code as StateCode]),
);

const stateOf = (text: string): StateCode | null => {
  const code = text.toUpperCase();
  return isStateCode(code) ? code : (stateByName.get(foldText(text)) ?? null);
};

/**
 * Streams an OpenAddresses CSV (plain or .gz). Lines without a number, a street or a sound
 * position are left out; a file that is not such a CSV, or is cut short, throws.
 * `onBytes` is told how much of the file has been read.
 */
export async function* readAddresses(
  path: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<AddressRow> {
  const file = createReadStream(path);
  file.on('data', (chunk) => onBytes(chunk.length));
  const parser = parse({ bom: true, relax_column_count: true, relax_quotes: true, trim: true });
  const source: Readable = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  // pipe() does not pass errors on, and an unread error would end the process.
  file.on('error', (error) => parser.destroy(error));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let columns: Columns | null = null;
  // csv-parse yields arrays of strings when no columns option is given.
  for await (const line of parser as AsyncIterable<string[]>) {
    if (!columns) {
      columns = columnsOf(line);
      continue;
    }
    const row = readLine(line, columns);
    if (row) yield row;
  }
  if (!columns) throw new Error('the file is empty');
}

const columnNames = [
  'LON',
  'LAT',
  'NUMBER',
  'STREET',
  'UNIT',
  'CITY',
  'DISTRICT',
  'REGION',
  'POSTCODE',
] as const;
type Columns = Readonly<Record<(typeof columnNames)[number], number>>;

function columnsOf(header: readonly string[]): Columns {
  const names = header.map((name) => name.toUpperCase());
  for (const name of ['LON', 'LAT', 'NUMBER', 'STREET'])
    if (!names.includes(name)) throw new Error(`there is no column ${name}`);
  return Object.fromEntries(columnNames.map((name) => [name, names.indexOf(name)])) as Columns;
}

function readLine(line: readonly string[], columns: Columns): AddressRow | null {
  const text = (name: keyof Columns) => line[columns[name]] ?? '';
  const lng = Number(text('LON') || Number.NaN);
  const lat = Number(text('LAT') || Number.NaN);
  const house = readHouseNumber(text('NUMBER'));
  const street = text('STREET');
  // Not a comparison that NaN would pass.
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90) || !house || street === '') return null;
  return {
    lng,
    lat,
    house,
    street,
    unit: text('UNIT'),
    city: text('CITY'),
    county: text('DISTRICT'),
    state: stateOf(text('REGION')),
    zip: text('POSTCODE'),
  };
}
