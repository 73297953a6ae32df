import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '#contract/endpoint.ts';
import { permissions } from '#contract/permission.ts';
import { problemSchema } from '#contract/problem.ts';
import { memberRoles, type Role, roles } from '#contract/role.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import { createTestApp } from '#server/testing/test-app.ts';
import { openWholeApp, type Proof, type WholeApp } from '#server/testing/whole-app.ts';

let whole: WholeApp;
/** Made anew for each route: signing out and the like use them up. */
let proofOf: (role: Role) => Promise<Proof>;

beforeAll(async () => {
  whole = await openWholeApp('sqlite');
  await whole.signedIn(defaultCompanyId, 'owner');
  proofOf = (role) => whole.signedIn(defaultCompanyId, role);
});
afterAll(() => whole.close());

const ask = (route: { method: string; path: string }, proof: Proof = {}) =>
  whole.app.request(`http://127.0.0.1${route.path.replaceAll(/\{\w+\}/g, '1')}`, {
    method: route.method,
    headers: { 'Content-Type': 'application/json', ...proof },
    ...(['POST', 'PUT', 'PATCH'].includes(route.method) ? { body: '{}' } : {}),
  });

async function codeOf(answer: Response): Promise<string> {
  // That one has no end.
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    await answer.body?.cancel();
    return '';
  }
  const problem = problemSchema.safeParse(await answer.json().catch(() => null));
  return problem.success ? problem.data.code : '';
}

/** Routes that ask for something else besides the role. */
const ownRules = new Set(['getMetrics', 'signIn', 'signInWithCode']);

describe.each(routes)('$method $path', (route) => {
  const permission = permissions[route.name];
  const isOpen = permission === 'start' || permission === 'anyone';

  test('is open to nobody who is not signed in, unless the table says so', async () => {
    const answer = await ask(route);
    if (!isOpen) expect(await codeOf(answer)).toBe('not_signed_in');
    else if (!ownRules.has(route.name)) expect([401, 403]).not.toContain(answer.status);
  });

  test.each(roles)('%s passes if and only if the table says so', async (role) => {
    const code = await codeOf(await ask(route, await proofOf(role)));
    const allowed = isOpen || permission.includes(role);
    if (!allowed) expect(code).toBe('forbidden');
    else if (!ownRules.has(route.name)) expect(['forbidden', 'not_signed_in']).not.toContain(code);
  });

  test.runIf(!isOpen)('refuses a key that was revoked, and one that never was', async () => {
    const { id, key } = await whole.auth.keys.create(defaultCompanyId, {
      name: 'Old',
      role: 'owner',
    });
    await whole.auth.keys.revoke(defaultCompanyId, id);
    for (const wrong of [key, 'leadmap_made-up', ''])
      expect(await codeOf(await ask(route, { 'X-API-KEY': wrong }))).toBe('not_signed_in');
  });

  test.runIf(!isOpen)('refuses a session that is over, and a kiosk that was revoked', async () => {
    const proof = await proofOf('owner');
    const late = new Date(Date.now() - 1000);
    await whole.database.db
      .updateTable('sign_in_sessions')
      .set({ expires_at: late.toISOString() })
      .execute();
    expect(await codeOf(await ask(route, proof))).toBe('not_signed_in');
    const kiosk = await proofOf('kiosk');
    for (const { id } of await whole.auth.kiosks.list(defaultCompanyId))
      await whole.auth.kiosks.revoke(defaultCompanyId, id);
    expect(await codeOf(await ask(route, kiosk))).toBe('not_signed_in');
  });

  test.runIf(!isOpen)('refuses somebody who was switched off', async () => {
    const proof = await proofOf('office');
    await whole.database.db
      .updateTable('people')
      .set({ disabled_at: new Date().toISOString() })
      .where('role', '=', 'office')
      .execute();
    expect(await codeOf(await ask(route, proof))).toBe('not_signed_in');
  });
});

test('every route that a room has mounted is in the table', () => {
  const known = new Set(
    routes.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  const mounted = whole.app.routes.filter(({ method }) => method !== 'ALL');
  expect(mounted.length).toBeGreaterThan(routes.length / 2);
  for (const { method, path } of mounted) expect(known).toContain(`${method} ${path}`);
  for (const { name } of routes) expect(permissions).toHaveProperty(name);
});

test('what a room mounts beside the table is not served', async () => {
  const app = createTestApp({
    rooms: [(room) => void room.get('/api/forgotten', (context) => context.text('secret'))],
  });
  expect((await app.request('/api/forgotten')).status).toBe(404);
});

test('before there is an owner, only signing in and health answer', async () => {
  const fresh = await openWholeApp('sqlite');
  for (const route of routes.filter(({ name }) => permissions[name] !== 'start')) {
    const answer = await fresh.app.request(`http://127.0.0.1${route.path}`, {
      method: route.method,
    });
    expect(await codeOf(answer), route.path).toBe('no_owner');
  }
  expect((await fresh.app.request('http://127.0.0.1/api/health')).status).toBe(200);
  await fresh.close();
});

describe('a request that a browser sends by itself', () => {
  const change = (proof: Proof, headers: Proof) =>
    whole.app.request('http://127.0.0.1/api/map-setup', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...proof, ...headers },
      body: '{"hosted_streets_enabled": false}',
    });

  test.each([
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'http://127.0.0.1:81' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ])('is refused from %o', async (headers) => {
    const answer = await change(await proofOf('owner'), headers as unknown as Proof);
    expect(await codeOf(answer)).toBe('wrong_origin');
  });

  test('is taken from our own page, and a key from anywhere', async () => {
    const own = { Origin: 'http://127.0.0.1', 'Sec-Fetch-Site': 'same-origin' };
    expect((await change(await proofOf('owner'), own)).status).toBe(200);
    const key = await whole.keyOf(defaultCompanyId, 'office');
    expect((await change(key, { Origin: 'https://crm.example' })).status).toBe(200);
  });

  test('is refused under a name that is not ours', async () => {
    const proof = await proofOf('owner');
    const answer = await whole.app.request('http://rebound.example/api/leads', { headers: proof });
    expect(await codeOf(answer)).toBe('wrong_origin');
  });
});

test.each(memberRoles)('a key of the role %s may what the role may', async (role) => {
  const key = await whole.keyOf(defaultCompanyId, role);
  expect((await ask({ method: 'GET', path: '/api/leads' }, key)).status).toBe(200);
  const team = await ask({ method: 'GET', path: '/api/people' }, key);
  expect(team.status).toBe(role === 'owner' ? 200 : 403);
  // It has no account that could be changed.
  const sessions = await ask({ method: 'GET', path: '/api/sessions' }, key);
  expect(await sessions.json()).toEqual([]);
});
