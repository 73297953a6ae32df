import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import type { Hono } from 'hono';
import { PbfReader } from 'pbf';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mapSetupSchema, outlinesId } from '#contract/map-setup.ts';
import { createTestApp } from '#server/testing/test-app.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import type { Basemap } from '#server/regions/basemap.ts';
import { findRegionPacks, type RegionPacks } from '#server/regions/find-region-packs.ts';
import { MapSettings } from '#server/regions/map-settings.ts';
import { orOutlines } from '#server/regions/outline-basemap.ts';
import { createRegionsRoom } from '#server/regions/regions-room.ts';
import { writeMadeUpTown } from './made-up-town.ts';
import { larkfield } from './town/town-plan.ts';
import { townTiles } from './town/town-tiles.ts';

let root: string;
let database: OpenDatabase;
let app: Hono;
const opened: Basemap[] = [];

async function packsIn(dirs: string[]): Promise<RegionPacks> {
  const packs = await findRegionPacks(dirs);
  opened.push(...packs.basemaps);
  return packs;
}

async function appOn(dirs: string[]): Promise<Hono> {
  const { basemaps, ...packs } = await packsIn(dirs);
  return createTestApp({
    rooms: [
      createRegionsRoom({
        packs,
        basemaps: orOutlines(basemaps, database),
        settings: new MapSettings(database.db),
        styleUrl: null,
        openFreeMapUrl: 'https://streets.example/style',
        imagery: null,
      }),
    ],
  });
}

const setupOf = async (on: Hono) =>
  mapSetupSchema.parse(await (await on.request('/api/map-setup')).json());
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'leadmap-town-'));
  await writeMadeUpTown(join(root, 'town'));
});
beforeEach(async () => {
  database = await openDatabase({
    dataDir: mkdtempSync(join(root, 'data-')),
    databaseUrl: null,
  });
  app = await appOn([join(root, 'town')]);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((basemap) => basemap.close()));
  await database.close();
});
afterAll(() => rmSync(root, { recursive: true }));

test('is found whole, and is the same every time', async () => {
  const packs = await packsIn([join(root, 'town')]);
  expect(packs.problems).toEqual([]);
  expect(packs.addressFiles).toHaveLength(1);
  expect(packs.streetFiles).toHaveLength(1);
  expect(packs.zipBoundaryFiles).toHaveLength(1);
  await writeMadeUpTown(join(root, 'again'));
  for (const file of ['addresses/town.csv.gz', 'basemap/town-streets.pmtiles'])
    expect(readFileSync(join(root, 'again', file))).toEqual(readFileSync(join(root, 'town', file)));
});

describe('the map set-up', () => {
  test('names both archives, coarse first, and opens on the town', async () => {
    const setup = await setupOf(app);
    expect(setup.basemaps.map((map) => [map.id, map.min_zoom, map.max_zoom])).toEqual([
      ['town-coarse', 0, 8],
      ['town-streets', 9, 14],
    ]);
    expect(setup.attributions).toEqual(['Made-up town for tests']);
    const [west, south, east, north] = setup.bounds;
    const { lng, lat } = larkfield.center;
    expect(west < lng && lng < east && south < lat && lat < north).toBe(true);
  });

  test('opens on North America without packs', async () => {
    const setup = await setupOf(await appOn([]));
    expect(setup.basemaps.map((map) => map.id)).toEqual([outlinesId]);
    expect(setup.bounds[2] - setup.bounds[0]).toBeGreaterThan(60);
  });

  test('remembers hosted streets, which are off at first', async () => {
    expect((await setupOf(app)).hosted_streets.enabled).toBe(false);
    for (const enabled of [true, false]) {
      const answer = await app.request('/api/map-setup', {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ hosted_streets_enabled: enabled }),
      });
      expect(answer.status).toBe(200);
      expect((await setupOf(app)).hosted_streets.enabled).toBe(enabled);
    }
  });
});

