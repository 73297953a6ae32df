import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLeadSchema } from '#contract/lead.ts';
import { systemActor } from '#server/db/audit-log.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import { isRowFault } from '#server/db/row-fault.ts';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from '#server/db/testing/test-database.ts';
import { LeadWriter } from './lead-writer.ts';
import { type LeadContext, newLeadRows, type NewLead } from './lead-rows.ts';

const body = createLeadSchema.parse({
  address: '10 Made Up St',
  state: 'MA',
  zipcode: '02139',
  latitude: 42,
  longitude: -71,
  cell: '617-555-0100',
});

function newLead(change: Partial<LeadContext> = {}): NewLead {
  return newLeadRows(body, {
    by: systemActor(defaultCompanyId),
    leadSourceId: 'door-knocking',
    regions: { version: 0, drawn: [] },
    stateAt: () => null,
    door: { number: '10', unit: '', street: 'made up street', key: 'door' },
    buildingKey: () => 'building',
    idempotencyKey: null,
    bodyFingerprint: 'a',
    isRelayed: false,
    now: new Date(0),
    ...change,
  });
}

describe.each(testDatabaseKinds)('writing groups on %s', (kind) => {
  let place: TestDatabase;
  let database: OpenDatabase;
  let writer: LeadWriter;

  beforeAll(async () => {
    place = await createTestDatabase(kind);
    database = await openDatabase(place.options);
    writer = new LeadWriter(database, () => null);
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  const countOf = async (table: 'leads' | 'customers' | 'users' | 'contacts') => {
    const row = await database.db
      .selectFrom(table)
      .select((is) => is.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return row.count;
  };

  test.each([1, 3, 21, 85, 256])(
    'writes each of %d leads with all that hangs on it',
    async (size) => {
      const before = await countOf('leads');
      const group = Array.from({ length: size }, () => newLead());
      const outcomes = await writer.write(group);
      expect(outcomes).toEqual(group.map(({ lead }) => ({ kind: 'created', lead })));
      for (const table of ['leads', 'customers', 'users', 'contacts'] as const)
        expect(await countOf(table)).toBe(before + size);
    },
  );

  test('settles a receipt that was minted twice', async () => {
    const [one, two] = [newLead(), newLead()];
    two.lead.receipt = one.lead.receipt;
    const outcomes = await writer.write([one, two]);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['created', 'created']);
    expect(one.lead.receipt).not.toBe(two.lead.receipt);
  });

  test('tells new, repeated and reused keys apart within one group', async () => {
    const before = await countOf('customers');
    const outcomes = await writer.write([
      newLead({ idempotencyKey: 'k1' }),
      newLead({ idempotencyKey: 'k1' }),
      newLead({ idempotencyKey: 'k1', bodyFingerprint: 'b' }),
      newLead({ idempotencyKey: 'k2' }),
      newLead(),
    ]);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual([
      'created',
      'replayed',
      'key-reused',
      'created',
      'created',
    ]);
    expect(await countOf('customers')).toBe(before + 3);
  });

  test('writes nothing of a group with a bad row, and blames the row', async () => {
    const before = await countOf('leads');
    const bad = newLead();
    // @ts-expect-error -- what no parsed body can hold
    bad.lead.address = null;
    const failure = await writer.write([newLead(), bad]).catch((error: unknown) => error);
    expect(isRowFault(failure)).toBe(true);
    expect(await countOf('leads')).toBe(before);
    expect(await countOf('customers')).toBe(before);
  });

  test('does not blame the row for a closed database', async () => {
    const closed = await openDatabaseToClose();
    const failure = await new LeadWriter(closed, () => null)
      .write([newLead()])
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(isRowFault(failure)).toBe(false);
  });

  async function openDatabaseToClose(): Promise<OpenDatabase> {
    const other = await createTestDatabase('sqlite');
    const opened = await openDatabase(other.options);
    await opened.close();
    await other.remove();
    return opened;
  }
});
