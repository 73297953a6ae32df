import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditPageSchema, erasedLeadSchema } from '#contract/audit.ts';
import { createdLeadSchema, leadPageSchema, leadSchema } from '#contract/lead.ts';
import { receiptSchema } from '#contract/receipt.ts';
import { createCompany, defaultCompanyId } from '#server/db/company.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { openWholeApp, type Proof, type WholeApp } from '#server/testing/whole-app.ts';

/** Every field that tells of the customer says so, so that a search for the word finds it. */
const body = {
  external_id: 'canary-crm-7',
  first_name: 'Canary',
  last_name: 'Canary-Okafor',
  address: '204 Canary St',
  city: 'Canaryville',
  county: 'Osborne',
  state: 'KS',
  zipcode: 'CANARY 1',
  latitude: '39.3972611',
  longitude: '-98.6212822',
  cell: '785-555-0134',
  phone: '785-555-0167',
  email: 'canary@example.com',
  lead_status: 'as',
  extra_info: { note: 'the dog is called Canary' },
  position: { class: 'placed-by-hand', radius_meters: 3, corrected: true },
  origin: 'search',
  duplicates_seen: ['canary-lead'],
  do_not_disturb_reason: 'Canary asked for it',
};
const personal = /canary|okafor|39\.397|98\.621|555-?0134|555-?0167|7855550/i;

