import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createdLeadSchema } from '#contract/lead.ts';
import { createdApiKeySchema, createdKioskSchema, oneTimeLinkSchema } from '#contract/team.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import { openBeside } from '#server/db/open-database.ts';
import { createTestDatabase, testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { startServerProcess } from '#server/leads/testing/server-process.ts';
import { openWholeApp, type Proof, type WholeApp } from '#server/testing/whole-app.ts';

let whole: WholeApp;
let owner: Proof;

beforeAll(async () => {
  whole = await openWholeApp('sqlite');
  owner = await whole.signedIn(defaultCompanyId, 'owner');
});
afterAll(() => whole.close());

interface Asked {
  readonly method?: string;
  readonly body?: object;
  readonly headers?: Proof;
}

const ask = (path: string, { method = 'GET', body, headers = {} }: Asked = {}) =>
  whole.app.request(
    `http://127.0.0.1${path}`,
    {
      method,
      headers: { 'Content-Type': 'application/json', ...owner, ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    },
    { incoming: { socket: { remoteAddress: '203.0.113.77' } } },
  );

/** Digits that stand for the word where only digits will do. */
const digits = ['39.3972611', '-98.6212822', '785-555-0134', '785-555-0167', '203.0.113.77'];

const lead = {
  external_id: 'canary-1',
  first_name: 'Canary',
  last_name: 'Canary-Okafor',
  address: '204 Canary St',
  city: 'Canaryville',
  county: 'Canary County',
  state: 'KS',
  zipcode: 'CANARY 1',
  latitude: digits[0],
  longitude: digits[1],
  cell: digits[2],
  phone: digits[3],
  email: 'canary@canary.example',
  extra_info: { canary: { nested: ['the dog is called Canary'] } },
  do_not_disturb_reason: 'Canary asked for it',
};

/** The word stands nowhere, in no spelling; nor the digits, nor secrets that were minted. */
function expectNothingPersonal(text: string, minted: readonly string[] = []) {
  expect(text).not.toMatch(/canary/i);
  for (const value of [...digits, ...minted]) expect(text).not.toContain(value);
}

describe('nothing personal is in the log or the metrics', () => {
  /** Sends them all, checks that each got as far as it was meant to, and gives what is left. */
  async function leftBy(requests: readonly (readonly [path: string, status: number, Asked?])[]) {
    const before = whole.logged.length;
    for (const [path, status, asked] of requests)
      expect((await ask(path, asked)).status, path).toBe(status);
    const lines = whole.logged.slice(before);
    expect(lines.length).toBeGreaterThanOrEqual(requests.length);
    return lines.join('') + (await (await ask('/api/metrics')).text());
  }

  test('of a lead: its fields, its ids, what is asked about it and what is wrong with it', async () => {
    const before = whole.logged.length;
    const sent = await ask('/api/leads', {
      method: 'POST',
      body: lead,
      headers: { 'Idempotency-Key': 'canary-key' },
    });
    const { id, receipt } = createdLeadSchema.parse(await sent.json());
    const { cell, address, zipcode } = lead;
    const text = await leftBy([
      [`/api/leads/${id}`, 200],
      [`/api/receipts/${receipt}`, 200],
      ['/api/receipts/canary', 404],
      ['/api/leads/canary', 404],
      ['/api/leads?external_id=canary-1', 200],
      ['/api/leads?bbox=-98.6212822,39.3972611,-98,40', 200],
      ['/api/leads?canary=canary', 400],
      ['/api/geocode/search?q=204%20Canary%20St', 200],
      [`/api/geocode/reverse?lat=${digits[0]}&lng=${digits[1]}`, 200],
      ['/api/geocode/search', 200, { method: 'POST', body: { q: '204 Canary St' } }],
      ['/api/geocode/search', 400, { method: 'POST', body: { canary: 'Canary' } }],
      ['/api/geocode/reverse', 200, { method: 'POST', body: { lat: digits[0], lng: digits[1] } }],
      ['/api/pins/0/0/canary', 404],
      ['/api/canary/canary', 404],
      ['/canary', 404],
      ['/api/leads', 400, { method: 'POST', body: { ...lead, canary: 1, state: 'Canary' } }],
      ['/api/leads/duplicates', 200, { method: 'POST', body: { cell, address, zipcode } }],
      [`/api/leads/${id}/erase`, 200, { method: 'POST', body: { reason: 'Canary wrote' } }],
    ]);
    expectNothingPersonal(whole.logged.slice(before).join('') + text, [id, receipt]);
  });

  test('of a person: name, e-mail, password, code, link, and whatever a browser sends', async () => {
    const made = async (path: string, body: object) =>
      (await ask(path, { method: 'POST', body })).json();
    const canary = { name: 'Canary', email: 'canary@example.com', password: 'canary canary' };
    const key = createdApiKeySchema.parse(
      await made('/api/keys', { name: 'Canary', role: 'office' }),
    );
    const kiosk = createdKioskSchema.parse(await made('/api/kiosks', { name: 'Canary' }));
    const invitation = oneTimeLinkSchema.parse(
      await made('/api/invitations', { role: 'office', email: canary.email }),
    );
    const token = new URL(invitation.link).hash.slice(1);
    const { email, password } = canary;
    const post = (body: object): Asked => ({ method: 'POST', body });
    const text = await leftBy([
      ['/api/links/read', 200, post({ token })],
      ['/api/links', 200, post({ ...canary, token })],
      ['/api/links', 404, post({ token: 'canary' })],
      ['/api/session', 200, post({ email, password })],
      ['/api/session', 401, post({ email, password: 'canary canary canary' })],
      ['/api/session', 401, post({ email: 'canary@elsewhere.example', password })],
      ['/api/session', 400, post({ email: 'canary', password: '' })],
      ['/api/session/code', 401, post({ code: 'canary' })],
      ['/api/password-requests', 200, post({ email })],
      ['/api/kiosks/pair', 200, post({ code: kiosk.code })],
      ['/api/kiosks/pair', 400, post({ code: 'canary' })],
      ['/api/leads', 200, { headers: { 'X-API-KEY': key.key } }],
      ['/api/leads', 401, { headers: { 'X-API-KEY': 'canary' } }],
      ['/api/leads', 401, { headers: { Cookie: 'leadmap.session_token=canary; canary=canary' } }],
      [
        '/api/leads',
        200,
        { headers: { 'User-Agent': 'Canary', Referer: 'https://canary.example' } },
      ],
      ['/api/leads', 200, { headers: { Authorization: 'Bearer canary', Forwarded: 'for=canary' } }],
      ['/api/leads', 200, { headers: { 'X-Forwarded-For': 'canary', 'X-Canary': 'canary' } }],
      ['/api/leads', 403, { headers: { Host: 'canary.example' } }],
      ['/api/map-setup', 403, { method: 'PUT', body: {}, headers: { Origin: 'https://canary' } }],
      ['/api/map-setup', 415, { method: 'PUT', headers: { 'Content-Type': 'text/canary' } }],
    ]);
    expectNothingPersonal(text, [key.key, kiosk.code, token]);
  });
});

describe.each(testDatabaseKinds)('an error that quotes a row of %s', (kind) => {
  test('is printed by the server without it', async () => {
    const place = await createTestDatabase(kind);
    const { dataDir, databaseUrl } = place.options;
    const server = await startServerProcess({
      LEADMAP_DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl ?? undefined,
      LOG_LEVEL: 'debug',
    });
    const beside = openBeside(place.options);
    if (!beside) throw new Error('The server has made no database.');
    const create = () =>
      server.fetch('/api/leads', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(lead),
      });
    const failed: Response[] = [];
    const { id } = createdLeadSchema.parse(await (await create()).json());
    // As after an edit by hand: the parser quotes what it cannot read.
    await beside.db.updateTable('leads').set({ extra_info: 'Canary' }).execute();
    failed.push(await server.fetch(`/api/leads/${id}`));
    await sql.raw(quoting[kind]).execute(beside.db);
    failed.push(await create());
    for (const answer of failed) {
      expect(answer.status).toBe(500);
      expectNothingPersonal(await answer.text());
    }
    // What it prints arrives after what it answers.
    const told = () => server.said().match(/"request failed"/g)?.length;
    await vi.waitFor(() => expect(told()).toBe(failed.length), 10_000);
    await beside.close();
    await server.kill();
    await place.remove();
    expectNothingPersonal(server.said());
  }, 60_000);
});

/** Makes the database refuse a lead in words of its own: in the message, in the details. */
const quoting = {
  sqlite: `create trigger quoting before insert on leads begin
    select raise(abort, 'no place for ' || new.address); end`,
  postgresql: `alter table leads add constraint quoting check (city not like 'Canary%') not valid`,
};

describe('the id of a request', () => {
  const idOf = async (given?: string) =>
    (
      await ask('/api/health', { headers: given === undefined ? {} : { 'X-Request-Id': given } })
    ).headers.get('x-request-id');

  test('is in the answer and in its line of the log, each its own', async () => {
    const ids = [await idOf(), await idOf()];
    expect(ids[0]).toMatch(/^[\da-f-]{36}$/);
    expect(ids[1]).not.toBe(ids[0]);
    const lines = whole.logged.slice(-2).map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject(ids.map((request) => ({ request, route: 'health', status: 200 })));
  });

  test.each(['7f3a9c2e', 'req_2026-08-01_00000042', 'a'.repeat(64)])(
    'of a proxy is kept: %s',
    async (given) => {
      expect(await idOf(given)).toBe(given);
    },
  );

  test.each([
    '',
    'short',
    'a'.repeat(65),
    'has a blank in it',
    'quote"in-json',
    '<b>bold</b>',
    'x;y=z,a,b,c',
  ])('that is mad is replaced: %s', async (given) => {
    const id = await idOf(given);
    expect(id).toMatch(/^[\da-f-]{36}$/);
    expect(whole.logged.at(-1)).toContain(id);
  });

  test.each(['/api/nothing', '/api/leads', '/nothing'])('is on refusals too: %s', async (path) => {
    const answer = await whole.app.request(`http://127.0.0.1${path}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });
});
