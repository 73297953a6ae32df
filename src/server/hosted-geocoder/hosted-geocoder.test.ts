import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Hono } from 'hono';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { geocodeSearchSchema, hostedReverseSchema } from '#contract/geocode.ts';
import { problemSchema } from '#contract/problem.ts';
import { createTestApp } from '#server/testing/test-app.ts';
import { google } from './google.ts';
import { HostedGeocoderClient } from './hosted-geocoder.ts';
import { createHostedGeocoderRoom } from './hosted-geocoder-room.ts';
import type { HostedProvider } from './hosted-provider.ts';
import { mapbox } from './mapbox.ts';
import { nominatim } from './nominatim.ts';
import { pelias } from './pelias.ts';
import {
  googleAnswer,
  mapboxAnswer,
  nominatimHouse,
  peliasAnswer,
} from './testing/provider-answers.ts';
import { ProviderServer } from './testing/provider-server.ts';
import { WoundClock } from './testing/wound-clock.ts';

const key = 'sk-do-not-tell-31337';
const search = '/api/geocode/hosted/search?q=12+Main+St';
const reverse = '/api/geocode/hosted/reverse?lat=44.26&lng=-72.5754';

let server: ProviderServer;
let elsewhere: ProviderServer;
let clock: WoundClock;
let app: Hono;
let faults: string[];
const errors: unknown[] = [];

const appWith = (client: HostedGeocoderClient | null) =>
  createTestApp({
    rooms: [createHostedGeocoderRoom({ client })],
    logError: (error) => errors.push(error),
  });

const open = (provider: HostedProvider, timeoutMs = 3000) =>
  appWith(
    new HostedGeocoderClient({
      provider,
      key,
      userAgent: 'Leadmap/0.0.0',
      clock,
      timeoutMs,
      onFault: (kind) => faults.push(kind),
    }),
  );

const settings = () => ({ baseUrl: server.url, key, mayKeep: false });

beforeAll(async () => {
  server = await ProviderServer.start();
  elsewhere = await ProviderServer.start();
});
beforeEach(() => {
  clock = new WoundClock();
  faults = [];
  server.requests.length = 0;
  elsewhere.requests.length = 0;
  app = open(pelias(settings()));
});
afterEach(() => expect(errors).toEqual([]));
afterAll(async () => {
  await server.stop();
  await elsewhere.stop();
});

/** Asks a second later, so that no limit is in the way. */
function ask(path: string): Promise<Response> {
  clock.wind(1000);
  return Promise.resolve(app.request(path));
}

/** The problem an answer tells, having seen that it is one and holds no key. */
async function problemOf(answer: Response) {
  expect(answer.status).toBe(503);
  const text = await answer.text();
  expect(text).not.toContain(key);
  expect(text).not.toContain('127.0.0.1');
  const problem = problemSchema.parse(JSON.parse(text));
  expect(problem.code).toBe('unavailable');
  expect(problem.detail).toContain('The search of this server goes on working');
  return problem.detail;
}

const send =
  (status: number, body: string, headers: Record<string, string> = {}) =>
  (_request: unknown, response: ServerResponse) => {
    response.writeHead(status, headers);
    response.end(body);
  };

describe('a provider that does as it should', () => {
  test('search', async () => {
    server.answers(peliasAnswer);
    const answer = await ask(search);
    const { features } = geocodeSearchSchema.parse(await answer.json());
    expect(features.map(({ properties }) => properties.label)).toEqual([
      '12 Main Street, Montpelier, VT 05602',
    ]);
    expect(server.requests[0]?.userAgent).toBe('Leadmap/0.0.0');
    expect(server.requests[0]?.url.searchParams.get('api_key')).toBe(key);
    expect(faults).toEqual([]);
  });

  test('reverse tells the distance, and trusts a far house less', async () => {
    server.answers(peliasAnswer);
    const near = hostedReverseSchema.parse(await (await ask(reverse)).json());
    expect(near.address?.properties.distance_meters).toBe(11.1);
    expect(near.address?.properties.confidence).toBe(0.7);
    const far = await ask(reverse.replace('44.26', '44.27'));
    expect(hostedReverseSchema.parse(await far.json()).address?.properties.confidence).toBe(0.2);
  });

  test('another house than the one asked for is not sure', async () => {
    server.answers(peliasAnswer);
    const answer = await ask(search.replace('12', '14'));
    const { features } = geocodeSearchSchema.parse(await answer.json());
    expect(features[0]?.properties.confidence).toBe(0.5);
  });

  test('nothing found is an empty list and null', async () => {
    server.answers({ type: 'FeatureCollection', features: [] });
    expect(await (await ask(search)).json()).toMatchObject({ features: [] });
    expect(await (await ask(reverse)).json()).toEqual({ address: null });
  });

  test('no more answers than were asked for', async () => {
    const features = Array.from({ length: 30 }, () => peliasAnswer.features[0]);
    server.answers({ features });
    const answer = await ask(`${search}&limit=3`);
    expect(geocodeSearchSchema.parse(await answer.json()).features).toHaveLength(3);
  });

  test('what its terms allow is told', async () => {
    app = open(google(settings()));
    expect(await (await ask('/api/geocode/hosted')).json()).toEqual({
      name: 'Google',
      attribution: '© Google',
      type_ahead: false,
      storable: false,
    });
  });
});

