import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findRegionPacks } from './find-region-packs.ts';

const header = 'LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE,ID,HASH\n';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'leadmap-packs-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, content: string | Uint8Array): string {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
  return full;
}

const dir = (name: string) => join(root, name);

test('finds the files of several folders; the earlier folder wins a name', async () => {
  put('a/addresses/us-vt.csv.gz', gzipSync(header));
  put('b/addresses/us-vt.csv', header);
  put('b/addresses/elsewhere.csv', header);
  put('b/addresses/notes.txt', 'not data');
  put('b/streets/elsewhere.geojsonl.gz', gzipSync('{}'));
  put('b/boundaries/zcta_us.topo.json.gz', gzipSync('{}'));
  put('b/boundaries/canada_provinces.topo.json', '{}');
  put('a/boundaries/our-county.geojsonl.gz', gzipSync('{}'));
  const packs = await findRegionPacks([dir('a'), dir('b'), dir('absent')]);
  expect(packs.addressFiles.map((file) => file.path)).toEqual([
    join(root, 'a/addresses/us-vt.csv.gz'),
    join(root, 'b/addresses/elsewhere.csv'),
  ]);
  expect(packs.streetFiles.map((file) => file.id)).toEqual(['elsewhere']);
  expect(packs.zipBoundaryFiles).toEqual([
    join(root, 'a/boundaries/our-county.geojsonl.gz'),
    join(root, 'b/boundaries/zcta_us.topo.json.gz'),
  ]);
  expect(basename(packs.provinceBoundaryFile ?? '')).toBe('canada_provinces.topo.json');
  expect(packs.problems).toEqual([]);
});

test('names each broken file with its reason and goes on with the rest', async () => {
  put('a/addresses/good.csv', header);
  put('a/addresses/empty.csv', '');
  put('a/addresses/plain.csv.gz', header);
  symlinkSync(join(root, 'nowhere'), join(root, 'a/addresses/lost.csv'));
  put('a/basemap/text.pmtiles', 'this is not an archive');
  put('a/attribution.json', '["no table"]');
  const packs = await findRegionPacks([dir('a')]);
  expect(packs.addressFiles.map((file) => file.id)).toEqual(['good']);
  expect(packs.basemaps).toEqual([]);
  const reasons = packs.problems.map(({ file, reason }) => [basename(file), reason]);
  expect(Object.fromEntries(reasons)).toEqual({
    'attribution.json': expect.stringContaining('JSON object'),
    'empty.csv': 'the file is empty',
    'lost.csv': expect.stringContaining('cannot be read'),
    'plain.csv.gz': 'it is not a gzip file',
    'text.pmtiles': expect.stringContaining('not a readable PMTiles archive'),
  });
});

test("takes the attribution from the pack's own table, what is known, or the file's name", async () => {
  for (const name of ['ours', 'us-vt', 'other']) put(`a/addresses/${name}.csv`, header);
  put('a/streets/ours.geojsonl', '{}');
  const table = { our: 'Too short', ours: 'Our county', 'streets/ours': 'Our roads' };
  put('a/attribution.json', JSON.stringify(table));
  const { addressFiles, streetFiles } = await findRegionPacks([dir('a')]);
  expect(streetFiles[0]?.attribution).toBe('Our roads');
  const shown = Object.fromEntries(addressFiles.map((file) => [file.id, file.attribution]));
  expect(shown).toMatchObject({ ours: 'Our county', other: 'Data: other' });
  expect(shown['us-vt']).toContain('Vermont');
});

test('the fingerprint changes with a file, its time or its attribution, and with nothing else', async () => {
  const file = put('a/addresses/one.csv', header);
  utimesSync(file, 1_000, 1_000);
  const print = async () => (await findRegionPacks([dir('a')])).fingerprint;
  const first = await print();
  expect(await print()).toBe(first);
  put('a/basemap/text.pmtiles', 'tiles are not in the index');
  expect(await print()).toBe(first);
  utimesSync(file, 2_000, 2_000);
  const later = await print();
  expect(later).not.toBe(first);
  put('a/attribution.json', JSON.stringify({ one: 'Our county' }));
  expect(await print()).not.toBe(later);
});
