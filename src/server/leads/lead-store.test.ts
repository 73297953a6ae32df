import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type CreateLeadInput, createLeadSchema, listLeadsQuerySchema } from '#contract/lead.ts';
import type { Bbox } from '#contract/place.ts';
import { buildingKey } from '#server/geocode/address-key.ts';
import { doorOf } from '#server/geocode/door.ts';
import { systemActor } from '#server/db/audit-log.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from '#server/db/testing/test-database.ts';
import { LeadStore } from './lead-store.ts';

const cambridge: CreateLeadInput = {
  address: '10 Made Up St',
  state: 'MA',
  zipcode: '02139',
  latitude: '42.3736',
  longitude: '-71.1097',
};

const lead = (change: Partial<CreateLeadInput> = {}) =>
  createLeadSchema.parse({ ...cambridge, ...change });

const query = (change: Record<string, string> = {}) => listLeadsQuerySchema.parse(change);

describe.each(testDatabaseKinds)('the store on %s', (kind) => {
  let place: TestDatabase;
  let database: OpenDatabase;
  let store: LeadStore;
  let companies = 1;

  beforeAll(async () => {
    place = await createTestDatabase(kind);
    await open();
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  async function open() {
    database = await openDatabase(place.options);
    store = new LeadStore({ database, stateAt: () => 'MA', buildingKey, readDoor: doorOf });
  }

  /** An empty company, so that each test counts its own leads alone. */
  async function newCompany(): Promise<number> {
    companies += 1;
    await database.db.insertInto('companies').values({ id: companies, name: 'Test' }).execute();
    await database.db
      .insertInto('lead_sources')
      .values({ company_id: companies, id: 'door-knocking', name: 'Door Knocking' })
      .execute();
    return companies;
  }

  async function create(company: number, change: Partial<CreateLeadInput> = {}, key?: string) {
    const outcome = await store.create(systemActor(company), lead(change), key);
    if (!('lead' in outcome)) throw new Error(`Not created: ${outcome.kind}`);
    return outcome.lead;
  }

  const countOf = async (company: number) => (await store.list(company, query())).count;

  test('takes leads while the clock jumps a year back and forth, and keeps their order', async () => {
    const company = await newCompany();
    const now = Date.now();
    const year = 365 * 86_400_000;
    const jumps = [0, -year, -year + 1, year, 0, 1];
    vi.useFakeTimers({ toFake: ['Date'] });
    const ids: string[] = [];
    for (const jump of jumps) {
      vi.setSystemTime(now + jump);
      const made = await create(company, {}, `at ${jump} ${ids.length}`);
      ids.push(made.id);
      expect(await store.get(company, made.id)).toMatchObject({
        created_at: new Date(now + jump).toISOString(),
      });
    }
    vi.useRealTimers();
    expect(new Set(ids).size).toBe(jumps.length);
    expect(ids).toEqual(ids.toSorted());
    const { leads } = await store.list(company, query());
    expect(leads.map(({ id }) => ids.indexOf(id))).toEqual([3, 5, 4, 0, 2, 1]);
  });

  test('makes a job, its customer, user and contacts, all linked', async () => {
    const company = await newCompany();
    const made = await create(company, {
      external_id: '018f-7',
      first_name: ' Ana ',
      last_name: 'Souza',
      city: 'Cambridge',
      county: 'Middlesex',
      lead_status: 'dnd',
      extra_info: { roof: { kind: 'slate', 'years old': 90 }, list: [1, null, 'é'] },
      cell: '617-555-0100',
      phone: '617-555-0101',
      email: 'ana@example.com',
      position: { class: 'address-point', radius_meters: 4.5 },
      origin: 'click',
      duplicates_seen: ['0198f3a2-6c1e-7d60-9b1f-3f2f6f1f0a01'],
      do_not_disturb_reason: 'They called us.',
    });
    expect(made.receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await store.get(company, made.id)).toEqual({
      relay: null,
      upstream_id: null,
      version: 1,
      updated_at: made.created_at,
      ...made,
      external_id: '018f-7',
      region: { id: 'state:MA', name: 'Massachusetts' },
      first_name: 'Ana',
      last_name: 'Souza',
      address: '10 Made Up St',
      city: 'Cambridge',
      county: 'Middlesex',
      state: 'MA',
      zipcode: '02139',
      latitude: '42.3736',
      longitude: '-71.1097',
      lead_status: 'dnd',
      lead_source: { id: 'door-knocking', name: 'Door Knocking' },
      extra_info: { roof: { kind: 'slate', 'years old': 90 }, list: [1, null, 'é'] },
      contacts: [
        { type: 'mobile', value: '617-555-0100' },
        { type: 'home', value: '617-555-0101' },
        { type: 'email', value: 'ana@example.com' },
      ],
      position: { class: 'address-point', radius_meters: 4.5 },
      origin: 'click',
      duplicates_seen: ['0198f3a2-6c1e-7d60-9b1f-3f2f6f1f0a01'],
      do_not_disturb_reason: 'They called us.',
    });
    const user = await database.db
      .selectFrom('users')
      .selectAll()
      .where('company_id', '=', company)
      .executeTakeFirstOrThrow();
    expect(user).toMatchObject({ id: made.user_id, customer_id: made.customer_id });
  });

  test('treats empty and absent fields alike', async () => {
    const company = await newCompany();
    const absent = await create(company);
    const empty = await create(company, {
      external_id: '',
      city: '',
      county: null,
      cell: '',
      email: '',
      lead_source: '',
      position: null,
    });
    for (const { id } of [absent, empty])
      expect(await store.get(company, id)).toMatchObject({
        external_id: null,
        first_name: '',
        city: '',
        county: '',
        lead_status: 'u',
        lead_source: { name: 'Door Knocking' },
        extra_info: null,
        contacts: [],
        position: null,
        origin: 'api',
      });
  });

  test('makes separate leads of identical bodies without a key', async () => {
    const company = await newCompany();
    const made = await Promise.all(
      Array.from({ length: 5 }, () => create(company, { external_id: 'same' })),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(5);
    expect(new Set(made.map(({ customer_id }) => customer_id)).size).toBe(5);
    expect(await countOf(company)).toBe(5);
  });

  test('gives the first answer again for the same key and body', async () => {
    const company = await newCompany();
    const extra_info = { a: 1, b: { c: 2, d: 3 } };
    const first = await store.create(systemActor(company), lead({ extra_info }), 'key-1');
    const again = await store.create(
      systemActor(company),
      lead({ extra_info: { b: { d: 3, c: 2 }, a: 1 } }),
      'key-1',
    );
    expect(first.kind).toBe('created');
    expect(again).toEqual({ ...first, kind: 'replayed' });
    expect(await countOf(company)).toBe(1);
  });

  test('refuses a key that was used for another body', async () => {
    const company = await newCompany();
    await create(company, {}, 'key-1');
    const other = await store.create(
      systemActor(company),
      lead({ address: '11 Made Up St' }),
      'key-1',
    );
    expect(other).toEqual({ kind: 'key-reused' });
    expect(await countOf(company)).toBe(1);
  });

  test('keeps the keys of two companies apart', async () => {
    const [one, two] = [await newCompany(), await newCompany()];
    const made = await Promise.all([create(one, {}, 'shared'), create(two, {}, 'shared')]);
    expect(made[0].id).not.toBe(made[1].id);
    expect(await store.get(two, made[0].id)).toBeNull();
  });

  test('makes one lead of fifty parallel calls with one key', async () => {
    const company = await newCompany();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => store.create(systemActor(company), lead(), 'double-click')),
    );
    expect(outcomes.filter(({ kind }) => kind === 'created')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'replayed')).toHaveLength(49);
    expect(new Set(outcomes.map((outcome) => 'lead' in outcome && outcome.lead.id)).size).toBe(1);
    expect(await countOf(company)).toBe(1);
  });

  test('finds the default source by its name, others by id, and refuses unknown ones', async () => {
    const company = await newCompany();
    await database.db
      .insertInto('lead_sources')
      .values({ company_id: company, id: 'fair', name: 'Home fair' })
      .execute();
    const made = await create(company, { lead_source: 'fair' });
    expect(await store.get(company, made.id)).toMatchObject({
      lead_source: { id: 'fair', name: 'Home fair' },
    });
    await create(company, { lead_source: 'Door Knocking' });
    expect(await store.create(systemActor(company), lead({ lead_source: 'Home fair' }))).toEqual({
      kind: 'unknown-source',
    });
    expect(await countOf(company)).toBe(2);
  });

  test('takes the region from the polygon of the state, not from what was typed', async () => {
    const company = await newCompany();
    const withBorders = new LeadStore({
      database,
      stateAt: () => 'NH',
      buildingKey,
      readDoor: doorOf,
    });
    const outcome = await withBorders.create(systemActor(company), lead({ state: 'MA' }));
    expect(outcome).toMatchObject({ lead: { region: { id: 'state:NH', name: 'New Hampshire' } } });
    const atSea = new LeadStore({ database, stateAt: () => null, buildingKey, readDoor: doorOf });
    expect(await atSea.create(systemActor(company), lead())).toMatchObject({
      lead: { region: null },
    });
  });

  test('takes the region from the polygons a company has drawn', async () => {
    const company = await newCompany();
    const square = [[-72, 42], [-71, 42], [-71, 43], [-72, 43], [-72, 42]]; // prettier-ignore
    const hole = [[-71.2, 42.3], [-71.1, 42.3], [-71.1, 42.4], [-71.2, 42.4], [-71.2, 42.3]]; // prettier-ignore
    await database.db
      .insertInto('regions')
      .values({
        company_id: company,
        id: 'north',
        name: 'North shore',
        polygon: JSON.stringify({ type: 'Polygon', coordinates: [square, hole] }),
      })
      .execute();
    expect((await create(company, { latitude: '42.5' })).region).toEqual({
      id: 'north',
      name: 'North shore',
    });
    expect((await create(company, { latitude: '42.35' })).region).toBeNull();
    expect((await create(company, { longitude: '-70' })).region).toBeNull();
  });

  test('lists by page, status, external id and order', async () => {
    const company = await newCompany();
    const streets = ['A St', 'B St', 'C St', 'D St', 'E St'];
    for (const [index, address] of streets.entries())
      await create(company, {
        address,
        external_id: `client-${index}`,
        lead_status: index % 2 === 0 ? 'pr' : 'dd',
      });
    const addresses = async (change: Record<string, string>) => {
      const { count, leads } = await store.list(company, query(change));
      return { count, addresses: leads.map(({ address }) => address) };
    };
    expect(await addresses({})).toEqual({ count: 5, addresses: streets.toReversed() });
    expect(await addresses({ ordering: 'created_at', page_size: '2', page: '2' })).toEqual({
      count: 5,
      addresses: ['C St', 'D St'],
    });
    expect(await addresses({ ordering: '-address', page: '9' })).toEqual({
      count: 5,
      addresses: [],
    });
    expect(await addresses({ ordering: 'address', status: 'dd' })).toEqual({
      count: 2,
      addresses: ['B St', 'D St'],
    });
    expect((await addresses({ status: 'dd,pr' })).count).toBe(5);
    expect(await addresses({ external_id: 'client-2' })).toEqual({ count: 1, addresses: ['C St'] });
  });

  test('lists the same leads in a box as a walk over all of them', async () => {
    const company = await newCompany();
    const degree = (limit: number) => fc.integer({ min: -limit * 8, max: limit * 8 });
    const points = fc.sample(fc.tuple(degree(180), degree(90)), { numRuns: 200, seed: 7 });
    await Promise.all(
      points.map(([x, y]) => create(company, { longitude: x / 8, latitude: y / 8 })),
    );
    const inBox = ({ west, south, east, north }: Bbox) =>
      points.filter(([x, y]) => {
        const [lng, lat] = [x / 8, y / 8];
        const inColumns = west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
        return inColumns && lat >= south && lat <= north;
      }).length;
    const boxes = fc.tuple(degree(180), degree(180), degree(90), degree(90));
    await fc.assert(
      fc.asyncProperty(boxes, async ([a, b, c, d]) => {
        const [south, north] = [Math.min(c, d) / 8, Math.max(c, d) / 8];
        const bbox = { west: a / 8, south, east: b / 8, north };
        const { count } = await store.list(company, { ...query(), bbox });
        expect(count).toBe(inBox(bbox));
      }),
      { numRuns: 60 },
    );
  });

  test('keeps what it acknowledged when it is opened again', async () => {
    const company = await newCompany();
    const made = await create(company, { extra_info: { a: 1 } }, 'kept');
    const before = await store.get(company, made.id);
    await database.close();
    await open();
    expect(await store.get(company, made.id)).toEqual(before);
    expect(
      (await store.create(systemActor(company), lead({ extra_info: { a: 1 } }), 'kept')).kind,
    ).toBe('replayed');
    expect(await store.sources(1)).toEqual([{ id: 'door-knocking', name: 'Door Knocking' }]);
  });

  test.runIf(kind === 'postgresql')('shares one database between processes', async () => {
    const company = await newCompany();
    const others = await Promise.all(Array.from({ length: 3 }, () => openDatabase(place.options)));
    const stores = [
      ...others.map(
        (open) =>
          new LeadStore({ database: open, stateAt: () => null, buildingKey, readDoor: doorOf }),
      ),
      store,
    ];
    const keys = Array.from({ length: 100 }, (_, index) => `key-${index}`);
    const outcomes = await Promise.all(
      stores.flatMap((one, turn) =>
        (turn % 2 === 0 ? keys : keys.toReversed()).map((key) =>
          one.create(systemActor(company), lead(), key),
        ),
      ),
    );
    expect(outcomes.filter(({ kind: what }) => what === 'created')).toHaveLength(100);
    expect(outcomes.filter(({ kind: what }) => what === 'replayed')).toHaveLength(300);
    expect(await countOf(company)).toBe(100);
    await Promise.all(others.map((open) => open.close()));
  });
});