describe('none configured', () => {
  test('null, and a remedy', async () => {
    const none = appWith(null);
    expect(await (await none.request('/api/geocode/hosted')).json()).toBeNull();
    for (const path of [search, reverse]) {
      const answer = await none.request(path);
      expect(answer.status).toBe(404);
      const problem = problemSchema.parse(await answer.json());
      expect(problem.code).toBe('not_found');
      expect(problem.detail).toContain('LEADMAP_GEOCODER');
    }
  });
});

describe('a provider that misbehaves', () => {
  test.each([
    ['HTML', send(200, '<!doctype html><h1>Hi</h1>', { 'Content-Type': 'text/html' }), 'nonsense'],
    ['truncated JSON', send(200, '{"features":[{"geometry"'), 'nonsense'],
    ['an empty body', send(200, ''), 'nonsense'],
    ['the wrong shape', send(200, '{"items":[]}'), 'nonsense'],
    ['a list', send(200, '[]'), 'nonsense'],
    ['204', send(204, ''), 'rejected'],
    ['400', send(400, 'no'), 'rejected'],
    ['500 with the key in it', send(500, `failed for ${key}`), 'unreachable'],
    ['401', send(401, ''), 'refused'],
    ['403', send(403, ''), 'refused'],
    ['429', send(429, ''), 'limit'],
    ['503', send(503, ''), 'limit'],
  ])('%s', async (_what, behave, kind) => {
    server.behave = behave;
    await problemOf(await ask(search));
    expect(faults).toEqual([kind]);
  });

  test('10 MB are not read to the end', async () => {
    const megabyte = Buffer.alloc(1e6, ' ');
    let sent = 0;
    server.behave = (_request, response) => {
      const more = () => {
        while (sent < 10 && response.write(megabyte)) sent += 1;
        if (sent >= 10) response.end('{}');
      };
      response.on('drain', more);
      more();
    };
    await problemOf(await ask(search));
    expect(faults).toEqual(['nonsense']);
    expect(sent).toBeLessThan(10);
  });

  test('a connection that is reset, before and within the answer', async () => {
    server.behave = (request) => void request.socket.destroy();
    await problemOf(await ask(search));
    server.behave = (request, response) => {
      response.write('{"features":', () => request.socket.destroy());
    };
    await problemOf(await ask(search));
    expect(faults).toEqual(['unreachable', 'unreachable']);
  });

  test('a redirect is not followed: the key stays here', async () => {
    for (const status of [301, 302, 307, 308]) {
      server.behave = (request, response) =>
        send(status, '', { Location: `${elsewhere.url.origin}${request.url}` })(null, response);
      app = open(pelias(settings()));
      expect(await problemOf(await ask(search))).toContain('LEADMAP_GEOCODER_URL');
    }
    expect(elsewhere.requests).toEqual([]);
  });

  test('one that hangs is given up after three seconds', async () => {
    server.behave = () => undefined;
    const answer = ask(search);
    await server.arrived(1);
    clock.wind(2999);
    expect(faults).toEqual([]);
    clock.wind(1);
    expect(await problemOf(await answer)).toContain('in time');
    expect(faults).toEqual(['slow']);
  });

  test('one that begins to answer and then hangs, too', async () => {
    server.behave = (_request, response) => void response.write('{"features":');
    const answer = ask(search);
    await server.arrived(1);
    clock.wind(3000);
    expect(await problemOf(await answer)).toContain('in time');
  });

  test('one that nobody answers at', async () => {
    const gone = await ProviderServer.start();
    const provider = pelias({ ...settings(), baseUrl: gone.url });
    await gone.stop();
    app = open(provider);
    expect(await problemOf(await ask(search))).toContain('cannot be reached');
  });

  test('an answer that repeats the key is left out', async () => {
    const [feature] = peliasAnswer.features;
    const told = { ...feature, properties: { ...feature?.properties, locality: `x ${key}` } };
    server.answers({ features: [told, feature] });
    const text = await (await ask(search)).text();
    expect(text).not.toContain(key);
    expect(geocodeSearchSchema.parse(JSON.parse(text)).features).toHaveLength(1);
  });

  test.each([
    ['google', google, googleAnswer],
    ['mapbox', mapbox, mapboxAnswer],
    ['pelias', pelias, peliasAnswer],
  ])('the key of %s is sent, and told nobody', async (_name, make, answer) => {
    app = open(make(settings()));
    server.answers(answer);
    const texts = [await (await ask(search)).text()];
    server.behave = send(403, key);
    texts.push(await (await ask(reverse)).text());
    expect(server.requests.every(({ url }) => url.search.includes(key))).toBe(true);
    expect(texts.join()).not.toContain(key);
  });

  test('a client that goes away takes its request along, and no fault is counted', async () => {
    const closed = new Promise<void>((resolve) => {
      server.behave = (_request, response) => void once(response, 'close').then(() => resolve());
    });
    const leaving = new AbortController();
    const answer = app.request(new Request(`http://x${search}`, { signal: leaving.signal }));
    await server.arrived(1);
    leaving.abort();
    await closed;
    await problemOf(await answer);
    expect(faults).toEqual([]);
  });
});

