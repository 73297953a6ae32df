import { mkdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findRegionPacks } from '#server/regions/find-region-packs.ts';
import { madeUpArchive, tigerCollection, zipCollection } from './testing/made-up-data.ts';
import { RegionDesk } from './testing/run-region.ts';

vi.setConfig({ testTimeout: 60_000 });

let desk: RegionDesk;
beforeEach(() => {
  desk = new RegionDesk();
});
afterEach(() => desk.remove());

const header = 'LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE\n';
const row = (number: number) => `-98.001,38.5,${number},Main St,,,,KS,67457\n`;

/** Rows that gzip cannot make small. */
const manyRows = (count: number) =>
  header +
  Array.from({ length: count }, (_, index) => {
    const noise = (index * 2654435761) % 4294967296;
    return `-98.${noise},38.${noise * 7},${index + 1},Street ${noise.toString(36)},,,,KS,67457\n`;
  }).join('');

const packed = 'regions/addresses/town.csv.gz';
const bytes = () => readFileSync(join(desk.folder, packed));
const fingerprint = async () => (await findRegionPacks([join(desk.folder, 'regions')])).fingerprint;

test('the same file twice changes nothing, so the index is kept', async () => {
  desk.put('town.csv', header + row(1) + row(3));
  await desk.region('add', 'town.csv');
  utimesSync(join(desk.folder, packed), 1_000, 1_000);
  const [before, print] = [bytes(), await fingerprint()];
  const { said, exitCode } = await desk.region('add', 'town.csv');
  expect(said).toContain('2 addresses, was there already: unchanged');
  expect(exitCode).toBe(0);
  expect(bytes()).toEqual(before);
  expect(await fingerprint()).toBe(print);
});

test('a newer file replaces the older of its name, and the index is built anew', async () => {
  desk.put('town.csv', header + row(1) + row(3));
  await desk.region('add', 'town.csv');
  const print = await fingerprint();
  desk.put('newer.csv', header + row(1) + row(5));
  const { said } = await desk.region('add', 'newer.csv', '--name', 'town');
  expect(said).toContain('2 addresses, replaced');
  expect(gunzipSync(bytes()).toString()).toBe(header + row(1) + row(5));
  expect(desk.regionFiles()).toEqual([packed]);
  expect(await fingerprint()).not.toBe(print);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s in the middle leaves what was there, and what was taken before',
  async (signal) => {
    desk.put('town.csv', header + row(1));
    await desk.region('add', 'town.csv');
    const before = bytes();
    desk.put('first.csv', header + row(3));
    desk.put('town.csv', manyRows(150_000));
    let asked = false;
    const { said, exitCode } = await desk.shell(
      'npm run region -- add first.csv town.csv --attribution "Our county"',
      {
        onSaid(text, pid) {
          if (asked || !text.includes('town.csv: 25 %')) return;
          asked = true;
          process.kill(pid, signal);
        },
      },
    );
    expect(said).toContain('Interrupted');
    expect(exitCode).toBe(130);
    expect(bytes()).toEqual(before);
    expect(desk.regionFiles()).toEqual([
      'regions/addresses/first.csv.gz',
      packed,
      'regions/attribution.json',
    ]);
    const table = readFileSync(join(desk.folder, 'regions/attribution.json'), 'utf8');
    expect(JSON.parse(table)).toEqual({ 'addresses/first': 'Our county' });
  },
);

test('a full disk leaves what was there, and is told', async () => {
  desk.put('town.csv', header + row(1));
  await desk.region('add', 'town.csv');
  const before = bytes();
  desk.put('big.csv', manyRows(20_000));
  // No file may grow beyond some kilobytes: to the program the same as a full disk.
  const { said, exitCode } = await desk.shell(
    'ulimit -f 64; npm run region -- add big.csv --name town',
  );
  expect(said).toContain('big.csv: the disk is full');
  expect(exitCode).toBe(1);
  expect(bytes()).toEqual(before);
  expect(desk.regionFiles()).toEqual([packed]);
});

test('what a killed process left is taken away by the next', async () => {
  desk.put('town.csv', header + row(1));
  // No process has this number: Linux counts to four million at most.
  desk.put(`${packed}.9999999.part`, 'half');
  expect((await findRegionPacks([join(desk.folder, 'regions')])).addressFiles).toEqual([]);
  await desk.region('add', 'town.csv');
  expect(desk.regionFiles()).toEqual([packed]);
});

test('a folder that may not be written is told', async () => {
  desk.put('town.csv', header + row(1));
  // A file stands where the folder should be: also for root, who may write everywhere.
  desk.put('regions/addresses', 'no folder');
  const { said, exitCode } = await desk.region('add', 'town.csv');
  expect(said).toContain('town.csv: ');
  expect(said).not.toContain('    at ');
  expect(exitCode).toBe(1);
});

test('list shows rows, size and owner; remove takes away all of one name', async () => {
  desk.put('town.csv', header + row(1) + row(3));
  desk.put('edges.geojson', tigerCollection);
  desk.put('zcta.json', zipCollection);
  desk.put('map.pmtiles', madeUpArchive(['earth', 'roads'], '© Someone'));
  const owner = ['--attribution', 'Our county'];
  await desk.region('add', 'town.csv', 'edges.geojson', '--name', 'ks-rice', ...owner);
  await desk.region('add', 'zcta.json', 'map.pmtiles', '--to', 'regions');
  const { said } = await desk.region('list');
  expect(said.split('\n')).toEqual([
    'addresses/ks-rice  2 rows  1 kB  Our county',
    'streets/ks-rice  1 row  1 kB  Our county',
    'boundaries/zcta  1 row  1 kB  ZIP areas: US Census Bureau',
    'basemap/map  zooms 9 to 14  1 kB  © Someone',
    '',
  ]);
  expect((await desk.region('remove', 'ks-rice')).exitCode).toBe(0);
  expect(desk.regionFiles()).toEqual([
    'regions/attribution.json',
    'regions/basemap/map.pmtiles',
    'regions/boundaries/zcta.geojsonl.gz',
  ]);
  expect(readFileSync(join(desk.folder, 'regions/attribution.json'), 'utf8')).toBe('{}\n');
});

test('--to names another folder, and how the server is started on it', async () => {
  desk.put('town.csv', header + row(1));
  mkdirSync(join(desk.folder, 'elsewhere'));
  const { said } = await desk.region('add', 'town.csv', '--to', 'elsewhere');
  expect(statSync(join(desk.folder, 'elsewhere/addresses/town.csv.gz')).size).toBeGreaterThan(50);
  expect(said).toContain(`LEADMAP_REGIONS=${join(desk.folder, 'elsewhere')} npm start`);
});
