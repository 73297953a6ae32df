import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDuplicatesSchema } from '#contract/duplicate.ts';
import { type CreatedLead, createLeadSchema, listLeadsQuerySchema } from '#contract/lead.ts';
import { withdrawalWindowMs } from '#contract/receipt.ts';
import { tileRange } from '#server/db/morton.ts';
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

const body = createLeadSchema.parse({
  external_id: 'mine',
  address: '12 Elm St',
  state: 'VT',
  zipcode: '05641',
  latitude: 44.2,
  longitude: -72.5,
  cell: '802-555-0134',
});

describe.each(testDatabaseKinds)('taking a lead back on %s', (kind) => {
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

  async function stored(key: string | null = null): Promise<CreatedLead> {
    company += 1;
    await database.db.insertInto('companies').values({ id: company, name: 'Test' }).execute();
    const outcome = await store.create(systemActor(company), body, key);
    if (!('lead' in outcome)) throw new Error(`Not created: ${outcome.kind}`);
    return outcome.lead;
  }

  /** Makes a lead as old as this, by its own time of making. */
  const age = (id: string, milliseconds: number) =>
    database.db
      .updateTable('leads')
      .set({ created_at: new Date(Date.now() - milliseconds).toISOString() })
      .where('id', '=', id)
      .execute();

  const pins = async () => {
    const all = tileRange(0, 0, 0);
    return database.db
      .selectFrom('leads')
      .select('id')
      .where('company_id', '=', company)
      .where('cell', '>=', all.from)
      .where('cell', '<', all.to)
      .execute();
  };

  test('takes it off lists, map and look-ups, and no key of it stays', async () => {
    const { id } = await stored();
    expect(await pins()).toHaveLength(1);
    expect(await store.withdraw(systemActor(company), id)).toMatchObject({
      kind: 'withdrawn',
      lead: { id },
    });
    expect(await store.get(company, id)).toBeNull();
    expect(await pins()).toEqual([]);
    for (const query of [{}, { external_id: 'mine' }, { bbox: '-180,-90,180,90' }])
      expect(await store.list(company, listLeadsQuerySchema.parse(query))).toMatchObject({
        count: 0,
        leads: [],
      });
    const { address, zipcode, cell, latitude, longitude } = body;
    const asked = findDuplicatesSchema.parse({ address, zipcode, cell, latitude, longitude });
    expect(await store.findDuplicates(company, asked)).toEqual([]);
    const keys = await database.db
      .selectFrom('lead_keys')
      .selectAll()
      .where('company_id', '=', company)
      .execute();
    expect(keys).toEqual([]);
  });

  test('gives the same answer again, also much later', async () => {
    const { id } = await stored();
    const first = await store.withdraw(systemActor(company), id);
    await age(id, 2 * withdrawalWindowMs);
    expect(await store.withdraw(systemActor(company), id)).toEqual(first);
  });

  test('keeps its idempotency key: a late repeat gets the first answer and makes nothing', async () => {
    const made = await stored('key-1');
    await store.withdraw(systemActor(company), made.id);
    expect(await store.create(systemActor(company), body, 'key-1')).toEqual({
      kind: 'replayed',
      lead: made,
    });
    const { count } = await store.list(company, listLeadsQuerySchema.parse({}));
    expect(count).toBe(0);
  });

  test('comes too late after ten minutes, and then changes nothing', async () => {
    const { id } = await stored();
    await age(id, withdrawalWindowMs - 30_000);
    const early = await stored();
    await age(early.id, withdrawalWindowMs + 1);
    expect(await store.withdraw(systemActor(company), early.id)).toEqual({ kind: 'too-late' });
    expect(await store.get(company, early.id)).not.toBeNull();
    expect(await store.withdraw(systemActor(company - 1), id)).toMatchObject({ kind: 'withdrawn' });
  });

  test('knows no lead of another company', async () => {
    const { id } = await stored();
    expect(await store.withdraw(systemActor(company - 1), id)).toEqual({ kind: 'unknown' });
    expect(await store.get(company, id)).not.toBeNull();
  });

  test('leaves the receipt, which then says so', async () => {
    const { id, receipt, created_at } = await stored();
    const standing = {
      receipt,
      lead_id: id,
      external_id: 'mine',
      created_at,
      withdrawn_at: null,
    };
    const typed = [receipt, receipt.toLowerCase(), receipt.replace('-', ''), ` ${receipt} `];
    for (const text of typed) expect(await store.receipt(company, text)).toEqual(standing);
    const outcome = await store.withdraw(systemActor(company), id);
    expect(await store.receipt(company, receipt)).toEqual({
      ...standing,
      withdrawn_at: 'lead' in outcome && outcome.lead.withdrawn_at,
    });
    for (const text of ['', '7K3M-9QX', 'UUUU-UUUU', `${receipt}0`])
      expect(await store.receipt(company, text)).toBeNull();
    expect(await store.receipt(company - 1, receipt)).toBeNull();
  });
});