describe('a provider that goes on failing is left alone', () => {
  const failThrice = async () => {
    server.behave = send(500, '');
    for (let index = 0; index < 3; index += 1) {
      await app.request(search);
      clock.wind(1000);
    }
  };

  test('after three faults nobody asks for half a minute, then one tries', async () => {
    await failThrice();
    const answer = await app.request(search);
    expect(answer.headers.get('retry-after')).toBe('29');
    await problemOf(answer);
    expect(server.requests).toHaveLength(3);

    clock.wind(30_000);
    await app.request(search);
    clock.wind(30_000);
    await app.request(search);
    expect(server.requests).toHaveLength(4);

    // Twice as long the second time; then it is back.
    clock.wind(30_000);
    server.answers(peliasAnswer);
    expect((await app.request(search)).status).toBe(200);
    clock.wind(1000);
    expect((await app.request(search)).status).toBe(200);
    expect(server.requests).toHaveLength(6);

    // What was before is forgotten: one fault is no reason for a pause.
    server.behave = send(500, '');
    for (let index = 0; index < 2; index += 1) {
      clock.wind(1000);
      await app.request(search);
    }
    expect(server.requests).toHaveLength(8);
  });

  test('while one tries, the others are told at once', async () => {
    await failThrice();
    clock.wind(30_000);
    server.behave = () => undefined;
    const trial = app.request(search);
    await server.arrived(4);
    await problemOf(await app.request(search));
    expect(server.requests).toHaveLength(4);
    clock.wind(3000);
    await trial;
  });

  test.each([
    ['7', 7],
    ['0', 1],
    ['999999999', 600],
    ['soon', 30],
  ])('Retry-After: %s is honoured, within reason', async (header, seconds) => {
    server.behave = send(429, '', { 'Retry-After': header });
    await app.request(search);
    const answer = await app.request(search);
    expect(answer.headers.get('retry-after')).toBe(String(seconds));
    expect(server.requests).toHaveLength(1);
    clock.wind(seconds * 1000);
    await app.request(search);
    expect(server.requests).toHaveLength(2);
  });

  test('odd requests and clients that leave do not count', async () => {
    server.behave = send(400, '');
    for (let index = 0; index < 5; index += 1) {
      await app.request(search);
      clock.wind(1000);
    }
    server.answers(peliasAnswer);
    expect((await app.request(search)).status).toBe(200);
  });
});

describe('the public Nominatim', () => {
  const publicServer = new URL('https://nominatim.openstreetmap.org/');
  const policy = nominatim({ baseUrl: publicServer, key: null, mayKeep: false });

  test('is asked at most once a second by its own clock, by an identified program', async () => {
    const own = nominatim({ baseUrl: server.url, key: null, mayKeep: false });
    // The wound clock runs faster than loopback.
    app = open({ ...own, terms: policy.terms }, 1e9);
    server.behave = ({ url }, response) =>
      send(200, JSON.stringify(url?.includes('search') ? [nominatimHouse] : nominatimHouse))(
        null,
        response,
      );
    for (const round of [1, 2]) {
      const answers = Array.from({ length: 12 }, (_, person) =>
        Promise.resolve(app.request(person % 2 ? reverse : search.replace('12', String(person)))),
      );
      for (let step = 0; step < 60; step += 1) {
        await new Promise((resolve) => setImmediate(resolve));
        clock.wind(50);
      }
      const statuses = (await Promise.all(answers)).map(({ status }) => status);
      // Three seconds, three requests; the other nine were told at once.
      expect(statuses.filter((status) => status === 200)).toHaveLength(3);
      expect(statuses.filter((status) => status === 503)).toHaveLength(9);
      expect(server.requests).toHaveLength(3 * round);
    }
    expect(server.requests.every(({ userAgent }) => userAgent.startsWith('Leadmap/'))).toBe(true);
  });
});
