import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressPlace } from './address-place.ts';
import type { Geocoder } from './geocoder.ts';
import { openGeocoder } from './open-geocoder.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadmap-address-place-'));
let geocoder: Geocoder;

const rows = [
  '-98.62,39.39,12,Elm Street,,Larkfield,,KS,67473',
  '-98.61,39.39,20,Elm Street,,Larkfield,,KS,67473',
  '-98.50,39.50,12,Elm Street,,Otherville,,KS,67458',
  '-123.1,49.27,41,Main Street,,Harbourview,,BC,V5K 0A1',
];

beforeAll(async () => {
  const path = join(folder, 'houses.csv.gz');
  const header = 'LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE';
  writeFileSync(path, gzipSync([header, ...rows].join('\n')));
  const ready = Promise.withResolvers<void>();
  geocoder = await openGeocoder({
    packs: {
      addressFiles: [{ path, id: 'houses', attribution: 'made up' }],
      streetFiles: [],
      zipBoundaryFiles: [],
      provinceBoundaryFile: null,
      fingerprint: 'houses',
    },
    dataDir: folder,
    onProgress: ({ kind }) => (kind === 'ready' || kind === 'failed') && ready.resolve(),
  });
  await ready.promise;
}, 60_000);

afterAll(async () => {
  await geocoder.close();
  rmSync(folder, { recursive: true, force: true });
});

const find = (line: string) => {
  const [address = '', city = '', state = '', zip = ''] = line.split('|');
  return addressPlace(geocoder)({ address, city, state, zip });
};

test.each([
  ['12 Elm St Apt 4|Larkfield|KS|67473-1234', 'address-point', -98.62],
  ['12 Elm St||KS|67473', 'address-point', -98.62],
  ['12 Elm St|Otherville|KS|', 'address-point', -98.5],
  ['16 Elm St|Larkfield|KS|67473', 'interpolated', -98.615],
  ['41 Main St|Harbourview|BC|v5k0a1', 'address-point', -123.1],
])('%s is that house: %s', async (line, positionClass, lng) => {
  const found = await find(line);
  expect(found?.class).toBe(positionClass);
  expect(found?.place.lng).toBeCloseTo(lng, 3);
});

test.each([
  '||KS|67473',
  '900 Elm St|Larkfield|KS|67473',
  '12 Oak St|Larkfield|KS|67473',
  'Elm St|Larkfield|KS|67473',
  '12 Elm St|Nowhere|KS|99999',
  '12 Elm St|Larkfield|VT|67473',
  '12 Elm St||KS|',
])('%s is no single house', async (line) => {
  expect(await find(line)).toBeNull();
});