describe.each(testDatabaseKinds)('a lead that is erased, on %s', (kind) => {
  let whole: WholeApp;
  let company: number;
  let owner: Proof;
  let lead: { id: string; receipt: string; created_at: string };

  const ask = (path: string, method = 'GET', more: { body?: object; proof?: Proof } = {}) =>
    whole.app.request(`http://127.0.0.1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...owner, ...more.proof },
      ...(more.body ? { body: JSON.stringify(more.body) } : {}),
    });
  const erase = async (id = lead.id, reason?: string) => {
    const answer = await ask(`/api/leads/${id}/erase`, 'POST', { body: reason ? { reason } : {} });
    return { status: answer.status, erased: erasedLeadSchema.safeParse(await answer.json()).data };
  };
  const create = async (change: object = {}, key = 'first try') => {
    const proof = { 'Idempotency-Key': key.replaceAll(' ', '-') };
    return ask('/api/leads', 'POST', { body: { ...body, ...change }, proof });
  };
  const list = async (query = '') =>
    leadPageSchema.parse(await (await ask(`/api/leads${query}`)).json());
  const pins = async (path: string) => {
    const tile = await (await ask(`/api/pins/${path}`)).arrayBuffer();
    return tile.byteLength;
  };
  /** Everything that the database holds of this company and its leads, as text. */
  async function everything(): Promise<string> {
    const { db } = whole.database;
    const tables = [
      'leads',
      'customers',
      'users',
      'contacts',
      'lead_keys',
      'audit_log',
      'audit_details',
    ] as const;
    const rows = tables.map((table) =>
      db.selectFrom(table).selectAll().where('company_id', '=', company).execute(),
    );
    return JSON.stringify(await Promise.all(rows));
  }

  beforeAll(async () => {
    whole = await openWholeApp(kind);
    // Without an owner nothing is answered.
    await whole.signedIn(defaultCompanyId, 'owner');
  }, 60_000);
  afterAll(() => whole.close());
  beforeEach(async () => {
    company = await createCompany(whole.database.db, 'Test');
    owner = await whole.keyOf(company, 'owner');
    lead = createdLeadSchema.parse(await (await create()).json());
    expect(await everything()).toMatch(personal);
  });

  test('leaves nothing in the database that tells who the customer was, or where', async () => {
    expect((await erase()).status).toBe(200);
    expect((await everything()).match(personal)).toBeNull();
  });

  test('nor where a person had put the pin of the address', async () => {
    const corrections = () =>
      whole.database.db
        .selectFrom('position_corrections')
        .selectAll()
        .where('company_id', '=', company)
        .execute();
    expect(await corrections()).toHaveLength(1);
    await erase();
    expect(await corrections()).toEqual([]);
  });

  test('keeps status, source, region, date and receipt, and roughly where it was', async () => {
    const before = await row(lead.id);
    const { erased } = await erase();
    const after = await row(lead.id);
    for (const column of [
      'company_id',
      'id',
      'customer_id',
      'user_id',
      'lead_status',
      'lead_source_id',
      'county',
      'state',
      'region_id',
      'region_name',
      'origin',
      'receipt',
      'created_at',
      'idempotency_key',
    ] as const)
      expect(after[column], column).toEqual(before[column]);
    expect(after).toMatchObject({
      lead_status: 'as',
      latitude: 39.4,
      longitude: -98.6,
      erased_at: erased?.erased_at,
    });
  });
  const row = (id: string) =>
    whole.database.db
      .selectFrom('leads')
      .selectAll()
      .where('company_id', '=', company)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();

  test('still counts where rows are counted', async () => {
    await create({}, 'another');
    await erase();
    const { count } = await whole.database.db
      .selectFrom('leads')
      .select((is) => is.fn.countAll<number>().as('count'))
      .where('company_id', '=', company)
      .where('lead_status', '=', 'as')
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(2);
  });

  test('is in no list, on no tile, and no longer under its id', async () => {
    const empty = await pins('4/0/8');
    expect(await pins('0/0/0')).toBeGreaterThan(empty);
    expect((await list()).count).toBe(1);
    await erase();
    for (const query of [
      '',
      '?status=as',
      '?external_id=canary-crm-7',
      '?bbox=-180,-90,180,90',
      '?ordering=address',
    ])
      expect(await list(query), query).toMatchObject({ count: 0, results: [] });
    expect(await pins('0/0/0')).toBe(empty);
    expect(await pins('14/3703/6266')).toBe(empty);
    expect((await ask(`/api/leads/${lead.id}`)).status).toBe(404);
  });

  test('is found as a duplicate by nothing: address, place, phone or e-mail', async () => {
    const { address, city, state, zipcode, latitude, longitude, cell, phone, email } = body;
    const house = { address, city, state, zipcode, latitude, longitude };
    const asked = [house, { ...house, cell, phone, email }, { cell }, { phone }, { email }];
    const found = async () => {
      const answers = asked.map(async (one) => {
        const answer = await ask('/api/leads/duplicates', 'POST', { body: one });
        return (await answer.json()) as object;
      });
      return Promise.all(answers);
    };
    expect((await found())[0]).toMatchObject({ duplicates: [{ id: lead.id }] });
    await erase();
    expect(await found()).toEqual(asked.map(() => ({ duplicates: [] })));
  });

  test('leaves others alone: of the same house, and of the same phone', async () => {
    const twin = createdLeadSchema.parse(await (await create({}, 'twin')).json());
    await erase();
    const shown = leadSchema.parse(await (await ask(`/api/leads/${twin.id}`)).json());
    expect(shown).toMatchObject({ first_name: 'Canary', address: '204 Canary St' });
    expect(shown.contacts).toHaveLength(3);
    const { cell } = body;
    const answer = await ask('/api/leads/duplicates', 'POST', { body: { cell } });
    expect(await answer.json()).toMatchObject({ duplicates: [{ id: twin.id }] });
  });

  test('answers a late retry of its making, which makes nothing and tells nothing', async () => {
    await erase();
    const answer = await create();
    expect(answer.status).toBe(201);
    expect(answer.headers.get('idempotency-replayed')).toBe('true');
    expect(createdLeadSchema.parse(await answer.json())).toEqual({ ...lead, external_id: null });
    expect((await list()).count).toBe(0);
    expect((await everything()).match(personal)).toBeNull();
  });

  test('keeps its receipt, which tells nothing but that it was', async () => {
    await erase();
    const answer = await ask(`/api/receipts/${lead.receipt}`);
    expect(receiptSchema.parse(await answer.json())).toMatchObject({
      lead_id: lead.id,
      external_id: null,
      created_at: lead.created_at,
    });
  });

  test('is the same when erased twice, and written down once', async () => {
    const first = await erase(lead.id, 'asked by letter');
    expect(first.status).toBe(200);
    const erased_at = '2026-01-02T03:04:05.678Z';
    await whole.database.db
      .updateTable('leads')
      .set({ erased_at })
      .where('id', '=', lead.id)
      .execute();
    const again = await erase(lead.id, 'asked again');
    expect(again).toEqual({ status: 200, erased: { id: lead.id, erased_at } });
    const { results } = auditPageSchema.parse(
      await (await ask(`/api/audit?subject=${lead.id}`)).json(),
    );
    expect(results).toMatchObject([
      { action: 'lead.erased', after: { reason: 'asked by letter' } },
      { action: 'lead.created', before: null, after: null },
    ]);
  });

  test('two at once do the same as one', async () => {
    const [one, other] = await Promise.all([erase(), erase()]);
    expect(one).toEqual(other);
    const { count } = auditPageSchema.parse(
      await (await ask(`/api/audit?subject=${lead.id}`)).json(),
    );
    expect(count).toBe(2);
  });

  test('what the log had noted of it is gone, what it noted of others is not', async () => {
    const { db } = whole.database;
    const log = await db
      .selectFrom('audit_log')
      .select(['id', 'subject'])
      .where('company_id', '=', company)
      .execute();
    const note = (subject: string, audit_id: string) => ({
      company_id: company,
      audit_id,
      subject,
      before_json: JSON.stringify({ address: `204 Canary St of ${subject}` }),
      after_json: JSON.stringify({ address: '206 Canary St' }),
    });
    await db
      .insertInto('audit_details')
      .values([note(lead.id, log[0]?.id ?? ''), note('another', 'made-up')])
      .execute();
    await erase();
    const left = await db
      .selectFrom('audit_details')
      .select('subject')
      .where('company_id', '=', company)
      .execute();
    expect(left).toEqual([{ subject: 'another' }]);
  });

  test('can be one that was withdrawn before', async () => {
    await ask(`/api/leads/${lead.id}`, 'DELETE');
    expect((await erase()).status).toBe(200);
    expect((await everything()).match(personal)).toBeNull();
  });

  test('is not one of another company, nor one that never was', async () => {
    const other = await createCompany(whole.database.db, 'Other');
    const proof = await whole.keyOf(other, 'owner');
    const answer = await ask(`/api/leads/${lead.id}/erase`, 'POST', { body: {}, proof });
    expect(answer.status).toBe(404);
    expect((await erase('made-up')).status).toBe(404);
    expect((await list()).count).toBe(1);
    expect(await everything()).not.toContain('lead.erased');
  });
});
