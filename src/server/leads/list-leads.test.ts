import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passesFilter } from '#contract/lead-filter.ts';
import { createLeadSchema, listLeadsQuerySchema } from '#contract/lead.ts';
import { leadStatusCodes } from '#contract/lead-status.ts';
import { placeToWire } from '#contract/place.ts';
import { buildingKey } from '#server/geocode/address-key.ts';
import { doorOf } from '#server/geocode/door.ts';
import { systemActor } from '#server/db/audit-log.ts';
import { createCompany, defaultCompanyId } from '#server/db/company.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from '#server/db/testing/test-database.ts';
import { LeadStore } from './lead-store.ts';
import { LeadLists } from './list-leads.ts';

/** In another order than their ids. */
const sourceNames: Record<string, string> = {
  'door-knocking': 'Door Knocking',
  mailer: 'A Mailer',
};
const streets = ['Elm St', 'elm st', 'Éire Ave', 'Oak Rd'];

const arbitraryLead = fc.record({
  lng: fc.integer({ min: -180, max: 180 }),
  lat: fc.integer({ min: -85, max: 85 }),
  lead_status: fc.constantFrom(...leadStatusCodes),
  address: fc.constantFrom(...streets),
  lead_source: fc.constantFrom(null, 'mailer'),
  external_id: fc.constantFrom(null, 'a', 'b'),
});

const arbitraryBox = fc
  .tuple(
    fc.integer({ min: -180, max: 180 }),
    fc.integer({ min: -85, max: 0 }),
    fc.integer({ min: -180, max: 180 }),
    fc.integer({ min: 1, max: 85 }),
  )
  .map((box) => box.join(','));

describe.each(testDatabaseKinds)('a list of leads on %s', (kind) => {
  let place: TestDatabase;
  let database: OpenDatabase;
  let stored: Awaited<ReturnType<typeof everything>>;

  const everything = () =>
    database.db
      .selectFrom('pins')
      .innerJoin('leads', 'leads.id', 'pins.lead_id')
      .where('pins.company_id', '=', defaultCompanyId)
      .selectAll('pins')
      .select(['leads.address', 'leads.external_id'])
      .execute();

  beforeAll(async () => {
    place = await createTestDatabase(kind);
    database = await openDatabase(place.options);
    const company = await createCompany(database.db, 'Another');
    for (const companyId of [defaultCompanyId, company])
      await database.db
        .insertInto('lead_sources')
        .values({ company_id: companyId, id: 'mailer', name: 'A Mailer' })
        .execute();
    const store = new LeadStore({ database, stateAt: () => null, buildingKey, readDoor: doorOf });
    const made = fc.sample(arbitraryLead, { numRuns: 200, seed: 3 });
    for (const [index, { lng, lat, ...fields }] of made.entries())
      await store.create(
        systemActor(index % 10 === 0 ? company : defaultCompanyId),
        createLeadSchema.parse({
          ...fields,
          ...placeToWire({ lng, lat }),
          state: 'VT',
          zipcode: '05641',
        }),
      );
    stored = await everything();
  }, 120_000);
  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  /** By the words of the API, without a database. */
  function expected(query: ReturnType<typeof listLeadsQuerySchema.parse>): string[] {
    const { bbox, external_id, ordering, page: _, page_size: __, ...filter } = query;
    const within = ({ longitude: lng, latitude: lat }: { longitude: number; latitude: number }) =>
      !bbox ||
      (lat >= bbox.south &&
        lat <= bbox.north &&
        (bbox.west <= bbox.east
          ? lng >= bbox.west && lng <= bbox.east
          : lng >= bbox.west || lng <= bbox.east));
    type Row = (typeof stored)[number];
    const orders: Record<string, (row: Row) => readonly (string | number)[]> = {
      created_at: (row) => [row.created_at, row.lead_id],
      address: (row) => [row.address, row.lead_id],
      lead_status: (row) => [row.lead_status, row.cell, row.lead_id],
      lead_source: (row) => [sourceNames[row.lead_source_id] ?? '', row.lead_id],
    };
    const key = orders[ordering.replace('-', '')] ?? (() => []);
    const sign = ordering.startsWith('-') ? -1 : 1;
    return stored
      .filter(
        (row) =>
          passesFilter(row, filter) &&
          within(row) &&
          (external_id === undefined || row.external_id === external_id),
      )
      .toSorted((a, b) => sign * compare(key(a), key(b)))
      .map((row) => row.lead_id);
  }

  test.each([
    ['sorted anew', 1_000],
    ['read in the order of an index', 0],
  ])(
    'is exactly what passes, in order, %s',
    async (_, mostSorted) => {
      const lists = new LeadLists(database, mostSorted);
      const arbitraryQuery = fc.record(
        {
          status: fc.subarray([...leadStatusCodes], { minLength: 1 }).map(String),
          source: fc.constantFrom('mailer', 'door-knocking', 'mailer,door-knocking'),
          created_from: fc.constantFrom(...stored.map((row) => row.created_at)),
          region: fc.constantFrom('none', 'state:VT'),
          text: fc.constantFrom('elm', 'eire', 'st 05641'),
          bbox: arbitraryBox,
          external_id: fc.constantFrom('a', 'b'),
          ordering: fc.constantFrom(...orderings),
        },
        { requiredKeys: [] },
      );
      await fc.assert(
        fc.asyncProperty(arbitraryQuery, fc.nat(), async (asked, some) => {
          const ids = expected(listLeadsQuerySchema.parse(asked));
          const page = (number: number) =>
            lists.page(
              defaultCompanyId,
              listLeadsQuerySchema.parse({ ...asked, page: String(number), page_size: '70' }),
            );
          const pages = [await page(1), await page(2), await page(3)];
          expect(pages.map(({ count }) => count)).toEqual([ids.length, ids.length, ids.length]);
          expect(pages.flatMap(({ leads }) => leads.map(({ id }) => id))).toEqual(ids);

          // One that is in the list, where there is any, or else one that is not.
          const chosen = ids[some % ids.length] ?? stored[some % stored.length]?.lead_id ?? '';
          const around = await lists.page(
            defaultCompanyId,
            listLeadsQuerySchema.parse({ ...asked, around: chosen, page_size: '3' }),
          );
          const first = 3 * Math.floor(Math.max(0, ids.indexOf(chosen)) / 3);
          expect(around.page).toBe(1 + first / 3);
          expect(around.leads.map(({ id }) => id)).toEqual(ids.slice(first, first + 3));
        }),
        { numRuns: 150 },
      );
    },
    120_000,
  );
});

const orderings = [
  '-created_at',
  'created_at',
  'address',
  '-address',
  'lead_status',
  '-lead_status',
  'lead_source',
  '-lead_source',
] as const;

/** By code points, as both test databases compare. */
function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? 0;
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
