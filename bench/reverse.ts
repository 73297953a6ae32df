import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { GeocodeReverse } from '#contract/geocode.ts';
import type { Place } from '#contract/place.ts';
import { metersPerDegree, metersPerDegreeLng } from '#server/geocode/geodesy.ts';
import type { Geocoder } from '#server/geocode/geocoder.ts';
import { openGeocoder } from '#server/geocode/open-geocoder.ts';
import {
  isAddress,
  type KnownAddress,
  KnownAddresses,
} from '#server/geocode/testing/known-addresses.ts';
import { placeAbroad } from '#server/geocode/testing/places-abroad.ts';
import { Random } from '#server/geocode/testing/random.ts';
import { findRegionPacks } from '#server/regions/find-region-packs.ts';
import { percentile } from '#server/geocode/testing/questions.ts';
import { rradAddresses } from './address-search/rrad-addresses.ts';
import { packFiles, readKnown } from '#server/geocode/testing/read-known.ts';

/**
 * `npm run bench:reverse [-- --seed 7 --points 10000]`: what a click names, on the region packs and
 * on npm rrad's addresses (which are not in them), and that nothing is invented abroad.
 */
const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261123' },
    points: { type: 'string', default: '10000' },
  },
});
const points = Number(options.points);
const random = new Random(Number(options.seed));
const packs = resolve('../shared/regions');
const dataDir = mkdtempSync(join(tmpdir(), 'leadmap-reverse-'));

const known = new KnownAddresses();
await readKnown(packFiles(packs, 'addresses'), known);
const geocoder = await openedGeocoder();
console.log(
  `${known.all.length} address points; ${points} questions of each kind; seed ${options.seed}`,
);
await atAddressPoints();
for (const meters of [5, 15, 40]) await nearAddressPoints(meters);
await atRradAddresses();
await abroad();
await geocoder.close();
rmSync(dataDir, { recursive: true });

async function openedGeocoder(): Promise<Geocoder> {
  const { basemaps, ...found } = await findRegionPacks([packs]);
  await Promise.all(basemaps.map((basemap) => basemap.close()));
  const ready = Promise.withResolvers<void>();
  const opened = await openGeocoder({
    packs: found,
    dataDir,
    onProgress(news) {
      if (news.kind === 'ready') ready.resolve();
      if (news.kind === 'failed') ready.reject(new Error(news.reason));
    },
  });
  await ready.promise;
  return opened;
}

async function atAddressPoints(): Promise<void> {
  const atPoint = Map.groupBy(known.all, ({ lng, lat }) => `${lng} ${lat}`);
  const times: number[] = [];
  let right = 0;
  for (const address of drawn()) {
    const start = performance.now();
    const answer = await geocoder.reverse(address);
    times.push(performance.now() - start);
    const there = atPoint.get(`${address.lng} ${address.lat}`) ?? [];
    if (there.some((one) => isAddress(answer.address ?? undefined, one))) right++;
  }
  tell('at an address point: that address', right);
  const sorted = times.toSorted((a, b) => a - b);
  console.log(
    `  p50 ${percentile(sorted, 0.5).toFixed(2)} ms, p95 ${percentile(sorted, 0.95).toFixed(2)} ms`,
  );
}

/** A click so many metres beside the point, in any direction. */
async function nearAddressPoints(meters: number): Promise<void> {
  let [house, zip, zipped, state, offered] = [0, 0, 0, 0, 0];
  for (const address of drawn()) {
    const answer = await geocoder.reverse(beside(address, meters));
    const isRight = isAddress(answer.address ?? undefined, address);
    if (isRight) house++;
    if (isRight || answer.neighbours.some((one) => isAddress(one, address))) offered++;
    if (stateOf(answer) === address.state) state++;
    if (address.zip === '') continue;
    zipped++;
    if (answer.address?.properties.postcode === address.zip) zip++;
  }
  tell(`${meters} m beside it: that house`, house);
  tell('  that house, or offered as a neighbour', offered);
  tell('  its ZIP', zip, zipped);
  tell('  its state', state);
}

async function atRradAddresses(): Promise<void> {
  const all = rradAddresses();
  let [zip, state] = [0, 0];
  for (const { coordinates, postalCode, state: code } of all) {
    const answer = await geocoder.reverse(coordinates);
    if (answer.address?.properties.postcode === postalCode) zip++;
    if (stateOf(answer) === code) state++;
  }
  tell('at rrad addresses, none of them in the packs: ZIP', zip, all.length);
  tell('  state', state, all.length);
}

async function abroad(): Promise<void> {
  let invented = 0;
  for (let index = 0; index < points; index++) {
    const place = placeAbroad(random);
    const answer = await geocoder.reverse(place);
    if (answer.covered || answer.address || geocoder.stateAt(place)) invented++;
  }
  console.log(`at sea and abroad: ${invented} invented values at ${points} points`);
}

function drawn(): KnownAddress[] {
  return Array.from({ length: points }, () => random.pick(known.all));
}

function beside(place: Place, meters: number): Place {
  const angle = random.next() * 2 * Math.PI;
  return {
    lng: place.lng + (Math.cos(angle) * meters) / metersPerDegreeLng(place.lat),
    lat: place.lat + (Math.sin(angle) * meters) / metersPerDegree,
  };
}

function stateOf(answer: GeocodeReverse) {
  return answer.address?.properties.state;
}

function tell(what: string, count: number, of = points): void {
  console.log(`${what}: ${((100 * count) / of).toFixed(2)} % of ${of}`);
}
