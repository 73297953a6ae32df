import fc from 'fast-check';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LeadCharts, leadChartsSchema } from '#contract/lead-figures.ts';
import {
  type LeadFilterInput,
  leadFilterSchema,
  passesFilter,
  searchTextOf,
} from '#contract/lead-filter.ts';
import { leadStatusCodes } from '#contract/lead-status.ts';
import { systemActor, writeAudit } from '#server/db/audit-log.ts';
import { createCompany, defaultCompanyId } from '#server/db/company.ts';
import { mortonOf } from '#server/db/morton.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import { noCell, type PinRow } from '#server/db/schema.ts';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from '#server/db/testing/test-database.ts';
import { asPrincipal } from '#server/http/testing/as-principal.ts';
import { createTestApp } from '#server/testing/test-app.ts';
import { createChartRoom } from './chart-room.ts';
import { leadRowOf } from './testing/lead-row-of.ts';

const sources = ['door-knocking', 'website', 'fair'];
/** Around the borders of days and of a summer time. */
const moments = [
  '2026-03-07T23:59:59.999Z',
  '2026-03-08T00:00:00.000Z',
  '2026-03-08T06:29:59.000Z',
  '2026-03-08T06:30:00.000Z',
  '2026-12-31T23:00:00.000Z',
  '2027-01-01T00:14:00.000Z',
];
const offsets = [0, 330, -300, 345, -210, 840, -840];

interface Lead {
  readonly pin: PinRow;
  /** Statuses it had one after the other; the last is its own. */
  readonly path: readonly string[];
}

const status = fc.constantFrom(...leadStatusCodes);
const leadsOf = (companyId: number): Lead[] =>
  fc
    .sample(
      fc.record({
        path: fc.array(status, { minLength: 1, maxLength: 4 }),
        lead_source_id: fc.constantFrom(...sources),
        created_at: fc.constantFrom(...moments),
        region_id: fc.constantFrom(null, 'north'),
        word: fc.constantFrom('elm', 'oak'),
        lng: fc.integer({ min: -180, max: 179 }),
      }),
      { numRuns: 150, seed: companyId },
    )
    .map(({ path, word, lng, ...same }, index) => ({
      path,
      pin: {
        ...same,
        company_id: companyId,
        cell: mortonOf({ lng, lat: 0 }),
        lead_id: `lead-${companyId}-${index}`,
        lead_status: path.at(-1) ?? 'u',
        latitude: 0,
        longitude: lng,
        search_text: searchTextOf([word]),
        relay: null,
      },
    }));

const arbitraryFilter: fc.Arbitrary<LeadFilterInput> = fc.record(
  {
    status: fc.subarray([...leadStatusCodes], { minLength: 1 }).map(String),
    source: fc.subarray(sources, { minLength: 1 }).map(String),
    created_from: fc.constantFrom('2026-03-08', '2026-12-31T23:00Z'),
    created_to: fc.constantFrom('2026-03-08T06:30Z', '2027-01-01'),
    region: fc.constantFrom('north', 'none'),
    text: fc.constantFrom('elm', 'o'),
  },
  { requiredKeys: [] },
);

/** The same figures, counted one by one. */
function countedByHand(leads: readonly Lead[], offsetMinutes: number): LeadCharts {
  const tally = (keys: readonly string[]) =>
    [...Map.groupBy(keys, (key) => key)].map(([key, same]) => [key, same.length] as const);
  const dayOf = ({ pin }: Lead) =>
    new Date(Date.parse(pin.created_at) + offsetMinutes * 60_000).toISOString().slice(0, 10);
  return leadChartsSchema.parse({
    total: leads.length,
    by_day: [...Map.groupBy(leads, dayOf)]
      .map(([day, ofDay]) => ({
        day,
        by_status: Object.fromEntries(tally(ofDay.map(({ pin }) => pin.lead_status))),
      }))
      .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    by_source: tally(leads.map(({ pin }) => pin.lead_source_id)).map(([id, count]) => ({
      id,
      name: id === 'door-knocking' ? 'Door Knocking' : `Named ${id}`,
      count,
    })),
    conversions: tally(
      leads.flatMap(({ path }) =>
        path.slice(1).flatMap((to, index) => (to === path[index] ? [] : [`${path[index]} ${to}`])),
      ),
    ).map(([pair, count]) => ({ from: pair.split(' ')[0], to: pair.split(' ')[1], count })),
  });
}

