import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { twoFactorSchema } from '#contract/account.ts';
import { problemSchema } from '#contract/problem.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import { openWholeApp, type Proof, type WholeApp } from '#server/testing/whole-app.ts';

const perMinute = 5;
let whole: WholeApp;
let lastAddress = 0;
/** A network that nothing has been counted for yet. */
let network: string;

beforeAll(async () => {
  whole = await openWholeApp('sqlite', { rateLimitPerMinute: perMinute });
  // Without an owner nothing is answered.
  await whole.signedIn(defaultCompanyId, 'owner');
});
afterAll(() => whole.close());
beforeEach(() => {
  lastAddress += 1;
  network = `198.51.${lastAddress}`;
});

interface Asked {
  readonly proof?: Proof;
  readonly address?: string;
  readonly method?: string;
  readonly body?: object;
}

const askOf = (
  { app }: WholeApp,
  path: string,
  { proof, address = `${network}.1`, method = 'GET', body }: Asked = {},
) =>
  app.request(
    `http://127.0.0.1${path}`,
    {
      method,
      headers: { 'Content-Type': 'application/json', ...proof },
      ...(body ? { body: JSON.stringify(body) } : {}),
    },
    { incoming: { socket: { remoteAddress: address } } },
  );
const ask = (path: string, asked?: Asked) => askOf(whole, path, asked);

