import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  countyCollection,
  madeUpArchive,
  openAddressesLines,
  pointLine,
} from './testing/made-up-data.ts';
import { RegionDesk } from './testing/run-region.ts';

const patience = 60_000;
const header = 'LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE\n';
const desk = new RegionDesk();
afterAll(() => desk.remove());

const elms = '-98,38.5,1,Elm St,,,,KS,\n'.repeat(10_000);

const zipWith = (name: string) =>
  Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(300), Buffer.from(name)]);

/** File name, its content, and what has to be said: the fault, then the remedy. */
const refused: readonly (readonly [string, string | Uint8Array, string, string])[] = [
  ['empty.csv', '', 'the file is empty', 'fetch it again'],
  ['header.csv', header, 'there is nothing below its first line', 'Fetch'],
  [
    'other-columns.csv',
    'Address,X,Y\n1 Elm St,1,2\n',
    'no column is known to hold number, street, lng, lat. The file has: Address, X, Y.',
    '--columns number=COLUMN,street=COLUMN,lng=COLUMN,lat=COLUMN',
  ],
  ['prose.csv', 'Dear county,\nplease\n', 'The file has: Dear county', '--columns'],
  ['one-word.txt', 'hello\n', '"hello", does not name columns', 'a line of column names'],
  [
    'swapped.csv',
    `${header}38.5,-98.001,101,Main St,,,,KS,\n`,
    '1 with latitude and longitude the wrong way round (first: line 2)',
    '--swap',
  ],
  [
    'swapped.geojsonl',
    pointLine(38.5, -98, { number: '1', street: 'Main St' }),
    'the wrong way round',
    '--swap',
  ],
  [
    'metres.csv',
    `${header}${'2034567.8,645321.2,101,Main St,,,,KS,\n'.repeat(1200)}`,
    // It does not read on to the end.
    '1,000 with a position in metres or feet instead of degrees',
    'ogr2ogr -f GeoJSONSeq -t_srs EPSG:4326',
  ],
  [
    'no-minus.csv',
    `${header}98.001,38.5,101,Main St,,,,KS,\n`,
    'outside the US and Canada',
    'minus sign',
  ],
  ['null-island.csv', `${header}0,0,1,Main St,,,,KS,\n`, 'with the position 0, 0', 'no positions'],
  [
    'at-sea.csv',
    `${header}-60,40,1,Main St,,,,,\n`,
    '1 without a state, at a place that lies in none',
    '--state VT',
  ],
  [
    'latin1.csv',
    Buffer.from(`${header}-73.5,45.5,1,Rue Lévis,,,,QC,\n`, 'latin1'),
    'letters that are not UTF-8',
    'iconv -f WINDOWS-1252 -t UTF-8',
  ],
  ['utf16.csv', Buffer.from(`\uFEFF${header}`, 'utf16le'), 'UTF-16', 'iconv -f UTF-16'],
  [
    'open-quote.csv',
    `${header}-98,38.5,1,"Main St,,,,KS,\n${elms}-98,38.5,1,Oak St",,,,KS,\n${elms}`,
    'a quotation mark is opened and not closed, near line 2.',
    'save the file as CSV again',
  ],
  [
    'roads.zip',
    zipWith('tl_2023_50015_addrfeat.shp'),
    'a shapefile or geodatabase in it',
    '/vsizip/roads.zip',
  ],
  ['nad.zip', zipWith('TXT/NAD_r22.txt'), 'it is a zip archive', 'unzip -d unpacked nad.zip'],
  ['sheet.xlsx', zipWith('xl/workbook.xml'), 'a spreadsheet', 'Save it as CSV'],
  [
    'roads.shp',
    Buffer.from([0, 0, 0x27, 0x0a, 0, 0]),
    'it is a shapefile',
    'ogr2ogr -f GeoJSONSeq -t_srs EPSG:4326 roads.geojsonl roads.shp',
  ],
  ['roads.dbf', 'anything', 'one of the parts of a shapefile', 'roads.geojsonl roads.shp'],
  ['a.gpkg', 'SQLite format 3\0', 'GeoPackage', 'ogr2ogr'],
  ['map.mbtiles', 'SQLite format 3\0', 'MBTiles', 'pmtiles convert map.mbtiles map.pmtiles'],
  ['page.geojson', '<!doctype html><p>Sign in', 'a web page', 'ogr2ogr'],
  ['list.json', '[{"number": 1}]', 'a list in JSON', 'to GeoJSON or to CSV'],
  ['thing.json', '{"hello": "world"}', 'no GeoJSON features', 'ogr2ogr'],
  [
    'named.geojsonl',
    pointLine(-98, 38.5, { housenum: '1', road: 'Main St' }),
    'no column is known to hold number, street. The file has: housenum, road.',
    '--columns number=COLUMN,street=COLUMN',
  ],
  ['counties.geojson', countyCollection, 'counties or places, not ZIP areas', 'docs/regions.md'],
  [
    'torn.geojson',
    '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point"',
    'cut short',
    'again',
  ],
  [
    'torn.geojsonl.gz',
    gzipSync(openAddressesLines.repeat(90)).subarray(0, -20),
    'cut short',
    'again',
  ],
  ['damaged.csv.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3]), 'gzip', 'again'],
  [
    'torn.pmtiles',
    madeUpArchive(['earth', 'roads']).subarray(0, 100),
    'no usable PMTiles',
    'docs/regions.md',
  ],
  [
    'other.pmtiles',
    madeUpArchive(['transportation', 'water']),
    'not those of Protomaps',
    'docs/regions.md',
  ],
  [
    'old.pmtiles',
    madeUpArchive(['earth', 'roads', 'physical_line']),
    'version 3',
    'docs/regions.md',
  ],
];

describe('a file that cannot be used is told with what to do, and nothing is written', () => {
  test.each(refused)(
    '%s',
    async (name, content, fault, remedy) => {
      desk.put(name, content);
      const { said, exitCode } = await desk.region('add', name);
      expect(said).toContain(`${name}: `);
      expect(said).toContain(fault);
      expect(said).toContain(remedy);
      expect(said).not.toContain('    at ');
      expect(exitCode).toBe(1);
      expect(existsSync(join(desk.folder, 'regions'))).toBe(false);
    },
    patience,
  );
});

describe('careless command lines', () => {
  const lines: readonly (readonly [string[], string])[] = [
    [['add', 'absent.csv'], 'absent.csv: there is no such file'],
    [['add', '.'], 'it is a folder'],
    [['add'], 'add needs a file'],
    [['ad', 'x.csv'], 'There is no command "ad x.csv"'],
    [['add', 'x.csv', '--stat', 'VT'], "Unknown option '--stat'"],
    [['add', 'x.csv', '--state', 'Vermont'], '"Vermont" is not a state'],
    [['add', 'x.csv', '--name', '../x'], '"../x" cannot be a file\'s name'],
    [['add', 'x.csv', '--columns', 'house=Nr'], '--columns does not understand "house=Nr"'],
    [['remove', 'absent'], 'holds nothing called absent'],
  ];
  test.each(lines)(
    '%j',
    async (words, fault) => {
      const { said, exitCode } = await desk.region(...words);
      expect(said).toContain(fault);
      expect(said).not.toContain('    at ');
      expect(exitCode).toBe(1);
    },
    patience,
  );

  test('without a command it tells what there is', async () => {
    const { said, exitCode } = await desk.region();
    expect(said).toContain('npm run region -- add FILE…');
    expect(exitCode).toBe(0);
  });
});

describe('what an option or the rest of the command puts right', () => {
  const good = `${header}-98.001,38.5,101,Main St,,,,KS,\n`;
  beforeAll(() => desk.put('good.csv', good));

  test(
    'swapped positions with --swap',
    async () => {
      desk.put('swapped.csv', `${header}38.5,-98.001,101,Main St,,,,KS,\n`);
      const { said, exitCode } = await desk.region('add', 'swapped.csv', '--swap');
      expect(said).toContain('1 address\n');
      expect(exitCode).toBe(0);
      await desk.region('remove', 'swapped');
    },
    patience,
  );

  test(
    'columns that are not there are named, with those that are',
    async () => {
      const { said } = await desk.region('add', 'good.csv', '--columns', 'city=Town+Ship');
      expect(said).toContain('there is no column town, ship. The file has: LON, LAT, NUMBER');
    },
    patience,
  );

  test(
    'one bad file does not stop the others',
    async () => {
      const { said, exitCode } = await desk.region('add', 'absent.csv', 'good.csv');
      expect(said).toContain('absent.csv: there is no such file');
      expect(said).toContain('1 address\n');
      expect(exitCode).toBe(1);
      expect(desk.regionFiles()).toContain('regions/addresses/good.csv.gz');
    },
    patience,
  );

  test(
    'two files of one name are refused before anything is read',
    async () => {
      const { said, exitCode } = await desk.region(
        'add',
        'good.csv',
        'swapped.csv',
        '--name',
        'both',
      );
      expect(said).toContain('good.csv and swapped.csv would both become');
      expect(exitCode).toBe(1);
    },
    patience,
  );

  test(
    'a file of the folder itself is left alone',
    async () => {
      await desk.region('add', 'good.csv');
      const { said, exitCode } = await desk.region(
        'add',
        'regions/addresses/good.csv.gz',
        '--name',
        'again',
      );
      expect(said).toContain('it lies in the folder of the region packs already');
      expect(exitCode).toBe(1);
      expect(desk.regionFiles()).not.toContain('regions/addresses/again.csv.gz');
    },
    patience,
  );

  test(
    'a file put there by hand is not hidden',
    async () => {
      desk.put('regions/addresses/mine.csv', good);
      const { said, exitCode } = await desk.region('add', 'good.csv', '--name', 'mine');
      expect(said).toContain('mine.csv has the same name and would hide it');
      expect(exitCode).toBe(1);
    },
    patience,
  );
});
