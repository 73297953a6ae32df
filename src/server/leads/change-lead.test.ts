import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChangeLeadInput } from '#contract/change-lead.ts';
import { foundDuplicatesSchema } from '#contract/duplicate.ts';
import { type CreateLeadInput, createdLeadSchema, type Lead, leadSchema } from '#contract/lead.ts';
import { problemSchema } from '#contract/problem.ts';
import { countLevels } from '#server/db/lead-trail.ts';
import { createCompany, defaultCompanyId } from '#server/db/company.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { openWholeApp, type Proof, type WholeApp } from '#server/testing/whole-app.ts';

const house: CreateLeadInput = {
  first_name: 'Ana',
  last_name: 'Okafor',
  address: '12 Elm St',
  city: 'Barre',
  county: 'Washington',
  state: 'VT',
  zipcode: '05641',
  latitude: '44.2',
  longitude: '-72.5',
  cell: '802-555-0134',
  email: 'ana@example.com',
  lead_status: 'pr',
  extra_info: { roof: 'slate', stories: 2 },
  position: { class: 'rooftop', radius_meters: 3 },
};

describe.each(testDatabaseKinds)('PATCH /api/leads/{id} on %s', (kind) => {
  let whole: WholeApp;
  let company: number;
  let office: Proof;
  let lead: Lead;

  beforeAll(async () => {
    whole = await openWholeApp(kind);
    // Without an owner nothing is answered.
    await whole.signedIn(defaultCompanyId, 'owner');
  }, 60_000);
  afterAll(() => whole.close());
  beforeEach(async () => {
    company = await createCompany(whole.database.db, 'Test');
    office = await whole.keyOf(company, 'office');
    lead = await create();
  });

  const ask = (path: string, method = 'GET', more: { body?: object; headers?: Proof } = {}) =>
    whole.app.request(`http://127.0.0.1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...office, ...more.headers },
      ...(more.body ? { body: JSON.stringify(more.body) } : {}),
    });
  const get = async (id = lead.id) =>
    leadSchema.parse(await (await ask(`/api/leads/${id}`)).json());
  async function create(change: Partial<CreateLeadInput> = {}): Promise<Lead> {
    const answer = await ask('/api/leads', 'POST', { body: { ...house, ...change } });
    return get(createdLeadSchema.parse(await answer.json()).id);
  }
  const patch = (body: ChangeLeadInput, version: number | string = lead.version, id = lead.id) =>
    ask(`/api/leads/${id}`, 'PATCH', { body, headers: { 'If-Match': `"${version}"` } });
  async function changed(body: ChangeLeadInput): Promise<Lead> {
    const answer = await patch(body);
    expect(answer.status).toBe(200);
    lead = leadSchema.parse(await answer.json());
    expect(lead).toEqual(await get());
    return lead;
  }
  async function refused(answer: Response | Promise<Response>) {
    const { status, code, errors } = problemSchema.parse(await (await answer).json());
    expect(await get()).toEqual(lead);
    return { status, code, faults: errors?.map((fault) => `${fault.field} ${fault.code}`) };
  }
  const rows = (table: 'pins' | 'pin_counts' | 'lead_changes' | 'position_corrections') =>
    whole.database.db.selectFrom(table).selectAll().where('company_id', '=', company).execute();
  async function audit() {
    const headers = await whole.keyOf(company, 'owner');
    const answer = await ask(`/api/audit?subject=${lead.id}`, 'GET', { headers });
    const { results } = (await answer.json()) as { results: object[] };
    return results;
  }
  async function duplicatesOf(asked: object): Promise<string[]> {
    const answer = await ask('/api/leads/duplicates', 'POST', { body: asked });
    return foundDuplicatesSchema.parse(await answer.json()).duplicates.map(({ id }) => id);
  }

  test('changes what is sent and leaves the rest, and the answer carries the new version', async () => {
    const answer = await patch({ lead_status: 'fu', last_name: 'Silva', phone: '802-555-0100' });
    expect(answer.headers.get('etag')).toBe('"2"');
    const got = await ask(`/api/leads/${lead.id}`);
    expect(got.headers.get('etag')).toBe('"2"');
    expect(leadSchema.parse(await got.json())).toEqual({
      ...lead,
      version: 2,
      updated_at: expect.any(String) as unknown,
      lead_status: 'fu',
      last_name: 'Silva',
      contacts: [
        { type: 'mobile', value: '802-555-0134' },
        { type: 'home', value: '802-555-0100' },
        { type: 'email', value: 'ana@example.com' },
      ],
    });
  });

  test('null and empty text empty a field', async () => {
    const emptied = await changed({
      first_name: null,
      city: '',
      cell: null,
      email: '',
      extra_info: null,
      position: null,
      lead_source: null,
    });
    expect(emptied).toMatchObject({
      first_name: '',
      city: '',
      contacts: [],
      extra_info: null,
      position: null,
      lead_source: { id: 'door-knocking' },
    });
  });

  test('writes down who changed what from what to what, and nothing else', async () => {
    await changed({ lead_status: 'a', cell: '802-555-0199', zipcode: '05641' });
    expect(await audit()).toMatchObject([
      {
        action: 'lead.changed',
        actor: { kind: 'key', name: 'Test' },
        before: { lead_status: 'pr', cell: '802-555-0134' },
        after: { lead_status: 'a', cell: '802-555-0199' },
      },
      { action: 'lead.created' },
    ]);
    const [entry] = (await audit()) as { before: object; after: object }[];
    if (!entry) throw new Error('Nothing was written down.');
    const { before, after } = entry;
    expect(Object.keys(before)).toEqual(Object.keys(after));
    expect(Object.keys(after).toSorted()).toEqual(['cell', 'lead_status']);
  });

  test('pin, counts and feed follow', async () => {
    await changed({ latitude: '44.3', longitude: '-72.6', lead_status: 'de' });
    expect(await rows('pins')).toMatchObject([
      { lead_id: lead.id, lead_status: 'de', latitude: 44.3, longitude: -72.6 },
    ]);
    const counts = (await rows('pin_counts')) as { lead_status: string; count: number }[];
    expect(counts.filter(({ count }) => count > 0)).toHaveLength(countLevels.length);
    expect(counts.every((row) => row.count === (row.lead_status === 'de' ? 1 : 0))).toBe(true);
    expect(await rows('lead_changes')).toMatchObject([
      { seq: 1, kind: 'created' },
      { seq: 2, kind: 'changed', lead_id: lead.id },
    ]);
  });

  test('what changes nothing writes nothing', async () => {
    const same = await patch({ ...house, extra_info: { stories: 2, roof: 'slate' } });
    expect(same.status).toBe(200);
    expect(leadSchema.parse(await same.json())).toEqual(lead);
    expect(same.headers.get('etag')).toBe('"1"');
    expect(await audit()).toHaveLength(1);
    expect(await rows('lead_changes')).toHaveLength(1);
  });

  test.each([
    ['without a version', {}],
    ['with any version', { 'If-Match': '*' }],
    ['with no number', { 'If-Match': '"first"' }],
  ])('%s nothing is changed', async (_name, headers) => {
    const answer = ask(`/api/leads/${lead.id}`, 'PATCH', { body: { city: 'Berlin' }, headers });
    expect(await refused(answer)).toMatchObject({ status: 428, code: 'version_missing' });
  });

  test('a version that is older is refused and names the newer', async () => {
    await changed({ city: 'Berlin' });
    const late = await patch({ city: 'Montpelier' }, 1);
    expect(late.headers.get('etag')).toBe('"2"');
    expect(await refused(late)).toMatchObject({ status: 412, code: 'changed_meanwhile' });
    expect(await audit()).toHaveLength(2);
  });

  test('a version that a proxy made weak is understood', async () => {
    const headers = { 'If-Match': 'W/"1"' };
    const answer = await ask(`/api/leads/${lead.id}`, 'PATCH', {
      body: { city: 'Berlin' },
      headers,
    });
    expect(answer.status).toBe(200);
  });

  test.each<[ChangeLeadInput, string]>([
    [{}, ' change_empty'],
    [{ latitude: '44.1' }, 'latitude change_half_place'],
    [{ address: '' }, 'address address_required'],
    [{ lead_source: 'radio' }, 'lead_source lead_source_unknown'],
  ])('%j is refused as %s', async (body, expected) => {
    expect(await refused(patch(body))).toEqual({
      status: 400,
      code: 'invalid_request',
      faults: [expected],
    });
  });

  test('a do-not-disturb lead needs a reason for a friendlier status, which is kept', async () => {
    await changed({ lead_status: 'dnd' });
    const faults = ['do_not_disturb_reason do_not_disturb_leaves'];
    expect(await refused(patch({ lead_status: 'u' }))).toMatchObject({ status: 400, faults });
    expect(await refused(patch({ lead_status: 'dd' }))).toMatchObject({ status: 400, faults });
    await changed({ city: 'Berlin' });
    await changed({ lead_status: 'u', do_not_disturb_reason: 'They called us.' });
    expect((await audit())[0]).toMatchObject({
      before: { lead_status: 'dnd' },
      after: { lead_status: 'u', do_not_disturb_reason: 'They called us.' },
    });
  });

  test('is found as a duplicate by what it has now, and by nothing it had', async () => {
    const [old, fresh] = ['802-555-0134', '802-555-0177'];
    const other = await create({ address: '9 Oak St', latitude: 45, longitude: -73, email: null });
    await changed({ cell: fresh, address: '14 Elm St', latitude: '44.21', longitude: '-72.51' });
    const { state, zipcode, city } = house;
    expect(await duplicatesOf({ cell: old })).toEqual([other.id]);
    expect(await duplicatesOf({ cell: fresh })).toEqual([lead.id]);
    expect(await duplicatesOf({ address: '12 Elm St', state, zipcode, city })).toEqual([]);
    expect(await duplicatesOf({ address: '14 Elm Street', state, zipcode, city })).toEqual([
      lead.id,
    ]);
    expect(await duplicatesOf({ email: 'ANA@example.com' })).toEqual([lead.id]);
  });

  test('comes first among duplicates as soon as it is do-not-disturb', async () => {
    const { cell } = house;
    const other = await create({ address: '9 Oak St', latitude: 45, longitude: -73 });
    expect(await duplicatesOf({ cell })).toEqual([other.id, lead.id]);
    await changed({ lead_status: 'dd' });
    expect(await duplicatesOf({ cell })).toEqual([lead.id, other.id]);
  });

  test('the region follows a moved place', async () => {
    const square = (west: number, id: string) => ({
      company_id: company,
      id,
      name: `Area ${id}`,
      polygon: JSON.stringify({
        type: 'Polygon',
        coordinates: [
          [
            [west, 44],
            [west + 1, 44],
            [west + 1, 45],
            [west, 45],
            [west, 44],
          ],
        ],
      }),
    });
    await whole.database.db
      .insertInto('regions')
      .values([square(-73, 'west'), square(-72, 'east')])
      .execute();
    await whole.database.db.updateTable('companies').set({ regions_version: 1 }).execute();
    expect((await changed({ latitude: 44.2, longitude: -71.5 })).region).toEqual({
      id: 'east',
      name: 'Area east',
    });
    expect(await rows('pins')).toMatchObject([{ region_id: 'east' }]);
    expect((await audit())[0]).toMatchObject({ after: { region: 'Area east', position: null } });
    expect((await changed({ latitude: 44.2, longitude: -70 })).region).toBeNull();
  });

  test('a corrected place is remembered for the address', async () => {
    const position = { class: 'placed-by-hand', radius_meters: 2, corrected: true } as const;
    await changed({ latitude: '44.2001', longitude: '-72.5001', position });
    expect(lead.position).toEqual({ class: 'placed-by-hand', radius_meters: 2 });
    expect(await rows('position_corrections')).toMatchObject([
      { latitude: 44.2001, longitude: -72.5001, address: '12 Elm St' },
    ]);
  });

  test('what is found by words follows', async () => {
    await changed({ last_name: 'Silva', cell: null });
    const [pin] = (await rows('pins')) as { search_text: string }[];
    expect(pin?.search_text).toContain('ana silva');
    expect(pin?.search_text).not.toContain('555');
  });

  test('another company’s, a withdrawn and an erased one are not there', async () => {
    const other = await create();
    const gone = await create();
    await ask(`/api/leads/${gone.id}`, 'DELETE');
    await ask(`/api/leads/${other.id}/erase`, 'POST', {
      body: {},
      headers: await whole.keyOf(company, 'owner'),
    });
    for (const id of [gone.id, other.id, 'made-up'])
      expect((await patch({ city: 'Berlin' }, 1, id)).status, id).toBe(404);
    office = await whole.keyOf(await createCompany(whole.database.db, 'Other'), 'owner');
    expect((await patch({ city: 'Berlin' })).status).toBe(404);
  });
});
