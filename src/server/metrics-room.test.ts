import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemSchema } from '#contract/problem.ts';
import { memberRoles, roles } from '#contract/role.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import { openWholeApp, type Proof, type WholeApp } from '#server/testing/whole-app.ts';

let whole: WholeApp;
let server: ServerType;
/** By a real socket: only there is "this machine" more than a claim. */
let port: number;

beforeAll(async () => {
  whole = await openWholeApp('sqlite');
  await whole.signedIn(defaultCompanyId, 'owner');
  server = serve({ fetch: whole.app.fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  server.close();
  await whole.close();
});

const fromHere = (headers: Proof = {}) =>
  fetch(`http://127.0.0.1:${port}/api/metrics`, { headers });

/** As if another machine had sent it. */
const fromAfar = (headers: Proof = {}, remoteAddress = '198.51.100.7') =>
  whole.app.request(
    'http://127.0.0.1/api/metrics',
    { headers },
    { incoming: { socket: { remoteAddress } } },
  );

async function expectRefused(answer: Response) {
  expect(answer.status).toBe(403);
  expect(problemSchema.parse(await answer.json()).code).toBe('forbidden');
}

describe('from afar', () => {
  test('a key or session of the owner reads them', async () => {
    for (const proof of [
      await whole.keyOf(defaultCompanyId, 'owner'),
      await whole.signedIn(defaultCompanyId, 'owner'),
    ]) {
      const answer = await fromAfar(proof);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.text()).toContain('leadmap_http_requests_total');
    }
  });

  test.each(roles.filter((role) => role !== 'owner'))('the role %s does not', async (role) => {
    await expectRefused(await fromAfar(await whole.signedIn(defaultCompanyId, role)));
  });

  test.each(memberRoles.filter((role) => role !== 'owner'))('nor a key of %s', async (role) => {
    await expectRefused(await fromAfar(await whole.keyOf(defaultCompanyId, role)));
  });

  test('nor nobody, nor a made-up key, nor whoever claims to be this machine', async () => {
    for (const headers of [
      {},
      { 'X-API-KEY': 'leadmap_made-up' },
      { Host: 'localhost' },
      { 'X-Forwarded-For': '127.0.0.1' },
      { 'X-Real-IP': '::1' },
    ])
      await expectRefused(await fromAfar(headers as unknown as Proof));
    for (const address of ['10.0.0.1', '::ffff:10.0.0.1', 'fe80::1', '127.0.0.1.example'])
      await expectRefused(await fromAfar({}, address));
  });

  test('nor anybody before the address of the other end is known', async () => {
    await expectRefused(await whole.app.request('http://127.0.0.1/api/metrics'));
  });
});

describe('from this machine', () => {
  test('a collector needs no key', async () => {
    const answer = await fromHere();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('process_resident_memory_bytes');
  });

  test.each([
    ['Forwarded', 'for=198.51.100.7'],
    ['X-Forwarded-For', '127.0.0.1'],
    ['X-Forwarded-Host', 'localhost'],
    ['Via', '1.1 proxy'],
  ])('what a proxy passes on does, as %s tells', async (name, value) => {
    await expectRefused(await fromHere({ [name]: value }));
    const owner = await whole.keyOf(defaultCompanyId, 'owner');
    expect((await fromHere({ [name]: value, ...owner })).status).toBe(200);
  });
});

test('requests are counted by route and status, whatever stands in the path', async () => {
  const owner = await whole.keyOf(defaultCompanyId, 'owner');
  for (const path of ['/api/leads/one', '/api/leads/two', '/api/one', '/api/two', '/three'])
    await whole.app.request(`http://127.0.0.1${path}`, { headers: owner });
  const lines = (await (await fromHere()).text()).split('\n');
  const counted = (labels: string) =>
    lines.find((line) => line.startsWith(`leadmap_http_requests_total{${labels}}`))?.split(' ')[1];
  expect(counted('method="GET",route="getLead",status="404"')).toBe('2');
  expect(counted('method="GET",route="other",status="404"')).toBe('3');
  expect(lines.join('\n')).toContain(
    'leadmap_http_request_seconds_bucket{le="0.1",method="GET",route="getLead"} 2',
  );
});
