import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { clientAddress, isLoopback, networkOf, seenOrigin } from './client-address.ts';

/** What a request is read as behind so many trusted proxies, with that address at the other end. */
async function seen(
  trusted: number,
  headers: Readonly<Record<string, string>> = {},
  remoteAddress = '10.0.0.9',
) {
  const app = new Hono();
  app.get('*', (context) =>
    context.json({
      address: clientAddress(context, { trusted }),
      ...seenOrigin(context, { trusted }),
    }),
  );
  const answer = await app.request(
    'http://leads.internal:4100/',
    { headers },
    { incoming: { socket: { remoteAddress } } },
  );
  return (await answer.json()) as { address: string; host: string; https: boolean };
}

const client = '198.51.100.7';
const inner = '10.0.0.8';

describe('without a trusted proxy', () => {
  test('the connection alone says where a request comes from', async () => {
    const lies = {
      'X-Forwarded-For': client,
      'X-Real-IP': client,
      Forwarded: `for=${client};host=evil.example;proto=https`,
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'https',
      'X-Leadmap-Client-Address': client,
    };
    expect(await seen(0, lies)).toEqual({
      address: '10.0.0.9',
      host: 'leads.internal:4100',
      https: false,
    });
  });

  test('the Host header is the host', async () => {
    expect((await seen(0, { Host: 'leads.example' })).host).toBe('leads.example');
  });

  test('an IPv4 address is the same however the socket writes it', async () => {
    expect((await seen(0, {}, '::ffff:198.51.100.7')).address).toBe(client);
    expect((await seen(0, {}, '2001:db8::7')).address).toBe('2001:db8::7');
  });

  test('where there is no connection there is no address', async () => {
    const app = new Hono();
    app.get('*', (context) => context.json(clientAddress(context, { trusted: 0 })));
    expect(await (await app.request('/')).json()).toBeNull();
  });
});

describe('behind one trusted proxy', () => {
  test.each([
    [client, client],
    // What stands further left was there before the proxy: the client made it up.
    [`127.0.0.1, ${client}`, client],
    [`203.0.113.1, ::1, localhost,${client} `, client],
    [`127.0.0.1,,, ${client}`, client],
    ['2001:db8::7', '2001:db8::7'],
    // As proxies write it that listen on IPv6 too, or name the port.
    [`::ffff:${client}`, client],
    [`${client}:51234`, client],
    ['[2001:db8::7]:51234', '2001:db8::7'],
  ])('the last of X-Forwarded-For counts: %s', async (header, address) => {
    expect((await seen(1, { 'X-Forwarded-For': header })).address).toBe(address);
  });

  test.each([{}, { 'X-Forwarded-For': '' }, { 'X-Forwarded-For': `${client}, ` }])(
    'the connection counts when the proxy has said nothing: %o',
    async (headers) => {
      expect((await seen(1, headers as Record<string, string>)).address).toBe('10.0.0.9');
    },
  );

  test('its host and scheme are those of the browser', async () => {
    const headers = {
      Host: inner,
      'X-Forwarded-Host': 'leads.example',
      'X-Forwarded-Proto': 'https',
    };
    expect(await seen(1, headers)).toMatchObject({ host: 'leads.example', https: true });
    expect(await seen(1, { Host: 'leads.example' })).toMatchObject({
      host: 'leads.example',
      https: false,
    });
  });

  test('of a list that a client began, what the proxy added counts', async () => {
    const headers = {
      'X-Forwarded-Host': 'evil.example, leads.example',
      'X-Forwarded-Proto': 'https, http',
    };
    expect(await seen(1, headers)).toMatchObject({ host: 'leads.example', https: false });
  });
});

describe('behind two trusted proxies', () => {
  test.each([
    [`${client}, ${inner}`, client],
    [`127.0.0.1, ${client}, ${inner}`, client],
    [`127.0.0.1, 127.0.0.1, 127.0.0.1, ${client}, ${inner}`, client],
  ])('the last but one counts: %s', async (header, address) => {
    expect((await seen(2, { 'X-Forwarded-For': header })).address).toBe(address);
  });

  test('whoever comes past the outer one is not believed', async () => {
    expect((await seen(2, { 'X-Forwarded-For': client })).address).toBe('10.0.0.9');
  });
});

test.each([
  ['2001:db8::1', '2001:db8::ffff:ffff:ffff:ffff'],
  ['2001:db8:0:7::', '2001:DB8:0:7:1:2:3:4'],
  ['::1', '0:0:0:0:1::'],
])('%s and %s are of one network', (one, other) => {
  expect(networkOf(one)).toBe(networkOf(other));
});

test.each([
  ['198.51.100.7', '198.51.100.8'],
  ['2001:db8::1', '2001:db8:0:1::1'],
  ['2001:db8:1::', '2001:db8:0:1::'],
  ['2001:db8::', '2001:db80::'],
])('%s and %s are not', (one, other) => {
  expect(networkOf(one)).not.toBe(networkOf(other));
});

test.each([
  ['localhost', true],
  ['LOCALHOST:4100', true],
  ['127.0.0.1', true],
  ['127.8.8.8:80', true],
  ['::1', true],
  ['[::1]:4100', true],
  ['localhost.evil.example', false],
  ['127.0.0.1.evil.example', false],
  ['evil.example:127.0.0.1', false],
  ['evil.example#localhost', false],
  ['localhost\nevil.example', false],
  ['1127.0.0.1', false],
  ['0.0.0.0', false],
  ['', false],
])('%j is this machine itself: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
