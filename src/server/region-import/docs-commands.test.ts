import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test, vi } from 'vitest';
import {
  madeUpArchive,
  nadCsv,
  openAddressesLines,
  tigerCollection,
  zipCollection,
} from './testing/made-up-data.ts';
import { RegionDesk } from './testing/run-region.ts';

vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const page = read('docs/regions.md');
const commands = [...page.matchAll(/```sh\n([^]*?)```/g)]
  .flatMap(([, block = '']) => block.split('\n'))
  .filter((line) => line.startsWith('npm run region'));

const desk = new RegionDesk();
afterAll(() => desk.remove());
// Files of the names on the page.
desk.put('source.geojson.gz', gzipSync(openAddressesLines));
desk.put('lamoille.csv', nadCsv);
desk.put(
  'county.csv',
  'HOUSE_NO,PRE_DIR,ROAD,SUFFIX,APT,TOWN,ZIP5,LONG,LAT\n7,N,Elm,St,,X,5655,-72.6,44.5\n',
);
desk.put('tl_2023_50015_addrfeat.geojsonl', tigerCollection);
desk.put('zcta-lamoille.geojsonl', zipCollection);
desk.put('us-vt-lamoille.pmtiles', madeUpArchive(['earth', 'roads'], '© OpenStreetMap'));

test('the page shows each verb', () => {
  expect(commands.length).toBeGreaterThan(6);
  for (const verb of ['add', 'list', 'remove'])
    expect(commands.some((line) => line.startsWith(`npm run region -- ${verb}`))).toBe(true);
});

// In the order of the page: a later one works on what an earlier one made.
test.each(commands)('%s', async (command) => {
  const { said, exitCode } = await desk.shell(command);
  expect(exitCode, said).toBe(0);
});

test('npm run region is that command, and the README leads to the page', () => {
  expect(JSON.parse(read('package.json'))).toMatchObject({
    scripts: { region: 'node src/server/region-import/main.ts' },
  });
  expect(read('README.md')).toContain('(docs/regions.md)');
});
