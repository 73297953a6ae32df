import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLeadSchema } from '#contract/lead.ts';
import { type LeadStatus, leadStatusCodes } from '#contract/lead-status.ts';
import { type Place, placeToWire } from '#contract/place.ts';
import { buildingKey } from '#server/geocode/address-key.ts';
import { doorOf } from '#server/geocode/door.ts';
import { createTestApp } from '#server/testing/test-app.ts';
import { systemActor } from '#server/db/audit-log.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import type { LeadChange } from '#server/db/lead-trail.ts';
import { mortonOf } from '#server/db/morton.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from '#server/db/testing/test-database.ts';
import { LeadStore } from '#server/leads/lead-store.ts';
import { createPinRoom } from './pin-room.ts';

interface Lead {
  readonly place: Place;
  readonly status: LeadStatus;
}

/** A dense town, so that low zooms are counted, and leads all over the world, its edges too. */
const leads = [
  ...fc
    .sample(
      fc.tuple(
        fc.double({ min: -72.6, max: -72.4, noNaN: true }),
        fc.double({ min: 44.1, max: 44.3, noNaN: true }),
      ),
      { numRuns: 2300, seed: 1 },
    )
    .map(([lng, lat], number) => ({
      place: { lng, lat },
      status: leadStatusCodes[number % 3] ?? 'u',
    })),
  ...fc
    .sample(
      fc.tuple(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
      ),
      { numRuns: 200, seed: 2 },
    )
    .map(([lng, lat]) => ({ place: { lng, lat }, status: 'fu' as const })),
  { place: { lng: -72.5, lat: 44.2 }, status: 'dnd' as const },
  { place: { lng: -180, lat: 90 }, status: 'dd' as const },
  { place: { lng: 180, lat: -90 }, status: 'dd' as const },
].map(({ place, status }): Lead => ({ place: roundedAsStored(place), status }));

function roundedAsStored(place: Place): Place {
  const wire = placeToWire(place);
  return { lng: Number(wire.longitude), lat: Number(wire.latitude) };
}

