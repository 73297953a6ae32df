import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Geocoder } from './geocoder.ts';
import { openGeocoder } from './open-geocoder.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadmap-complaints-'));
let geocoder: Geocoder;

/** number | street | city | state | ZIP; made up, each like one that geocoders are known to miss. */
const addresses = [
  '1600|K Street Northwest|Washington|DC|20006',
  '1600|K Street Northeast|Washington|DC|20002',
  '12|North Main Street|Madeville|KS|67457',
  '14|Main Street|Madeville|KS|67457',
  '14|Main Street|Otherville|KS|67458',
  '88|Birch Hollow Lane|Madeville|KS|67457',
  '2450|Vermont Route 100|Madeville|VT|05677',
  '31|US Route 7|Madeville|VT|05677',
  '450|North 200 West|Gridley|UT|84604',
  '200|North 450 West|Gridley|UT|84604',
  '1523|East 3300 South|Gridley|UT|84106',
  '200|Elm Street|Madeville|KS|67457',
  '3|Elm Street|Madeville|KS|67457',
  '123|Main Street|Harbourview|BC|V5K 0A1',
  '10|Main Street|Harbourview|BC|V5K 0A1',
  '1200|Rue Sainte-Catherine Ouest|Villefaite|QC|H3B 1K1',
  '77|Chemin du Lac|Villefaite|QC|H3B 1K1',
  '41-07|162nd Street|Boroughside|NY|11358',
  '41|162nd Street|Boroughside|NY|11358',
  '5|Saint James Avenue|Madeville|KS|67457',
  '50 1/2|Elm Street|Madeville|KS|67457',
  '9A|Oak Court|Madeville|KS|67457',
  '28|28th Avenue|Madeville|KS|67457',
  '17|Avenue A|Madeville|KS|67457',
  '6|The Alameda|Madeville|KS|67457',
  '30|Lake Street|Madeville|KS|67457',
  '30|Street Road|Madeville|KS|67457',
  '19|Kansas City Road|Madeville|KS|67457',
  '21|OʼMalley Way|Madeville|KS|67457',
  '7|Martin Luther King Junior Boulevard|Madeville|KS|67457',
];

const row = (line: string, index: number) => {
  const [number = '', street = '', city = '', state = '', zip = ''] = line.split('|');
  const lng = { DC: -77.03, KS: -98, VT: -72.8, UT: -111.65, BC: -123.1, QC: -73.57, NY: -73.8 };
  const lat = { DC: 38.9, KS: 38.5, VT: 44.2, UT: 40.23, BC: 49.27, QC: 45.5, NY: 40.76 };
  const at = state as keyof typeof lng;
  const east = city === 'Otherville' ? 0.5 : index * 0.0005;
  return `${lng[at] + east},${lat[at]},${number},${street},,${city},,${state},${zip}`;
};