describe('a basemap tile', () => {
  const tiles = townTiles(14, 14);
  const [known] = tiles;
  if (!known) throw new Error('The town has no tile.');
  const path = `/api/basemap/town-streets/${known.z}/${known.x}/${known.y}`;

  test('comes as it lies in the archive, gzip or plain as the client takes it', async () => {
    for (const tile of tiles) {
      const url = `/api/basemap/town-streets/${tile.z}/${tile.x}/${tile.y}`;
      const plain = await app.request(url);
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(await bytesOf(plain)).toEqual(Buffer.from(tile.data));
    }
    const zipped = await app.request(path, { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(zipped.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
    expect(gunzipSync(await bytesOf(zipped))).toEqual(Buffer.from(known.data));
  });

  test('may be kept for ever at the address of the set-up, else is asked for again', async () => {
    const template = (await setupOf(app)).basemaps[1]?.tiles ?? '';
    const address = template
      .replace('{z}', String(known.z))
      .replace('{x}', String(known.x))
      .replace('{y}', String(known.y));
    expect((await app.request(address)).headers.get('cache-control')).toContain('immutable');
    const bare = await app.request(path);
    expect(bare.headers.get('cache-control')).toBe('no-cache');
    const etag = bare.headers.get('etag') ?? '';
    const again = await app.request(path, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  test('is 204 where the archive has none', async () => {
    expect((await app.request('/api/basemap/town-streets/14/0/0')).status).toBe(204);
  });

  test.each([
    '/api/basemap/unknown/14/0/0',
    '/api/basemap/town-streets/14/16384/0',
    '/api/basemap/town-streets/23/0/0',
    '/api/basemap/town-streets/1e1/0/0',
    '/api/basemap/town-streets/-1/0/0',
  ])('is 404 at %s', async (wrong) => {
    const answer = await app.request(wrong);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });
});

test('an archive that is cut off is named and left out', async () => {
  const dir = join(root, 'cut');
  await writeMadeUpTown(dir);
  const file = join(dir, 'basemap/town-streets.pmtiles');
  truncateSync(file, readFileSync(file).length - 1);
  const packs = await packsIn([dir]);
  expect(packs.basemaps.map((map) => map.id)).toEqual(['town-coarse']);
  expect(packs.problems).toEqual([{ file, reason: expect.stringContaining('cut off') }]);
});

describe('the built-in outlines', () => {
  const tileAt = async (z: number, x: number, y: number) => {
    const outlines = await appOn([]);
    const answer = await outlines.request(`/api/basemap/${outlinesId}/${z}/${x}/${y}`);
    return {
      status: answer.status,
      layers: new VectorTile(new PbfReader(await bytesOf(answer))).layers,
    };
  };
  const namesIn = ({ layers }: Awaited<ReturnType<typeof tileAt>>, name: string) => {
    const layer = layers[name];
    return Array.from(
      { length: layer?.length ?? 0 },
      (_, at) => layer?.feature(at).properties.name,
    );
  };

  test('show states, counties and towns from near', async () => {
    const vermont = await tileAt(8, 76, 92);
    expect(vermont.status).toBe(200);
    expect(namesIn(vermont, 'states')).toContain('Vermont');
    expect(namesIn(vermont, 'counties')).toContain('Washington');
    expect(namesIn(vermont, 'places')).toEqual(
      expect.arrayContaining(['Montpelier', 'Plainfield']),
    );
  });

  test('show countries, states and the largest towns from afar', async () => {
    const east = await tileAt(3, 2, 2);
    expect(namesIn(east, 'countries')).toContain('Canada');
    expect(namesIn(east, 'counties')).toEqual([]);
    expect(namesIn(east, 'state_names').filter((name) => name === 'New York')).toHaveLength(1);
    expect(namesIn(east, 'places')).toContain('New York');
    expect(namesIn(east, 'places').length).toBeLessThan(100);
  });

  test('are nothing at sea', async () => {
    expect((await tileAt(8, 128, 128)).status).toBe(204);
  });
});
