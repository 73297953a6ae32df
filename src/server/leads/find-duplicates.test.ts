import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FindDuplicatesInput, findDuplicatesSchema } from '#contract/duplicate.ts';
import { type CreateLeadInput, createLeadSchema } from '#contract/lead.ts';
import { systemActor } from '#server/db/audit-log.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from '#server/db/testing/test-database.ts';
import { buildingKey } from '#server/geocode/address-key.ts';
import { doorOf } from '#server/geocode/door.ts';
import { LeadStore } from './lead-store.ts';

const asHouse = { address: '12 Elm St', city: 'Barre', state: 'VT', zipcode: '05641' } as const;
const house: CreateLeadInput & FindDuplicatesInput = {
  ...asHouse,
  latitude: 44.2,
  longitude: -72.5,
};

/** Degrees of latitude in a metre. */
const meter = 1 / 111_195;
const at = (metersNorth: number) => ({ latitude: 44.2 + metersNorth * meter, longitude: -72.5 });

describe.each(testDatabaseKinds)('looking for the same lead on %s', (kind) => {
  let place: TestDatabase;
  let database: OpenDatabase;
  let store: LeadStore;
  let company = 1;

  beforeAll(async () => {
    place = await createTestDatabase(kind);
    database = await openDatabase(place.options);
    store = new LeadStore({ database, stateAt: () => 'VT', buildingKey, readDoor: doorOf });
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  /** An empty company holding these leads; their ids in order. */
  async function stored(...changes: Partial<CreateLeadInput>[]): Promise<string[]> {
    company += 1;
    await database.db.insertInto('companies').values({ id: company, name: 'Test' }).execute();
    const ids: string[] = [];
    for (const change of changes) {
      const outcome = await store.create(
        systemActor(company),
        createLeadSchema.parse({ ...house, ...change }),
      );
      if (!('lead' in outcome)) throw new Error(`Not created: ${outcome.kind}`);
      ids.push(outcome.lead.id);
    }
    return ids;
  }

  const find = (asked: FindDuplicatesInput) =>
    store.findDuplicates(company, findDuplicatesSchema.parse(asked));

  const reasons = async (asked: FindDuplicatesInput) =>
    (await find(asked)).map((duplicate) => duplicate.reasons);

  test('finds them for a stored lead by its own fields, and not itself', async () => {
    const [mine = '', same, near, other] = await stored(
      { cell: '802-555-0134', external_id: 'twice' },
      { ...at(900), address: '99 Oak St', phone: '(802) 555 0134', external_id: 'twice' },
      { ...at(4), address: 'Elm St' },
      { ...at(500), address: '7 Pine St' },
    );
    const found = await store.duplicatesOf(company, mine);
    expect(found?.map(({ id, reasons: why }) => [id, why])).toEqual([
      [same, ['phone']],
      [near, ['roof']],
    ]);
    expect(await store.duplicatesOf(company, other ?? '')).toEqual([]);
    expect(await store.duplicatesOf(company + 1, mine)).toBeNull();
  });

  test('compares no roofs for a stored lead that is only somewhere in its ZIP', async () => {
    const area = { class: 'area', radius_meters: 3000 } as const;
    const [mine = ''] = await stored(
      { address: '1 Typed By Hand Rd', position: area },
      { ...at(2), address: 'Elm St' },
    );
    expect(await store.duplicatesOf(company, mine)).toEqual([]);
  });

  test('tells all that a person needs to recognise the other', async () => {
    const [id] = await stored({
      first_name: 'Ana',
      last_name: 'Silva',
      lead_status: 'fu',
      cell: '802-555-0134',
      email: 'Ana@Example.com',
    });
    const found = await find({
      ...asHouse,
      ...at(4),
      phone: '(802) 555 0134',
      email: 'ana@example.com ',
    });
    const lead = await store.get(company, id ?? '');
    expect(found).toEqual([
      {
        id,
        reasons: ['address', 'phone', 'email', 'roof'],
        lead_status: 'fu',
        created_at: lead?.created_at,
        lead_source: { id: 'door-knocking', name: 'door-knocking' },
        receipt: lead?.receipt,
        first_name: 'Ana',
        last_name: 'Silva',
        address: '12 Elm St',
        city: 'Barre',
        state: 'VT',
        zipcode: '05641',
        latitude: '44.2',
        longitude: '-72.5',
        distance_meters: 4,
      },
    ]);
  });

  test.each([
    ['another spelling of the address', { address: '12 ELM STREET', zipcode: '05641-1234' }],
    ['a town by another name', { city: 'South Barre' }],
  ])('finds %s without a position', async (_what, change) => {
    await stored({});
    expect(await reasons({ ...asHouse, ...change })).toEqual([['address']]);
  });

  test.each([
    ['+1 802 555 0134'],
    ['8025550134'],
    ['1-802-555-0134'],
    ['802.555.0134'],
    ['(802) 555-0134 ext. 7'],
  ])('finds the telephone number written %s, cell or home', async (written) => {
    await stored({ cell: '802-555-0134' });
    expect(await reasons({ cell: written })).toEqual([['phone']]);
    expect(await reasons({ phone: written })).toEqual([['phone']]);
  });

  test.each([['n/a'], ['000-000-0000'], ['555'], ['']])(
    'takes "%s" for nobody\'s telephone number',
    async (cell) => {
      await stored({ cell });
      expect(await find({ cell })).toEqual([]);
    },
  );

  test('compares by digits what is no number of the world', async () => {
    await stored({ cell: '555-0134' });
    expect(await reasons({ phone: '555 0134' })).toEqual([['phone']]);
  });

  test('finds a roof within ten metres when no address tells it apart', async () => {
    await stored({ ...at(0) });
    expect(await reasons(at(9))).toEqual([['roof']]);
    expect(await reasons({ address: 'Elm Street', ...at(9) })).toEqual([['roof']]);
    expect(await reasons(at(11))).toEqual([]);
  });

  test("takes the middle of a ZIP for nobody's roof", async () => {
    await stored({ position: { class: 'area', radius_meters: 2000 } });
    expect(await find(at(0))).toEqual([]);
  });

  test('raises no neighbour five metres away, no flat of a tower, no 12 A for 12 B', async () => {
    const flats = Array.from({ length: 40 }, (_, flat) => `12 Elm St Apt ${flat + 1}`);
    await stored(
      ...flats.map((address) => ({ address })),
      { address: '14 Elm St', ...at(5) },
      { address: '12A Elm St' },
      { address: '12 Oak St' },
    );
    for (const address of ['12 Elm St', '12 Elm St Apt 41', '12B Elm St', '16 Elm St'])
      expect(await find({ ...house, address }), address).toEqual([]);
    expect(await reasons({ ...house, address: '12 Elm St #7' })).toEqual([['address', 'roof']]);
  });

  test('gives do-not-disturb first, then address, telephone, e-mail, roof, then the newest', async () => {
    const [roof, email, phone, older, newer, , never] = await stored(
      { address: 'Elm St' },
      { address: '1 Oak St', ...at(900), email: 'a@example.com' },
      { address: '2 Oak St', ...at(900), cell: '802-555-0134' },
      { ...at(900) },
      { ...at(900) },
      { address: '9 Other St', ...at(900) },
      { address: '3 Oak St', ...at(900), email: 'a@example.com', lead_status: 'dnd' },
    );
    const asked = { ...house, cell: '802-555-0134', email: 'a@example.com' };
    const ids = (await find(asked)).map(({ id }) => id);
    expect(ids).toEqual([never, newer, older, phone, email]);
    expect(ids).not.toContain(roof);
  });

  test('tells everything a lead shares, however many share it too', async () => {
    const same = Array.from({ length: 30 }, (_, n) => ({
      address: `${n + 100} Oak St`,
      cell: '802-555-0134',
      ...at(900),
    }));
    await stored({ cell: '802-555-0134' }, ...same);
    expect((await reasons({ ...asHouse, cell: '802-555-0134' }))[0]).toEqual(['address', 'phone']);
  });

  test('leaves out the lead being entered, and those of other companies', async () => {
    await stored({ external_id: 'mine' });
    expect(await find({ ...house, external_id: 'mine' })).toEqual([]);
    expect(await find({ ...house, external_id: 'other' })).toHaveLength(1);
    await stored();
    expect(await find(house)).toEqual([]);
  });

  test('asks for nothing and gets nothing', async () => {
    await stored({}, { address: 'Main St' });
    for (const asked of [{}, { address: 'Main St', zipcode: '05641' }, { latitude: 44.2 }])
      expect(await find(asked)).toEqual([]);
  });

  test('finds leads of an older version once their keys are made', async () => {
    const [id] = await stored({ cell: '802-555-0134', email: 'a@example.com', ...at(900) });
    const forget = async () => {
      await database.db.deleteFrom('lead_keys').where('company_id', '=', company).execute();
      await database.db
        .insertInto('unkeyed_leads')
        .values({ company_id: company, lead_id: id ?? '' })
        .execute();
    };
    await forget();
    const asked = { ...house, cell: '802-555-0134', email: 'a@example.com' };
    expect(await find(asked)).toEqual([]);
    await Promise.all([store.fill(), store.fill()]);
    expect(await reasons(asked)).toEqual([['address', 'phone', 'email']]);
    const left = await database.db.selectFrom('unkeyed_leads').selectAll().execute();
    expect(left).toEqual([]);
  });
});
