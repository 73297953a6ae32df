import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { GeocodePacks, Geocoder, IndexProgress } from './geocoder.ts';
import { openGeocoder } from './open-geocoder.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadmap-geocode-'));
const open: Geocoder[] = [];

// Each new folder reads the cities and ZIPs of two nations: seconds on a small machine.
vi.setConfig({ testTimeout: 60_000 });

afterEach(async () => {
  await Promise.all(open.splice(0).map((geocoder) => geocoder.close()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const header = 'LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE,ID,HASH\n';

// A made-up street in the middle of Kansas, where no pack of real data reaches.
const houses = [
  '-98.0010,38.5000,101,N Main St,,Madeville,,KS,67457,,',
  '-98.0020,38.5000,105,N Main St,,Madeville,,KS,67457,,',
  '-98.0010,38.5003,102,N Main St,,Madeville,,KS,67457,,',
  '-98.0010,38.4990,101,S Main St,,Madeville,,KS,67457,,',
  '-98.0100,38.5100,7A,Saint Paul Road,,Madeville,,KS,67457,,',
  '-98.0200,38.5200,4000,Kansas Route 4,,Madeville,,KS,67457,,',
  // 110 m north of the middle of the street line below.
  '-98.0950,38.6010,9,Far Street,,Madeville,,KS,67457,,',
];
const segment = JSON.stringify({
  type: 'Feature',
  geometry: {
    type: 'LineString',
    coordinates: [
      [-98.1, 38.6],
      [-98.09, 38.6],
    ],
  },
  properties: {
    name: 'Prairie Ln',
    city: 'Madeville',
    state: 'KS',
    zip_left: '67457',
    zip_right: '67457',
    from_left: 2,
    to_left: 100,
    from_right: 1,
    to_right: 99,
  },
});

function file(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path, id: name, attribution: `The county of ${name}` };
}

function packsOf(more: Partial<GeocodePacks> = {}): GeocodePacks {
  return {
    addressFiles: [file('made.csv.gz', gzipSync(header + houses.join('\n')))],
    streetFiles: [file('made.geojsonl.gz', gzipSync(segment))],
    zipBoundaryFiles: [],
    provinceBoundaryFile: null,
    fingerprint: 'one',
    ...more,
  };
}

async function opened(packs: GeocodePacks, dataDir: string) {
  const news: IndexProgress[] = [];
  const done = Promise.withResolvers<void>();
  const geocoder = await openGeocoder({
    packs,
    dataDir: join(folder, dataDir),
    onProgress(progress) {
      news.push(progress);
      if (progress.kind === 'ready' || progress.kind === 'failed') done.resolve();
    },
  });
  open.push(geocoder);
  if (geocoder.status().state === 'building') await done.promise;
  return { geocoder, news };
}

const top = async (geocoder: Geocoder, q: string) =>
  (await geocoder.search({ q, limit: 5 })).features[0]?.properties;

describe('a small pack', () => {
  test('every spelling finds the house, with its unit, position class and source', async () => {
    const { geocoder } = await opened(packsOf(), 'small');
    for (const q of [
      '101 n main st apt 4 madeville',
      '101 North Main Street, Apt 4, Madeville, KS 67457',
      'madeville n main 101 apt 4',
      '67457 101 n main street apartment 4',
      '101 n mian st apt 4 madeville ks',
    ])
      expect(await top(geocoder, q), q).toMatchObject({
        kind: 'house',
        label: '101 N Main St, Apt 4, Madeville, KS 67457',
        position_class: 'address-point',
        source: 'The county of made.csv.gz',
      });
    expect(await top(geocoder, '4000 state route 4 madeville')).toMatchObject({ confidence: 1 });
    // The pack tells no county; the polygon does.
    const saint = await top(geocoder, '7a st paul rd');
    expect(saint).toMatchObject({ housenumber: '7A', county: 'Rice', postcode: '67457' });
  });

  test('without its direction the house has a rival, and neither is sure', async () => {
    const { geocoder } = await opened(packsOf(), 'small');
    const { features } = await geocoder.search({ q: '101 main st madeville', limit: 5 });
    expect(new Set(features.slice(0, 2).map(({ properties }) => properties.street))).toEqual(
      new Set(['N Main St', 'S Main St']),
    );
    expect(features[0]?.properties.confidence).toBeLessThanOrEqual(0.5);
  });

  test('a missing number lies between its neighbours, or in its street range', async () => {
    const { geocoder } = await opened(packsOf(), 'small');
    const between = (await geocoder.search({ q: '103 n main st madeville', limit: 1 })).features[0];
    expect(between?.properties.position_class).toBe('interpolated');
    expect(between?.geometry.coordinates[0]).toBeCloseTo(-98.0015, 5);
    const ranged = (await geocoder.search({ q: '51 prairie ln', limit: 1 })).features[0];
    expect(ranged?.properties.position_class).toBe('interpolated');
    expect(ranged?.geometry.coordinates[0]).toBeCloseTo(-98.0949, 3);
    expect(await top(geocoder, '9999 n main st madeville')).toMatchObject({
      label: '9999 N Main St, Madeville, KS 67457',
      position_class: 'area',
      confidence: 0.3,
      postcode_source: 'street-range',
    });
  });

  test('a click names the nearest house, its distance and county; then the street range', async () => {
    const { geocoder } = await opened(packsOf(), 'small');
    const { address } = await geocoder.reverse({ lng: -98.00105, lat: 38.5 });
    expect(address?.properties).toMatchObject({
      housenumber: '101',
      street: 'N Main St',
      county: 'Rice',
      state: 'KS',
      postcode_source: 'address-point',
      distance_meters: 4.4,
    });
    const ranged = await geocoder.reverse({ lng: -98.095, lat: 38.6001 });
    expect(ranged.neighbours.map((other) => other.properties.label)).toEqual([
      '54 Prairie Ln, Madeville, KS 67457',
      '50 Prairie Ln, Madeville, KS 67457',
      '9 Far Street, Madeville, KS 67457',
    ]);
    expect(ranged.address?.properties).toMatchObject({
      housenumber: '52',
      street: 'Prairie Ln',
      postcode_source: 'street-range',
      position_class: 'interpolated',
    });
  });

  test('between two houses of one side the free number and the next house are offered', async () => {
    const { geocoder } = await opened(packsOf(), 'small');
    const { address, neighbours } = await geocoder.reverse({ lng: -98.0014, lat: 38.5 });
    expect(address?.properties.housenumber).toBe('101');
    expect(
      neighbours.map(({ properties }) => [properties.housenumber, properties.position_class]),
    ).toEqual([
      ['103', 'interpolated'],
      ['105', 'address-point'],
    ]);
    // On the roof itself nothing lies between.
    const onIt = await geocoder.reverse({ lng: -98.001, lat: 38.5 });
    expect(onIt.neighbours.map(({ properties }) => properties.housenumber)).toEqual(['105']);
  });

  test('a street that runs by says more than a house far away, which is offered all the same', async () => {
    const { geocoder } = await opened(packsOf(), 'small');
    const near = await geocoder.reverse({ lng: -98.095, lat: 38.6002 });
    expect(near.address?.properties.street).toBe('Prairie Ln');
    expect(near.neighbours.at(-1)?.properties.label).toBe('9 Far Street, Madeville, KS 67457');
    const atTheHouse = await geocoder.reverse({ lng: -98.095, lat: 38.6008 });
    expect(atTheHouse.address?.properties.street).toBe('Far Street');
  });

  test('pasted coordinates are the place, named by the address there', async () => {
    const { geocoder } = await opened(packsOf(), 'small');
    const { features } = await geocoder.search({ q: '38.50002, -98.00102', limit: 5 });
    expect(features).toMatchObject([
      {
        geometry: { coordinates: [-98.00102, 38.50002] },
        properties: { kind: 'house', housenumber: '101', position_class: 'placed-by-hand' },
      },
    ]);
    expect((await geocoder.search({ q: '10.5, -40.25', limit: 5 })).features).toEqual([]);
  });

  test('the index is kept for the same packs and built anew for others', async () => {
    await opened(packsOf(), 'kept');
    const again = await opened(packsOf(), 'kept');
    expect(again.news).toEqual([]);
    expect(again.geocoder.status()).toEqual({ state: 'ready', progress: 1, addresses: 7 });
    const fewer = [file('fewer.csv', header + houses.slice(0, 2).join('\n'))];
    const changed = await opened(packsOf({ addressFiles: fewer, fingerprint: 'two' }), 'kept');
    expect(changed.geocoder.status()).toMatchObject({ state: 'ready', addresses: 2 });
  });

  test('what a broken-off builder left behind is removed; what another one builds is not', async () => {
    const at = join(folder, 'leftovers', 'geocode');
    mkdirSync(at, { recursive: true });
    // No process has the greatest id; the parent of this one is surely running.
    const [left, busy] = [4_194_303, process.ppid].map((pid) => `addresses.sqlite.${pid}.building`);
    for (const name of [left, busy]) writeFileSync(join(at, name ?? ''), 'half');
    const { geocoder } = await opened(packsOf(), 'leftovers');
    expect(geocoder.status().state).toBe('ready');
    expect(readdirSync(at).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'addresses.sqlite',
      busy,
      'places.sqlite',
    ]);
  });

  test('a broken file is named and left out; the rest goes on', async () => {
    const whole = gzipSync(header + houses.join('\n').repeat(500));
    const packs = packsOf({
      addressFiles: [
        file('torn.csv.gz', whole.subarray(0, whole.length / 2)),
        file('other.csv', 'a,b\n1,2\n'),
        ...packsOf().addressFiles,
      ],
      streetFiles: [file('torn.geojsonl', `${segment}\n{"type":`)],
      zipBoundaryFiles: [file('zip.topo.json', '{}').path],
      provinceBoundaryFile: file('provinces.topo.json.gz', 'not gzip').path,
    });
    const { geocoder, news } = await opened(packs, 'broken');
    const skipped = news.flatMap((one) => (one.kind === 'skipped' ? [one.file] : []));
    expect(skipped.toSorted()).toEqual([
      'other.csv',
      'provinces.topo.json.gz',
      'torn.csv.gz',
      'torn.geojsonl',
      'zip.topo.json',
    ]);
    expect(geocoder.stateAt({ lng: -79.38, lat: 43.65 })).toBe('ON');
    expect(geocoder.status()).toMatchObject({ state: 'ready', addresses: 7 });
    expect(await top(geocoder, '101 n main st madeville')).toMatchObject({ confidence: 1 });
  });
});

describe('without any pack', () => {
  const none = { addressFiles: [], streetFiles: [], fingerprint: 'none' };

  test('states, provinces and counties are told, and nothing abroad or at sea', async () => {
    const { geocoder } = await opened(packsOf(none), 'none');
    expect(geocoder.status().state).toBe('none');
    expect(geocoder.stateAt({ lng: -98, lat: 38.5 })).toBe('KS');
    expect(geocoder.stateAt({ lng: -79.38, lat: 43.65 })).toBe('ON');
    for (const place of [
      { lng: -60, lat: 40 },
      { lng: 2.35, lat: 48.85 },
      { lng: -99.1, lat: 19.4 },
      { lng: -66.1, lat: 18.4 },
      // Across the river from El Paso, a few hundred metres into Mexico.
      { lng: -106.4829, lat: 31.7459 },
    ]) {
      expect(geocoder.stateAt(place)).toBeNull();
      expect(await geocoder.reverse(place)).toEqual({
        covered: false,
        address: null,
        neighbours: [],
      });
    }
  });
});