beforeAll(async () => {
  const path = join(folder, 'complaints.csv.gz');
  const header = 'LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE';
  writeFileSync(path, gzipSync([header, ...addresses.map(row)].join('\n')));
  const ready = Promise.withResolvers<void>();
  geocoder = await openGeocoder({
    packs: {
      addressFiles: [{ path, id: 'complaints', attribution: 'made up' }],
      streetFiles: [],
      zipBoundaryFiles: [],
      provinceBoundaryFile: null,
      fingerprint: 'complaints',
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

const search = async (q: string) => (await geocoder.search({ q, limit: 8 })).features;

/** Complaints about other geocoders, by what went wrong there. */
const complaints: Record<string, readonly (readonly [asked: string, right: string])[]> = {
  'N and North are one': [
    ['12 n main st madeville', '12 North Main Street, Madeville, KS 67457'],
    ['12 N. Main, Madeville KS', '12 North Main Street, Madeville, KS 67457'],
  ],
  'NW is neither N nor NE': [
    ['1600 k st nw washington dc', '1600 K Street Northwest, Washington, DC 20006'],
    ['1600 K Street N.W., Washington', '1600 K Street Northwest, Washington, DC 20006'],
    ['1600 k street north west, washington', '1600 K Street Northwest, Washington, DC 20006'],
    ['1600 K St NE, 20002', '1600 K Street Northeast, Washington, DC 20002'],
  ],
  'a missing suffix': [['88 birch hollow, madeville', '88 Birch Hollow Lane, Madeville, KS 67457']],
  'a wrong suffix': [['88 birch hollow rd 67457', '88 Birch Hollow Lane, Madeville, KS 67457']],
  'a state route by any of its names': [
    ['2450 state route 100', '2450 Vermont Route 100, Madeville, VT 05677'],
    ['2450 rte 100, madeville vt', '2450 Vermont Route 100, Madeville, VT 05677'],
    ['2450 VT-100', '2450 Vermont Route 100, Madeville, VT 05677'],
    ['2450 vt rt 100 05677', '2450 Vermont Route 100, Madeville, VT 05677'],
    ['31 us hwy 7', '31 US Route 7, Madeville, VT 05677'],
  ],
  'an unknown number keeps its road': [
    ['12 vermont rte 100', '12 Vermont Route 100, Madeville, VT 05677'],
  ],
  'a grid of numbered streets': [
    ['450 N 200 W', '450 North 200 West, Gridley, UT 84604'],
    ['200 n 450 w, gridley', '200 North 450 West, Gridley, UT 84604'],
    ['1523 e 3300 s gridley ut 84106', '1523 East 3300 South, Gridley, UT 84106'],
    ['450 north 200 west', '450 North 200 West, Gridley, UT 84604'],
  ],
  'a floor is not the house number': [
    ['3rd floor, 200 elm st, madeville', '200 Elm Street, Floor 3, Madeville, KS 67457'],
    ['200 Elm Street, fl 3, Madeville', '200 Elm Street, Floor 3, Madeville, KS 67457'],
  ],
  'a unit is not the house number': [
    ['apt 3, 200 elm st, madeville', '200 Elm Street, Apt 3, Madeville, KS 67457'],
    ['#3 200 elm st madeville', '200 Elm Street, #3, Madeville, KS 67457'],
  ],
  'Canadian unit before the number': [
    ['10-123 Main St, Harbourview BC', '123 Main Street, Unit 10, Harbourview, BC V5K 0A1'],
  ],
  'Queens numbers are whole': [['41-07 162 st', '41-07 162nd Street, Boroughside, NY 11358']],
  'French street words, accents and directions': [
    ['1200 ste-catherine o, villefaite', '1200 Rue Sainte-Catherine Ouest, Villefaite, QC H3B 1K1'],
    ['1200 rue Ste Catherine west', '1200 Rue Sainte-Catherine Ouest, Villefaite, QC H3B 1K1'],
    ['77 ch. du lac', '77 Chemin du Lac, Villefaite, QC H3B 1K1'],
    ['77 Lac, Villefaite', '77 Chemin du Lac, Villefaite, QC H3B 1K1'],
  ],
  'saints and streets share "St"': [
    ['5 st james ave', '5 Saint James Avenue, Madeville, KS 67457'],
    ['5 St. James', '5 Saint James Avenue, Madeville, KS 67457'],
  ],
  'fractions and letters': [
    ['50 1/2 elm st', '50 1/2 Elm Street, Madeville, KS 67457'],
    ['9 a oak court, madeville', '9A Oak Court, Madeville, KS 67457'],
    ['9-A Oak Ct', '9A Oak Court, Madeville, KS 67457'],
  ],
  'ordinals in words and figures': [
    ['28 twenty-eighth ave', '28 28th Avenue, Madeville, KS 67457'],
    ['28 28 ave madeville', '28 28th Avenue, Madeville, KS 67457'],
  ],
  'names made of suffixes, letters, articles and states': [
    ['17 ave a', '17 Avenue A, Madeville, KS 67457'],
    ['6 alameda', '6 The Alameda, Madeville, KS 67457'],
    ['30 lake st', '30 Lake Street, Madeville, KS 67457'],
    ['30 street rd', '30 Street Road, Madeville, KS 67457'],
    ['19 kansas city rd', '19 Kansas City Road, Madeville, KS 67457'],
  ],
  'apostrophes and titles': [
    ["21 O'Malley Way", '21 OʼMalley Way, Madeville, KS 67457'],
    ['21 omalley', '21 OʼMalley Way, Madeville, KS 67457'],
    ['7 mlk jr blvd', '7 Martin Luther King Junior Boulevard, Madeville, KS 67457'],
    ['7 martin luther king blvd', '7 Martin Luther King Junior Boulevard, Madeville, KS 67457'],
  ],
};

describe.each(Object.entries(complaints))('%s', (_name, rows) => {
  test.each(rows)('%s', async (asked, right) => {
    const labels = (await search(asked)).map(({ properties }) => properties.label);
    expect(labels[0]).toBe(right);
  });
});

test('of two towns with the same address neither is hidden, nor surely meant', async () => {
  const [first, second] = await search('14 main st ks');
  const towns = [first, second].map((found) => found?.properties.city);
  expect(new Set(towns)).toEqual(new Set(['Madeville', 'Otherville']));
  expect(first?.properties.confidence).toBeLessThan(0.9);
});