/** Equal counts may stand in any order. */
const inOneOrder = (charts: LeadCharts) => ({
  ...charts,
  by_source: charts.by_source.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  conversions: charts.conversions.toSorted((a, b) =>
    `${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1,
  ),
});

describe.each(testDatabaseKinds)('the figures of charts on %s', (kind) => {
  let place: TestDatabase;
  let database: OpenDatabase;
  let otherCompany: number;
  const ours = leadsOf(defaultCompanyId);

  const appOf = (companyId: number): Hono =>
    createTestApp({
      guard: asPrincipal({ companyId }),
      rooms: [createChartRoom({ kind, db: database.heavyReads })],
    });

  async function ask(
    query: LeadFilterInput & { utc_offset_minutes?: string },
    companyId = defaultCompanyId,
  ): Promise<LeadCharts> {
    const search = new URLSearchParams(query as Record<string, string>);
    const answer = await appOf(companyId).request(`/api/lead-charts?${search.toString()}`);
    expect(answer.status).toBe(200);
    return leadChartsSchema.parse(await answer.json());
  }

  async function write(companyId: number, leads: readonly Lead[]): Promise<void> {
    const by = systemActor(companyId);
    await database.db.transaction().execute(async (tx) => {
      await database.trail.fill(
        tx,
        companyId,
        leads.map(({ pin }) => pin),
      );
      for (const { pin, path } of leads) {
        await tx.insertInto('leads').values(leadRowOf(pin)).execute();
        for (const [index, lead_status] of path.slice(1).entries())
          await writeAudit(tx, by, {
            action: 'lead.changed',
            subject: pin.lead_id,
            // What people type must not make the figures fail.
            before: { lead_status: path[index], extra_info: { note: '\0 \ud800 \\user' } },
            after: { lead_status, extra_info: { lead_status: 'dd' } },
          });
      }
    });
  }

  beforeAll(async () => {
    place = await createTestDatabase(kind);
    database = await openDatabase(place.options);
    otherCompany = await createCompany(database.db, 'Other Roofs');
    for (const id of sources.slice(1))
      await database.db
        .insertInto('lead_sources')
        .values({ company_id: defaultCompanyId, id, name: `Named ${id}` })
        .execute();
    await write(defaultCompanyId, ours);
    await write(otherCompany, leadsOf(otherCompany).slice(0, 7));
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  test('equal what is counted by hand, whatever is asked and wherever the reader is', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFilter, fc.constantFrom(...offsets), async (filter, offset) => {
        const passed = ours.filter(({ pin }) => passesFilter(pin, leadFilterSchema.parse(filter)));
        expect(inOneOrder(await ask({ ...filter, utc_offset_minutes: `${offset}` }))).toEqual(
          inOneOrder(countedByHand(passed, offset)),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('stand in order: days as they came, sources and conversions by how many', async () => {
    const { by_day, by_source, conversions } = await ask({});
    const days = by_day.map(({ day }) => day);
    expect(days).toEqual(days.toSorted());
    for (const counted of [by_source, conversions]) {
      const counts = counted.map(({ count }) => count);
      expect(counts.length).toBeGreaterThan(1);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    }
  });

  test('a day begins at midnight of the reader', async () => {
    const filter = { created_to: '2026-03-09' };
    const daysAt = async (offset: number) =>
      (await ask({ ...filter, utc_offset_minutes: `${offset}` })).by_day.map(({ day }) => day);
    expect(await daysAt(0)).toEqual(['2026-03-07', '2026-03-08']);
    expect(await daysAt(-390)).toEqual(['2026-03-07', '2026-03-08']);
    expect(await daysAt(-391)).toEqual(['2026-03-07']);
    expect(await daysAt(1)).toEqual(['2026-03-08']);
  });

  test('one company sees nothing of another', async () => {
    expect((await ask({}, otherCompany)).total).toBe(7);
    expect((await ask({}, otherCompany + 1)).total).toBe(0);
  });

  test('only changes of leads on the map count', async () => {
    const [first] = ours;
    const gone = { ...first, pin: { ...first?.pin, lead_id: 'gone', cell: noCell } } as Lead;
    await database.db.insertInto('leads').values(leadRowOf(gone.pin)).execute();
    const before = await ask({});
    for (const [subject, action] of [
      ['gone', 'lead.changed'],
      ['never-was', 'lead.changed'],
      [first?.pin.lead_id ?? '', 'lead.noted'],
    ] as const)
      await writeAudit(database.db, systemActor(defaultCompanyId), {
        action,
        subject,
        before: { lead_status: 'u' },
        after: { lead_status: 'a' },
      });
    expect(await ask({})).toEqual(before);
  });

  test.each(['841', '-841', '1e3', '1.5', ''])('an offset of %j is refused', async (offset) => {
    const answer = await appOf(1).request(`/api/lead-charts?utc_offset_minutes=${offset}`);
    expect(answer.status).toBe(400);
  });
});
