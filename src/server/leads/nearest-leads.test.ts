import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nearestLeadsQuerySchema } from '#contract/lead-figures.ts';
import { type CreateLeadInput, createLeadSchema } from '#contract/lead.ts';
import { leadStatusCodes, leadStatuses } from '#contract/lead-status.ts';
import { type Place, placeFromWire } from '#contract/place.ts';
import { systemActor } from '#server/db/audit-log.ts';
import { createCompany } from '#server/db/company.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from '#server/db/testing/test-database.ts';
import { buildingKey } from '#server/geocode/address-key.ts';
import { doorOf } from '#server/geocode/door.ts';
import { Random } from '#server/geocode/testing/random.ts';
import { greatCircleMeters } from './great-circle.ts';
import { LeadStore } from './lead-store.ts';

/** Where leads lie thick, thin, at the antimeridian, at a pole, and upon each other. */
const clusters: readonly (Place & { spread: number; count: number })[] = [
  { lng: -72.5, lat: 44.2, spread: 0.003, count: 120 },
  { lng: -72.5, lat: 44.2, spread: 0.3, count: 60 },
  { lng: -72.5, lat: 44.2, spread: 20, count: 30 },
  { lng: 179.99, lat: -17.8, spread: 0.05, count: 40 },
  { lng: -179.99, lat: -17.8, spread: 0.05, count: 40 },
  { lng: 10, lat: 89.9, spread: 0.2, count: 10 },
  { lng: -71.1, lat: 42.37, spread: 0, count: 12 },
];

const wrap = (lng: number) => (lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng);

const bodies = (random: Random): CreateLeadInput[] =>
  clusters.flatMap(({ lng, lat, spread, count }) =>
    Array.from({ length: count }, () => ({
      address: '12 Elm St',
      last_name: random.pick(['Okafor', 'Silva', 'Nguyen']),
      state: 'VT' as const,
      zipcode: '05641',
      latitude: Math.min(90, lat + (random.next() - 0.5) * spread).toFixed(7),
      longitude: wrap(lng + (random.next() - 0.5) * spread).toFixed(7),
      lead_status: random.pick(leadStatusCodes),
    })),
  );

describe.each(testDatabaseKinds)('the nearest workable leads on %s', (kind) => {
  let place: TestDatabase;
  let database: OpenDatabase;
  let store: LeadStore;
  let company: number;
  const stored: { id: string; place: Place; body: CreateLeadInput }[] = [];

  beforeAll(async () => {
    place = await createTestDatabase(kind);
    database = await openDatabase(place.options);
    store = new LeadStore({ database, stateAt: () => 'VT', buildingKey, readDoor: doorOf });
    company = await createCompany(database.db, 'Test');
    const made = bodies(new Random(7)).map(async (body) => {
      const outcome = await store.create(systemActor(company), createLeadSchema.parse(body));
      if (!('lead' in outcome)) throw new Error(`Not created: ${outcome.kind}`);
      stored.push({ id: outcome.lead.id, place: placeFromWire(body), body });
    });
    await Promise.all(made);
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  const isWorkable = ({ lead_status = 'u' }: CreateLeadInput) =>
    ['open', 'moving'].includes(leadStatuses[lead_status].family);

  function bruteForce(from: Place, limit: number, passes: (body: CreateLeadInput) => boolean) {
    return stored
      .filter(({ body }) => isWorkable(body) && passes(body))
      .map(({ id, place: at }) => ({ id, meters: greatCircleMeters(from, at) }))
      .toSorted((a, b) => a.meters - b.meters || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }

  const ask = async (from: Place, query: Record<string, string>) => {
    const { lng: longitude, lat: latitude } = from;
    const found = await store.nearest(
      company,
      nearestLeadsQuerySchema.parse({ latitude, longitude, ...query }),
    );
    return found.map(({ lead, distance_meters }) => ({ id: lead.id, distance_meters }));
  };

  const near = ({ lng, lat, spread }: (typeof clusters)[number]) =>
    fc.record({
      lng: fc.double({ min: lng - spread, max: lng + spread, noNaN: true }).map(wrap),
      lat: fc.double({ min: lat - spread, max: Math.min(90, lat + spread), noNaN: true }),
    });
  const anywhere = fc.record({
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
  });
  const asDecimal = (from: Place) => ({ lng: +from.lng.toFixed(9), lat: +from.lat.toFixed(9) });

  test('equal what comparing with every lead finds', async () => {
    const from = fc.oneof(anywhere, ...clusters.map(near)).map(asDecimal);
    const limit = fc.integer({ min: 1, max: 50 });
    const text = fc.constantFrom(undefined, 'silva', 'nobody');
    await fc.assert(
      fc.asyncProperty(from, limit, text, async (at, most, wanted) => {
        const found = await ask(at, { limit: String(most), ...(wanted && { text: wanted }) });
        const expected = bruteForce(
          at,
          most,
          (body) => wanted === undefined || body.last_name?.toLowerCase() === wanted,
        );
        expect(found).toEqual(
          expected.map(({ id, meters }) => ({
            id,
            distance_meters: expect.closeTo(meters, 0) as unknown,
          })),
        );
      }),
      { numRuns: 200, seed: 11 },
    );
  }, 60_000);

  test('take the whole filter, and are never closed or do-not-disturb', async () => {
    const at = { lng: -72.5, lat: 44.2 };
    const statuses = await ask(at, { status: 'dd,d,fu', limit: '50' });
    expect(statuses.map(({ id }) => id)).toEqual(
      bruteForce(at, 50, ({ lead_status }) => lead_status === 'fu').map(({ id }) => id),
    );
    expect(await ask(at, { status: 'dd,dnd' })).toEqual([]);
    expect(await ask(at, { region: 'none' })).toEqual([]);
  });
});