async function expectTooMany(answer: Response, longestSeconds: number) {
  expect(answer.status).toBe(429);
  const wait = Number(answer.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(longestSeconds);
  const { code, detail } = problemSchema.parse(await answer.json());
  expect(code).toBe('too_many_requests');
  expect(detail).toContain(`${wait} seconds`);
}

async function useUp(path: string, asked: Asked = {}) {
  for (let time = 0; time < perMinute; time += 1)
    expect((await ask(path, asked)).status).not.toBe(429);
}

describe('of requests there is a limit', () => {
  test('for each key, wherever it is used, and not for others', async () => {
    const proof = await whole.keyOf(defaultCompanyId, 'office');
    await useUp('/api/leads', { proof });
    await expectTooMany(await ask('/api/leads', { proof }), 60);
    await expectTooMany(await ask('/api/health', { proof, address: `${network}.2` }), 60);
    const other = await whole.keyOf(defaultCompanyId, 'office');
    expect((await ask('/api/leads', { proof: other })).status).toBe(200);
    expect((await ask('/api/health')).status).toBe(200);
  });

  test('for each person, in however many sessions, and for each kiosk', async () => {
    for (const role of ['dispatcher', 'kiosk'] as const) {
      const proof = await whole.signedIn(defaultCompanyId, role);
      await useUp('/api/map-setup', { proof });
      await expectTooMany(await ask('/api/map-setup', { proof }), 60);
    }
  });

  test('for each address of whoever is nobody, also with ever new made-up keys', async () => {
    for (let time = 0; time < perMinute; time += 1) {
      const proof = { 'X-API-KEY': `leadmap_made-up-${time}` };
      expect((await ask('/api/leads', { proof })).status).toBe(401);
    }
    await expectTooMany(await ask('/api/leads', { proof: { 'X-API-KEY': 'another' } }), 60);
    await expectTooMany(await ask('/api/health'), 60);
    expect((await ask('/api/health', { address: `${network}.2` })).status).toBe(200);
  });

  test('and a header that claims another address does not help', async () => {
    await useUp('/api/health');
    const proof = { 'X-Forwarded-For': '203.0.113.9', 'X-Real-IP': '203.0.113.9' };
    await expectTooMany(await ask('/api/health', { proof }), 60);
  });
});

/** Pairs of addresses, and whether they are of one /64. */
const pairs: readonly [one: string, other: string, same: boolean][] = [
  ['2001:db8:1:1:aaaa::1', '2001:db8:1:1:bbbb:1:1:1', true],
  ['2001:db8:2:1:aaaa::1', '2001:db8:2:2:aaaa::1', false],
  ['2001:db8:3::1', '2001:db8:3::2', true],
  ['2001:db8::1', '2001:db8::2:0:0:1', true],
  ['2001:db8:4:0:1:2:3:4', '2001:db8:4::7', true],
  ['2001:DB8:5:1::1', '2001:db8:5:1::2', true],
  ['2001:db8:6::1', '2001:db8:6:1::1', false],
];

test.each(pairs)('%s and %s count as one: %s', async (one, other, same) => {
  await useUp('/api/health', { address: one });
  const answer = await ask('/api/health', { address: other });
  if (same) await expectTooMany(answer, 60);
  else expect(answer.status).toBe(200);
});

test('without a limit nobody is kept waiting', async () => {
  const free = await openWholeApp('sqlite');
  for (let time = 0; time < 3 * perMinute; time += 1)
    expect((await free.app.request('http://127.0.0.1/api/health')).status).toBe(200);
  await free.close();
});

describe('of guesses there is a narrow limit', () => {
  let open: WholeApp;
  const right = { email: 'person-1@example.com', password: 'maple street roofs' };
  const triesOfAccount = 10;
  const triesOfAddress = 60;

  beforeAll(async () => {
    open = await openWholeApp('sqlite');
    await open.signedIn(defaultCompanyId, 'owner');
  });
  afterAll(() => open.close());

  const post = (path: string, body: object, from: { address?: string; proof?: Proof } = {}) =>
    askOf(open, path, { method: 'POST', body, ...from });
  const signIn = (body: object, address = `${network}.1`) =>
    post('/api/session', body, { address });

  let people = 1;
  /** Somebody who needs a code besides the password, and codes that are right once each. */
  async function withSecondStep() {
    people += 1;
    const proof = await open.signedIn(defaultCompanyId, 'office');
    const { email, password } = { ...right, email: `person-${people}@example.com` };
    const answer = await post('/api/account/two-factor', { password }, { proof });
    const { recovery_codes: codes } = twoFactorSchema.parse(await answer.json());
    await open.database.db
      .updateTable('people')
      .set({ two_factor_enabled: 1 })
      .where('email', '=', email)
      .execute();
    return { two: { email, password }, codes };
  }
  async function signInWith(who: object, code: string) {
    const cookies = (await signIn(who)).headers.getSetCookie();
    const Cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
    return post('/api/session/code', { code }, { proof: { Cookie } });
  }

  /** Counts for the address as much as a wrong password does, and takes no time. */
  async function guessLinks(times: number) {
    for (let time = 0; time < times; time += 1)
      expect((await post('/api/links/read', { token: 'made-up' })).status).toBe(404);
  }

  test('right passwords are not counted', async () => {
    await guessLinks(triesOfAddress - 5);
    for (let time = 0; time < triesOfAccount + 1; time += 1)
      expect((await signIn(right)).status).toBe(200);
  });

  test('nor are right codes, of however many people at one address', async () => {
    const { two, codes } = await withSecondStep();
    for (const code of codes) expect((await signInWith(two, code)).status).toBe(200);
    const next = await withSecondStep();
    expect((await signInWith(next.two, next.codes[0] ?? '')).status).toBe(200);
  });

  test('wrong ones lock that account from that address, and no other', async () => {
    const wrong = { ...right, password: 'a guess' };
    for (let time = 0; time < triesOfAccount; time += 1)
      expect((await signIn(wrong)).status).toBe(401);
    await expectTooMany(await signIn(wrong), 15 * 60);
    await expectTooMany(await signIn(right), 15 * 60);
    // In another spelling it is the same account.
    await expectTooMany(await signIn({ ...right, email: ' PERSON-1@Example.com ' }), 15 * 60);
    // Whoever guesses from afar locks nobody out.
    expect((await signIn(right, '203.0.113.1')).status).toBe(200);
  });

  test('ever new accounts and codes are stopped by the address', async () => {
    await guessLinks(triesOfAddress - 2);
    for (const email of ['one@example.com', 'two@example.com'])
      expect((await signIn({ ...right, email })).status).toBe(401);
    await expectTooMany(await signIn({ ...right, email: 'three@example.com' }), 15 * 60);
    await expectTooMany(await post('/api/kiosks/pair', { code: 'ABCD-EFGH' }), 15 * 60);
  });

  test.each([
    ['/api/session/code', { code: '123456' }],
    ['/api/kiosks/pair', { code: 'ABCDEFGHJK' }],
    ['/api/links/read', { token: 'made-up' }],
    ['/api/links', { token: 'made-up' }],
    ['/api/password-requests', { email: 'nobody@example.com' }],
  ])('guessing at %s is stopped', async (path, body) => {
    let answer = await post(path, body);
    for (let time = 0; time < triesOfAddress && answer.status !== 429; time += 1)
      answer = await post(path, body);
    await expectTooMany(answer, 15 * 60);
  });
});
