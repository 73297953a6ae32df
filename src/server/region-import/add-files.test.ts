import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Geocoder } from '#server/geocode/geocoder.ts';
import { openGeocoder } from '#server/geocode/open-geocoder.ts';
import { findRegionPacks, type RegionPacks } from '#server/regions/find-region-packs.ts';
import {
  madeUpArchive,
  messyCsv,
  nadCsv,
  openAddressesLines,
  ownColumnsCsv,
  tigerCollection,
  zipCollection,
  zipTopology,
} from './testing/made-up-data.ts';
import { type Ran, RegionDesk } from './testing/run-region.ts';

// Reading the cities and ZIPs of two nations takes seconds on a small machine.
const patience = 120_000;

describe('each kind of file, taken in and then searched', () => {
  const desk = new RegionDesk();
  const ran: Record<string, Ran> = {};
  let packs: RegionPacks;
  let geocoder: Geocoder;

  beforeAll(async () => {
    const add = async (name: string, content: string | Uint8Array, ...options: string[]) => {
      desk.put(name, content);
      ran[name] = await desk.region('add', name, ...options);
    };
    await add('Messy Town.csv', messyCsv, '--attribution', 'Town of Madeville');
    await add('lines.geojsonl.gz', gzipSync(openAddressesLines));
    await add('NAD_r99.txt', nadCsv);
    const columns = 'number=HSE_NBR,street=dir+RD+Typ,lng=X_COORD,lat=Y_COORD'
      .split(',')
      .join(', ');
    await add('county.tsv', ownColumnsCsv, '--columns', columns, '--state', 'ks');
    await add('edges.geojson', tigerCollection, '--attribution', 'US Census Bureau');
    await add('zcta.json', zipCollection);
    await add('zips.topo.json', zipTopology);
    const layers = ['earth', 'roads', 'places'];
    await add('streets.pmtiles', madeUpArchive(layers, '© Someone'));
    packs = await findRegionPacks([join(desk.folder, 'regions')]);
    const ready = Promise.withResolvers<void>();
    geocoder = await openGeocoder({
      packs,
      dataDir: join(desk.folder, 'data'),
      onProgress: ({ kind }) => (kind === 'ready' || kind === 'failed') && ready.resolve(),
    });
    await ready.promise;
  }, patience);
  afterAll(async () => {
    await geocoder.close();
    await Promise.all(packs.basemaps.map((basemap) => basemap.close()));
    desk.remove();
  });

  const top = async (q: string) => (await geocoder.search({ q, limit: 1 })).features[0]?.properties;

  test('all were taken, and the server finds no fault in any', () => {
    for (const [name, { said, exitCode }] of Object.entries(ran))
      expect(exitCode, `${name}: ${said}`).toBe(0);
    expect(packs.problems).toEqual([]);
    expect(geocoder.status()).toMatchObject({ state: 'ready', addresses: 6 });
  });

  test('a CSV with semicolons, a byte-order mark, Windows lines and decimal commas', async () => {
    expect(await top('101 n main st madeville')).toMatchObject({
      kind: 'house',
      label: '101 N Main St, Madeville, KS 67457',
      source: 'Town of Madeville',
    });
    expect(ran['Messy Town.csv']?.said).toContain('regions/addresses/messy-town.csv.gz');
  });

  test('what was left out is told, grouped, with its first line', () => {
    const { said = '' } = ran['Messy Town.csv'] ?? {};
    expect(said).toContain('2 addresses');
    expect(said).toContain('5 rows left out');
    expect(said).toContain('2 without a house number (first: line 4)');
    expect(said).toContain('1 without a street (first: line 5)');
    expect(said).toContain('1 without a position (first: line 6)');
    expect(said).toContain('1 with a house number that has no digits or too many (first: line 7)');
  });

  test('OpenAddresses GeoJSON lines; the state comes from the place', async () => {
    expect(await top('7a st paul rd')).toMatchObject({ housenumber: '7A', state: 'KS' });
  });

  test('the National Address Database, by its full names and by their parts', async () => {
    expect(await top('123 nw burnside st')).toMatchObject({ kind: 'house', city: 'Madeville' });
    expect(await top('9 1/2 w quarry ct madeville')).toMatchObject({
      housenumber: '9 1/2',
      street: 'West Quarry Court',
    });
    expect(ran['NAD_r99.txt']?.said).toContain('National Address Database, CSV');
  });

  test('a CSV of its own columns, joined as told', async () => {
    expect(await top('4000 e wheatfield ave')).toMatchObject({
      street: 'E Wheatfield Avenue',
      state: 'KS',
    });
  });

  test('street ranges of TIGER/Line, without its rivers', async () => {
    expect(await top('51 prairie ln')).toMatchObject({ position_class: 'interpolated' });
    expect(ran['edges.geojson']?.said).toContain('1 that are no roads');
  });

  test('ZIP areas of GeoJSON and TopoJSON', async () => {
    const zipAt = async (lng: number, lat: number) =>
      (await geocoder.reverse({ lng, lat })).address?.properties;
    expect(await zipAt(-99.05, 38.15)).toMatchObject({ postcode: '67801' });
    expect(await zipAt(-99.05, 39.15)).toMatchObject({ postcode: '67902' });
  });

  test('a map, with the owner it names itself', () => {
    expect(packs.basemaps.map(({ id, attribution }) => [id, attribution])).toEqual([
      ['streets', '© Someone'],
    ]);
    expect(ran['streets.pmtiles']?.said).not.toContain('--attribution');
  });

  test('the owner is kept by file, and asked for once where nobody named one', () => {
    const table = readFileSync(join(desk.folder, 'regions/attribution.json'), 'utf8');
    expect(JSON.parse(table)).toEqual({
      'addresses/messy-town': 'Town of Madeville',
      'streets/edges': 'US Census Bureau',
    });
    const { said = '' } = ran['NAD_r99.txt'] ?? {};
    expect(said.match(/--attribution/g)).toHaveLength(1);
    expect(said).toContain("no owner but the file's name for addresses/nad_r99");
    expect(said).toContain('Start the server again: npm start');
  });

  test('the rows lie there in the columns of OpenAddresses', () => {
    const path = join(desk.folder, 'regions/addresses/messy-town.csv.gz');
    expect(gunzipSync(readFileSync(path)).toString().split('\n')).toEqual([
      'LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE',
      '-98.001,38.5,101,N Main St,,Madeville,,KS,67457',
      '-98.002,38.5,105,N Main St,Apt; 4,Madeville,,KS,67457',
      '',
    ]);
  });
});