/** The tile of a place by the textbook formula, written unlike the one under test. */
function tileOf({ lng, lat }: Place, z: number): { x: number; y: number } {
  const radians = (lat * Math.PI) / 180;
  const line = (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2;
  const inside = (part: number) => Math.min(2 ** z - 1, Math.max(0, Math.floor(part * 2 ** z)));
  return { x: inside((lng + 180) / 360), y: inside(line) };
}

describe.each(testDatabaseKinds)('pin tiles on %s', (kind) => {
  let folder: TestDatabase;
  let database: OpenDatabase;
  let app: Hono;

  beforeAll(async () => {
    folder = await createTestDatabase(kind);
    database = await openDatabase(folder.options);
    const store = new LeadStore({ database, stateAt: () => null, buildingKey, readDoor: doorOf });
    const house = { address: '1 Elm St', state: 'VT', zipcode: '05641' };
    await Promise.all(
      leads.map(({ place, status }) =>
        store.create(
          systemActor(defaultCompanyId),
          createLeadSchema.parse({ ...house, ...placeToWire(place), lead_status: status }),
          null,
        ),
      ),
    );
    app = createTestApp({
      rooms: [createPinRoom({ database })],
    });
  }, 120_000);
  afterAll(async () => {
    await database.close();
    await folder.remove();
  });

  // oxlint-disable-next-line max-params -- a tile is read as z/x/y everywhere
  async function pinsOf(z: number, x: number, y: number, query = '') {
    const answer = await app.request(`/api/pins/${z}/${x}/${y}?${query}`);
    expect(answer.status).toBe(200);
    const tile = new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer())));
    const layer = tile.layers.pins;
    return Array.from({ length: layer?.length ?? 0 }, (_, index) => {
      const feature = layer?.feature(index);
      const point = feature?.loadGeometry()[0]?.[0];
      return {
        status: String(feature?.properties.status),
        count: Number(feature?.properties.count ?? 1),
        at: [point?.x ?? NaN, point?.y ?? NaN],
      };
    });
  }

  const total = (pins: readonly { count: number }[]) =>
    pins.reduce((sum, pin) => sum + pin.count, 0);

  test('a tile shows exactly the leads of its square, each status for itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 22 }), fc.nat(leads.length - 1), async (z, of) => {
        const { x, y } = tileOf(leads[of]?.place ?? { lng: 0, lat: 0 }, z);
        const pins = await pinsOf(z, x, y);
        for (const status of leadStatusCodes) {
          const inside = leads.filter((lead) => {
            const tile = tileOf(lead.place, z);
            return lead.status === status && tile.x === x && tile.y === y;
          });
          expect(total(pins.filter((pin) => pin.status === status)), status).toBe(inside.length);
        }
        for (const part of pins.flatMap((pin) => pin.at)) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(4096);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test.each([0, 1, 2, 3])('the tiles of zoom %i together show every lead once', async (z) => {
    let sum = 0;
    for (let x = 0; x < 2 ** z; x += 1)
      for (let y = 0; y < 2 ** z; y += 1) sum += total(await pinsOf(z, x, y));
    expect(sum).toBe(leads.length);
  });

  test('a crowded tile is counted and keeps do-not-disturb apart', async () => {
    const pins = await pinsOf(0, 0, 0);
    expect(pins.length).toBeLessThan(300);
    expect(pins.filter((pin) => pin.status === 'dnd')).toHaveLength(1);
  });

  test('what lies beyond the end of the map is drawn on its edge', async () => {
    const corner = async (x: number, y: number) =>
      (await pinsOf(9, x, y)).filter((pin) => pin.status === 'dd').map((pin) => pin.at);
    expect(await corner(0, 0)).toEqual([[0, 0]]);
    expect(await corner(511, 511)).toEqual([[4096, 4096]]);
  });

  test('answers 304 for an unchanged tile, and gzip when asked', async () => {
    const first = await app.request('/api/pins/0/0/0', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(first.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await first.arrayBuffer()).length).toBeGreaterThan(100);
    const etag = first.headers.get('etag') ?? '';
    const again = await app.request('/api/pins/0/0/0', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  test('a change elsewhere leaves the ETag of a tile as it was', async () => {
    const etagOf = async (path: string) =>
      (await app.request(`/api/pins/${path}`)).headers.get('etag');
    const before = { near: await etagOf('9/152/185'), far: await etagOf('9/0/511') };
    const pin = { lng: -72.51, lat: 44.21, status: 'a' };
    const row = {
      company_id: defaultCompanyId,
      cell: mortonOf(pin),
      lead_id: 'of another transaction',
      lead_status: pin.status,
      lead_source_id: 'door-knocking',
      created_at: new Date().toISOString(),
      region_id: null,
      latitude: pin.lat,
      longitude: pin.lng,
      search_text: '',
      relay: null,
    };
    const record = (one: Pick<LeadChange, 'kind' | 'before' | 'after'>) =>
      database.db
        .transaction()
        .execute((tx) =>
          database.trail.record(tx, [{ companyId: defaultCompanyId, leadId: row.lead_id, ...one }]),
        );
    await record({ kind: 'created', before: null, after: row });
    expect(await etagOf('9/152/185')).not.toBe(before.near);
    expect(await etagOf('9/0/511')).toBe(before.far);
    await record({ kind: 'removed', before: row, after: null });
    expect(await etagOf('9/152/185')).toBe(before.near);
  });

  test('a tile and the counts narrow by the same filter', async () => {
    const query = 'status=fu,dd&created_from=2020-01-01';
    const counts = await app.request(`/api/lead-counts?${query}`);
    expect(await counts.json()).toMatchObject({ total: 202, by_status: { fu: 200, dd: 2 } });
    expect(total(await pinsOf(0, 0, 0, query))).toBe(202);
    expect(total(await pinsOf(0, 0, 0, `${query}&v=7`))).toBe(202);
  });

  test.each(['colour=red', 'status=x', 'v=-1', 'created_from=yesterday'])(
    'what a tile is not asked by is refused: %s',
    async (query) => {
      expect((await app.request(`/api/pins/0/0/0?${query}`)).status).toBe(400);
    },
  );

  test.each(['23/0/0', '1/2/0', '1/0/2', '-1/0/0', '1/0/x', '1e1/0/0'])(
    'there is no tile %s',
    async (tile) => {
      expect((await app.request(`/api/pins/${tile}`)).status).toBe(404);
    },
  );
});
