import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leadFilterSchema, passesFilter, searchTextOf } from '#contract/lead-filter.ts';
import { leadStatusCodes } from '#contract/lead-status.ts';
import { relayStages } from '#contract/relay-stage.ts';
import { passing } from './filter-pins.ts';
import { mortonOf } from './morton.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import type { PinRow } from './schema.ts';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from './testing/test-database.ts';

const sources = ['door-knocking', 'website', 'O’Brien & Söhne'];
const regions = ['state:VT', 'state:MA', 'north side'];
const days = ['2026-01-01', '2026-01-02', '2026-02-01', '2026-02-01T12:30Z'];
/** What folding, LIKE and the two databases could see differently. */
const words = [
  'Zoë',
  'ZOE',
  'ẞ',
  'İzmir',
  'ΟΔΟΣ',
  '100%',
  '5_5',
  'a\\b',
  '½',
  '５０',
  '(617) 555-01',
  '🏠',
];

const streets = ['9 Oak Road', '9 Oak Rd', 'rd', 'road', '2 North Rdale', '2 N Elm', 'north'];

const textOf = fc.array(fc.constantFrom(...words, ...streets, 'elm', 'el', 'e'), { maxLength: 3 });

const arbitraryPin = fc
  .record({
    lead_status: fc.constantFrom(...leadStatusCodes),
    lead_source_id: fc.constantFrom(...sources),
    created_at: fc.constantFrom(...days).map((day) => new Date(day).toISOString()),
    region_id: fc.option(fc.constantFrom(...regions)),
    relay: fc.option(fc.constantFrom(...relayStages)),
    lng: fc.integer({ min: -180, max: 179 }),
    text: textOf,
  })
  .map(({ lng, text, ...pin }) => ({
    ...pin,
    company_id: 1,
    cell: mortonOf({ lng, lat: 0 }),
    longitude: lng,
    latitude: 0,
    search_text: searchTextOf(text),
  }));

/** Of one or two things, so that most let some through. */
const arbitraryFilter = fc
  .record(
    {
      status: fc.subarray([...leadStatusCodes], { minLength: 1 }).map(String),
      source: fc.subarray(sources, { minLength: 1 }).map(String),
      created_from: fc.constantFrom(...days),
      created_to: fc.constantFrom(...days),
      region: fc.constantFrom(...regions, 'none'),
      relay: fc.subarray([...relayStages], { minLength: 1 }).map(String),
      text: textOf.map((parts) => parts.join(' ')),
    },
    { requiredKeys: [] },
  )
  .map((input) => leadFilterSchema.parse(input));

const arbitraryWay = fc.constantFrom('by-place' as const, 'by-any-index' as const);

describe.each(testDatabaseKinds)('the filter as SQL on %s', (kind) => {
  let place: TestDatabase;
  let database: OpenDatabase;
  const pins: PinRow[] = fc
    .sample(arbitraryPin, { numRuns: 500, seed: 6 })
    .map((pin, index) => ({ ...pin, lead_id: `lead ${index}` }));

  beforeAll(async () => {
    place = await createTestDatabase(kind);
    database = await openDatabase(place.options);
    await database.db.transaction().execute((tx) => database.trail.fill(tx, 1, pins));
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  test('lets the same leads through as the filter of live events', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFilter, arbitraryWay, async (filter, way) => {
        const rows = await database.reads
          .selectFrom('pins')
          .select('lead_id')
          .where(passing(filter, way))
          .execute();
        expect(rows.map((row) => row.lead_id).toSorted()).toEqual(
          pins
            .filter((pin) => passesFilter(pin, filter))
            .map((pin) => pin.lead_id)
            .toSorted(),
        );
      }),
      { numRuns: 300 },
    );
  });
});
