import type { Hono } from 'hono';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#contract/endpoint.ts';
import { leadPageSchema } from '#contract/lead.ts';
import { problemSchema } from '#contract/problem.ts';
import { createTestApp } from './testing/test-app.ts';
import { type OpenDatabase, openDatabase } from './db/open-database.ts';
import { createTestDatabase, type TestDatabase } from './db/testing/test-database.ts';
import { buildingKey } from './geocode/address-key.ts';
import { doorOf } from './geocode/door.ts';
import { createGeocodeRoom } from './geocode/geocode-room.ts';
import type { Geocoder } from './geocode/geocoder.ts';
import { openGeocoder } from './geocode/open-geocoder.ts';
import { createLeadRoom } from './leads/lead-room.ts';
import { LeadStore } from './leads/lead-store.ts';
import { createPinRoom } from './pins/pin-room.ts';

let place: TestDatabase;
let database: OpenDatabase;
let geocoder: Geocoder;
let app: Hono;
const errors: unknown[] = [];

beforeAll(async () => {
  place = await createTestDatabase('sqlite');
  database = await openDatabase(place.options);
  geocoder = await openGeocoder({
    packs: {
      addressFiles: [],
      streetFiles: [],
      zipBoundaryFiles: [],
      provinceBoundaryFile: null,
      fingerprint: '',
    },
    dataDir: place.options.dataDir,
  });
  app = createTestApp({
    hostedSources: ['https://maps.example'],
    inlineParts: { scripts: ["'sha256-script'"], styles: ["'sha256-style'"] },
    health: () => {
      throw new Error('secret: /var/lib/leads/password');
    },
    rooms: [
      createLeadRoom({
        store: new LeadStore({ database, stateAt: () => null, buildingKey, readDoor: doorOf }),
      }),
      createPinRoom({ database }),
      createGeocodeRoom({ geocoder, ofCompany: () => geocoder }),
    ],
    logError: (error) => errors.push(error),
  });
});
afterAll(async () => {
  await geocoder.close();
  await database.close();
  await place.remove();
});

const problemOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  return problemSchema.parse(await answer.json());
};

describe('addresses and methods', () => {
  test.each(['/api', '/api/', '/api/nothing', '/api/leads/', '/api/leads/1/2', '/api/%E0%A4%A'])(
    '%s is answered with a problem, not with a page',
    async (path) => {
      const answer = await app.request(path);
      expect(answer.status).toBe(404);
      expect((await problemOf(answer)).code).toBe('not_found');
    },
  );

  test.each([
    ['DELETE', '/api/leads', 'POST, GET'],
    ['OPTIONS', '/api/leads', 'POST, GET'],
    ['PUT', '/api/leads/1', 'GET, DELETE, PATCH'],
    ['POST', '/api/pins/1/0/0', 'GET'],
    ['PUT', '/api/health', 'GET'],
  ])('%s %s is refused and told what is taken', async (method, path, allowed) => {
    const answer = await app.request(path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allowed);
    expect((await problemOf(answer)).code).toBe('method_not_allowed');
  });

  test('HEAD answers like GET without a body', async () => {
    const answer = await app.request('/api/leads', { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });

  test('the last of a repeated parameter counts', async () => {
    const answer = await app.request('/api/leads?page_size=x&page_size=3');
    expect(leadPageSchema.parse(await answer.json()).count).toBe(0);
  });
});

test('an error of ours is logged and tells the client nothing of the inside', async () => {
  const answer = await app.request('/api/health');
  expect(answer.status).toBe(500);
  expect(JSON.stringify(await problemOf(answer))).not.toMatch(/secret|\/var|\.ts:/);
  expect(errors.pop()).toMatchObject({ message: expect.stringContaining('secret') as string });
});

test('every answer keeps the page to itself', async () => {
  for (const path of ['/api/leads', '/api/nothing']) {
    const { headers } = await app.request(path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'self'; script-src 'self' 'sha256-script'; style-src 'self' 'sha256-style'; connect-src 'self' https://maps.example; img-src 'self' data: blob: https://maps.example; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  }
});

test('a body that breaks off is the sender’s trouble', async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"address": "1 Elm'));
      controller.error(new Error('aborted'));
    },
  });
  const answer = await app.request('/api/leads', {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'Content-Type': 'application/json' },
  } as RequestInit);
  expect(answer.status).toBe(400);
  expect((await problemOf(answer)).detail).toContain('cut off');
});

describe('bad requests', () => {
  const house = {
    address: '1 Elm St',
    state: 'VT',
    zipcode: '05641',
    latitude: '44.2',
    longitude: '-72.5',
  };
  /** Names and values that programs stumble over. */
  const nasty = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('__proto__', 'constructor', '\u0000', '\ud800', 1e308, -0, 2 ** 53, '١٢'),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  const names = fc.oneof(
    fc.constantFrom(...Object.keys(house), 'extra_info', 'lead_status', 'lead_source', 'position'),
    fc.constantFrom('__proto__', 'constructor', 'toString', ''),
  );
  const mangledLead = fc
    .dictionary(names, nasty, { minKeys: 1, maxKeys: 4 })
    .map((change) => JSON.stringify({ ...house, ...change }));
  const brokenText = fc
    .tuple(mangledLead, fc.nat(), fc.string({ unit: 'binary', maxLength: 3 }))
    .map(([text, at, noise]) => text.slice(0, at % text.length) + noise);
  const deep = fc.integer({ min: 1, max: 15_000 }).map((levels) => {
    const nested = '['.repeat(levels) + ']'.repeat(levels);
    return JSON.stringify(house).replace('}', `,"extra_info":{"a":${nested}}}`);
  });
  const body = fc.oneof(mangledLead, brokenText, deep, fc.json());
  const path = fc.oneof(
    fc.constantFrom(...Object.values(endpoints).map((endpoint) => endpoint.path)),
    fc.tuple(fc.nat(30), fc.nat(), fc.nat()).map((tile) => `/api/pins/${tile.join('/')}`),
    fc.webPath().map((suffix) => `/api${suffix}`),
  );
  const query = fc
    .dictionary(
      fc.oneof(fc.constantFrom('q', 'lat', 'lng', 'bbox', 'page', 'status', 'limit'), fc.string()),
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1e9', '-', '0,0,0,0', 'NaN')),
      { maxKeys: 3 },
    )
    .map((pairs) =>
      Object.entries(pairs)
        .map((pair) => pair.map((text) => encodeURIComponent(text.toWellFormed())).join('='))
        .join('&'),
    );

  const neverOurFault = async (answer: Response) => {
    expect(errors).toEqual([]);
    expect(answer.status).toBeLessThan(500);
    if (answer.status < 400) return;
    const problem = await problemOf(answer);
    expect(problem.detail).not.toBe('');
    // Whatever is wrong in a request that could be read is wrong in a place that has a name.
    if (problem.code === 'invalid_request') expect(problem.errors?.length).toBeGreaterThan(0);
  };

  test('a thousand bad bodies never end in a 5xx and always name the field', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        await neverOurFault(
          await app.request('/api/leads', {
            method: 'POST',
            body: text.toWellFormed(),
            headers: { 'Content-Type': 'application/json' },
          }),
        );
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  test('a thousand bad addresses and queries neither', async () => {
    await fc.assert(
      fc.asyncProperty(path, query, async (at, parameters) => {
        if (at === '/api/health') return;
        await neverOurFault(await app.request(`${at}?${parameters}`));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
