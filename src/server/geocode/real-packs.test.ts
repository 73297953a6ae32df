import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GeocodeFeature } from '#contract/geocode.ts';
import type { AddressRow } from './read-addresses.ts';
import { readAddresses } from './read-addresses.ts';
import type { GeocodePacks, Geocoder } from './geocoder.ts';
import { openGeocoder } from './open-geocoder.ts';
import { suffixWords } from './street-words.ts';

const regions = resolve('../shared/regions');
const folder = mkdtempSync(join(tmpdir(), 'leadmap-real-packs-'));

const filesIn = (part: string) =>
  readdirSync(join(regions, part)).map((name) => ({
    path: join(regions, part, name),
    id: name,
    attribution: name,
  }));

/** A fixed sequence of numbers from 0 to 1 (Park and Miller). */
function fixedSequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const random = fixedSequence(20_261_123);
const pick = <Item>(items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

const sampled: AddressRow[] = [];
let geocoder: Geocoder;

const shortForms: Record<string, string> = {
  Street: 'St',
  Road: 'Rd',
  Avenue: 'Ave',
  Drive: 'Dr',
  Lane: 'Ln',
  North: 'N',
  South: 'S',
  East: 'E',
  West: 'W',
  Court: 'Ct',
  Vermont: 'VT',
  Route: 'Rte',
};

const where = ({ city, state, zip }: AddressRow) => [city, state, zip].filter(Boolean).join(' ');
const line = ({ house, street }: AddressRow) => `${house.key} ${street}`;

function withTypo(address: AddressRow): string | null {
  const words = address.street.split(' ').filter((word) => /^[a-z]{5,}$/i.test(word));
  const word = words.find((one) => !suffixWords.has(one.toLowerCase()));
  if (!word) return null;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const swapped = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  const lost = word.slice(0, at) + word.slice(at + 1);
  const wrong = pick([swapped, lost]);
  return `${line(address).replace(word, wrong)} ${where(address)}`;
}

/** How a query is made of an address, and how often at least the right house must come first. */
const queryClasses: Record<string, { make: (from: AddressRow) => string | null; least: number }> = {
  whole: { make: (from) => `${line(from)}, ${where(from)}`, least: 0.98 },
  abbreviated: {
    make: (from) =>
      `${line(from)} ${where(from)}`.replaceAll(/[A-Z][a-z]+/g, (word) => shortForms[word] ?? word),
    least: 0.98,
  },
  unit: { make: (from) => `${line(from)} apt ${pick([2, 4, 12])}, ${where(from)}`, least: 0.98 },
  'town first': { make: (from) => `${from.city} ${line(from)}`, least: 0.95 },
  'no ZIP': { make: (from) => `${line(from)}, ${from.city} ${from.state}`, least: 0.98 },
  typo: { make: withTypo, least: 0.95 },
};

const isRight = (feature: GeocodeFeature | undefined, address: AddressRow): boolean =>
  feature?.properties.housenumber?.toLowerCase() === address.house.key &&
  feature.properties.street?.toLowerCase() === address.street.toLowerCase() &&
  feature.properties.city?.toLowerCase() === address.city.toLowerCase();

// Real data is not part of the repository; where it is not at hand this is named as skipped.
describe.skipIf(!existsSync(regions))('on the real region packs', () => {
  beforeAll(async () => {
    const packs: GeocodePacks = {
      addressFiles: filesIn('addresses'),
      streetFiles: filesIn('streets'),
      zipBoundaryFiles: [join(regions, 'boundaries/zcta_us.topo.json.gz')],
      provinceBoundaryFile: join(regions, 'boundaries/canada_provinces_statcan.topo.json.gz'),
      fingerprint: 'real',
    };
    for (const { path } of packs.addressFiles)
      for await (const row of readAddresses(path, () => {}))
        if (random() < 0.0026) sampled.push(row);
    const ready = Promise.withResolvers<void>();
    geocoder = await openGeocoder({
      packs,
      dataDir: folder,
      onProgress(progress) {
        if (progress.kind === 'ready') ready.resolve();
        if (progress.kind === 'failed') ready.reject(new Error(progress.reason));
      },
    });
    await ready.promise;
  }, 120_000);

  afterAll(async () => {
    await geocoder.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(Object.entries(queryClasses))(
    '%s queries find the house',
    async (name, { make, least }) => {
      let right = 0;
      let confidentlyWrong = 0;
      const asked = sampled.flatMap((address) => {
        const q = make(address);
        return q === null ? [] : [{ q, address }];
      });
      for (const { q, address } of asked) {
        const [first] = (await geocoder.search({ q, limit: 5 })).features;
        if (isRight(first, address)) right++;
        else if ((first?.properties.confidence ?? 0) >= 0.9) confidentlyWrong++;
      }
      const share = right / asked.length;
      console.log(`${name}: ${(share * 100).toFixed(1)} % of ${asked.length} right first`);
      expect(share).toBeGreaterThanOrEqual(least);
      expect(confidentlyWrong / asked.length).toBeLessThanOrEqual(0.005);
    },
  );

  test('a house number or street that is not there is never answered confidently', async () => {
    for (const address of sampled.slice(0, 150))
      for (const q of [
        `${address.house.number + 70_000} ${address.street} ${where(address)}`,
        `${address.house.key} Quorrableth ${pick(['St', 'Road'])} ${where(address)}`,
      ]) {
        const [first] = (await geocoder.search({ q, limit: 5 })).features;
        expect(first?.properties.confidence ?? 0, q).toBeLessThan(0.9);
      }
  });

  test('at an address point the answer is that address, in its state', async () => {
    const wrong: string[] = [];
    for (const address of sampled) {
      const found = (await geocoder.reverse(address)).address?.properties;
      // Several addresses share one point in some buildings; then any of them is right.
      if (found?.distance_meters !== 0 || found.state !== address.state) wrong.push(line(address));
    }
    expect(sampled.length).toBeGreaterThan(900);
    expect(wrong).toEqual([]);
  });

  test('nothing is invented at sea or abroad', async () => {
    for (let index = 0; index < 2000; index++) {
      const atSea = { lng: -45 + random() * 25, lat: -60 + random() * 100 };
      const abroad = { lng: 0 + random() * 140, lat: -60 + random() * 130 };
      for (const place of [atSea, abroad]) {
        expect(await geocoder.reverse(place)).toEqual({
          covered: false,
          address: null,
          neighbours: [],
        });
        expect(geocoder.stateAt(place)).toBeNull();
      }
    }
  });

  test('a county the pack lacks comes from the polygon', async () => {
    const burlington = sampled.find(({ city, county }) => city === 'Burlington' && county === '');
    const answer = burlington && (await geocoder.reverse(burlington));
    expect(answer?.address?.properties.county).toBe('Chittenden');
  });
});
