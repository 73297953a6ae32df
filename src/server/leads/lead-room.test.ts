import type { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type CreateLeadInput,
  createdLeadSchema,
  leadLimits,
  leadPageSchema,
  leadSchema,
} from '#contract/lead.ts';
import { leadStatusCodes } from '#contract/lead-status.ts';
import { type Problem, problemSchema } from '#contract/problem.ts';
import { buildingKey } from '#server/geocode/address-key.ts';
import { doorOf } from '#server/geocode/door.ts';
import { createTestApp } from '#server/testing/test-app.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/testing/test-database.ts';
import { createLeadRoom } from './lead-room.ts';
import { LeadStore } from './lead-store.ts';

let place: TestDatabase;
let database: OpenDatabase;
let app: Hono;

beforeEach(async () => {
  place = await createTestDatabase('sqlite');
  database = await openDatabase(place.options);
  app = createTestApp({
    rooms: [
      createLeadRoom({
        store: new LeadStore({ database, stateAt: () => 'MA', buildingKey, readDoor: doorOf }),
      }),
    ],
  });
});
afterEach(async () => {
  await database.close();
  await place.remove();
});

const house: CreateLeadInput = {
  address: '10 Made Up St',
  state: 'MA',
  zipcode: '02139',
  latitude: '42.3736',
  longitude: '-71.1097',
};

const send = (body: string | Buffer<ArrayBuffer>, headers: Record<string, string> = {}) =>
  app.request('/api/leads', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', ...headers },
  });

const post = (body: unknown, headers: Record<string, string> = {}) =>
  send(JSON.stringify(body), headers);

const page = async (query = '') =>
  leadPageSchema.parse(await (await app.request(`/api/leads${query}`)).json());

/** The problem, after checking that it is one and that nothing was stored. */
async function problemOf(answer: Response | Promise<Response>): Promise<Problem> {
  const response = await answer;
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect((await page()).count).toBe(0);
  return problem;
}

const faultsOf = (problem: Problem) => problem.errors?.map(({ field, code }) => `${field} ${code}`);

describe('POST /api/leads', () => {
  test('answers 201 with the ids, the region and the receipt', async () => {
    const response = await post({ ...house, external_id: 'client-1' });
    expect(response.status).toBe(201);
    const made = createdLeadSchema.parse(await response.json());
    expect(made).toMatchObject({
      external_id: 'client-1',
      region: { id: 'state:MA', name: 'Massachusetts' },
    });
    expect(made.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(response.headers.get('location')).toBe(`/api/leads/${made.id}`);
    const stored = await app.request(`/api/leads/${made.id}`);
    expect(leadSchema.parse(await stored.json())).toMatchObject(made);
  });

  test('always creates: identical bodies make separate records', async () => {
    for (let turn = 0; turn < 3; turn += 1)
      expect((await post({ ...house, external_id: 'same' })).status).toBe(201);
    expect((await page('?external_id=same')).count).toBe(3);
  });

  test('takes numbers for the position and shows them as decimal strings', async () => {
    await post({ ...house, latitude: 42.5, longitude: -71 });
    expect((await page()).results[0]).toMatchObject({ latitude: '42.5', longitude: '-71' });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['no address', { address: undefined }, 'address address_text'],
    ['a blank address', { address: '  ' }, 'address address_required'],
    ['a long address', { address: 'x'.repeat(201) }, 'address address_long'],
    ['no state', { state: undefined }, 'state state_code'],
    ['a state outside the list', { state: 'PR' }, 'state state_code'],
    ['no ZIP', { zipcode: null }, 'zipcode zipcode_text'],
    ['a long ZIP', { zipcode: '1'.repeat(13) }, 'zipcode zipcode_long'],
    ['no latitude', { latitude: undefined }, 'latitude latitude_range'],
    ['latitude NaN', { latitude: 'NaN' }, 'latitude latitude_range'],
    ['latitude out of range', { latitude: '90.1' }, 'latitude latitude_range'],
    ['an empty longitude', { longitude: '' }, 'longitude longitude_range'],
    ['longitude out of range', { longitude: -180.5 }, 'longitude longitude_range'],
    ['an unknown status', { lead_status: 'zz' }, 'lead_status lead_status_code'],
    ['a null status', { lead_status: null }, 'lead_status lead_status_code'],
    ['a list for extra_info', { extra_info: [] }, 'extra_info extra_info_object'],
    ['text for extra_info', { extra_info: 'slate' }, 'extra_info extra_info_object'],
    ['an unknown field', { adress: 'typo' }, 'adress unknown_field'],
    ['a number for a name', { first_name: 7 }, 'first_name first_name_text'],
    ['an e-mail without @', { email: 'ana' }, 'email email_shape'],
    ['an unknown source', { lead_source: 'Radio' }, 'lead_source lead_source_unknown'],
    ['an unknown origin', { origin: 'fax' }, 'origin origin_code'],
    [
      'a negative radius',
      { position: { class: 'gps', radius_meters: -1 } },
      'position.radius_meters position_radius',
    ],
  ])('refuses %s and names the field', async (_what, change, expected) => {
    const problem = await problemOf(post({ ...house, ...change }));
    expect(problem).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(faultsOf(problem)).toEqual([expected]);
    expect(problem.detail).not.toBe('');
  });

  test('names every field at fault at once', async () => {
    const problem = await problemOf(post({}));
    expect(faultsOf(problem)?.map((text) => text.split(' ')[0])).toEqual([
      'address',
      'state',
      'zipcode',
      'latitude',
      'longitude',
    ]);
  });

  test('refuses extra_info that is nested too deeply', async () => {
    const deep = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`;
    const body = JSON.stringify({ ...house, extra_info: 0 }).replace(':0}', `:${deep}}`);
    expect(faultsOf(await problemOf(send(body)))).toEqual(['extra_info extra_info_deep']);
  });

  test.each([
    ['a list', '[]'],
    ['a text', '"lead"'],
    ['null', 'null'],
  ])('refuses %s as a body', async (_what, body) => {
    expect(faultsOf(await problemOf(send(body)))).toEqual([' body_object']);
  });

  test.each(['', '{', '{"latitude": NaN}', '{"a":1}}'])('refuses %j as no JSON', async (body) => {
    expect(await problemOf(send(body))).toMatchObject({ status: 400, code: 'invalid_json' });
  });

  test('refuses a number that could only be kept as another one, and says how to send it', async () => {
    const extra = (text: string) =>
      JSON.stringify({ ...house, extra_info: 0 }).replace(':0}', `:${text}}`);
    const problem = await problemOf(send(extra('{"claim":12345678901234567890}')));
    expect(problem).toMatchObject({ status: 400, code: 'invalid_json' });
    expect(problem.detail).toContain('12345678901234567890 has too many digits');
    const kept =
      '{"claim":"12345678901234567890","n":-9007199254740991,"x":1e300,"y":0.12345678901234567}';
    expect((await send(extra(kept))).status).toBe(201);
  });

  test('refuses text that is not UTF-8', async () => {
    const bytes = Buffer.from(JSON.stringify({ ...house, address: 'caf?' }));
    bytes[bytes.indexOf('?')] = 0xe9;
    expect(await problemOf(send(bytes))).toMatchObject({ code: 'invalid_json' });
  });

  test('takes a body of 64 kB and refuses one byte more', async () => {
    const padded = (bytes: number) => {
      const frame = JSON.stringify({ ...house, extra_info: { note: '' } });
      return frame.replace('""', `"${'x'.repeat(bytes - frame.length)}"`);
    };
    expect(await problemOf(send(padded(leadLimits.bodyBytes + 1)))).toMatchObject({
      status: 413,
      code: 'body_too_large',
    });
    expect((await send(padded(leadLimits.bodyBytes))).status).toBe(201);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'refuses the content type %j',
    async (type) => {
      const answer = post(house, { 'Content-Type': type });
      expect(await problemOf(answer)).toMatchObject({
        status: 415,
        code: 'unsupported_media_type',
      });
    },
  );

  test('takes JSON with a charset', async () => {
    const type = { 'Content-Type': 'Application/JSON; charset=utf-8' };
    expect((await post(house, type)).status).toBe(201);
  });

  test('refuses query parameters it does not know', async () => {
    const answer = app.request('/api/leads?dry_run=1', {
      method: 'POST',
      body: JSON.stringify(house),
      headers: { 'Content-Type': 'application/json' },
    });
    expect(faultsOf(await problemOf(answer))).toEqual(['dry_run unknown_field']);
  });
});

describe('Idempotency-Key', () => {
  const key = { 'Idempotency-Key': '018f4e3a-0000-7000-8000-000000000001' };

  test('gives the first answer again, says so, and creates nothing', async () => {
    const first = await post(house, key);
    const again = await post({ ...house, lead_status: 'u' }, key);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.status).toBe(201);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.json()).toEqual(await first.json());
    expect((await page()).count).toBe(1);
  });

  test('is refused with another body', async () => {
    await post(house, key);
    const other = await post({ ...house, address: '12 Made Up St' }, key);
    expect(other.status).toBe(422);
    expect(problemSchema.parse(await other.json()).code).toBe('idempotency_key_reused');
    expect((await page()).count).toBe(1);
  });

  test('may be used again after a refusal: nothing was remembered', async () => {
    await problemOf(post({ ...house, state: 'XX' }, key));
    expect((await post(house, key)).status).toBe(201);
  });

  test('makes one lead of fifty requests at once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(house, key)));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect((await page()).count).toBe(1);
  });

  test.each(['', 'two words', 'x'.repeat(256), 'né'])('must not be %j', async (wrong) => {
    const problem = await problemOf(post(house, { 'Idempotency-Key': wrong }));
    expect(faultsOf(problem)).toEqual(['Idempotency-Key idempotency_key_shape']);
  });
});

describe('GET /api/leads', () => {
  const makeLeads = async (count: number) => {
    for (let index = 1; index <= count; index += 1)
      await post({ ...house, address: `${index} Made Up St` });
  };

  test('answers in pages whose links keep the query', async () => {
    await makeLeads(5);
    const second = await page('?status=u,pr&page_size=2&page=2&ordering=created_at');
    expect(second).toMatchObject({
      count: 5,
      from_index: 3,
      to_index: 4,
      next: '/api/leads?status=u%2Cpr&page_size=2&page=3&ordering=created_at',
      next_page: 3,
      previous: '/api/leads?status=u%2Cpr&page_size=2&page=1&ordering=created_at',
    });
    expect(second.results.map(({ address }) => address)).toEqual(['3 Made Up St', '4 Made Up St']);
    const last = await page(second.next?.slice('/api/leads'.length));
    expect(last).toMatchObject({ from_index: 5, to_index: 5, next: null, next_page: null });
  });

  test('answers the page around a lead, whose links lead away from it', async () => {
    await makeLeads(5);
    const id = (await page('?ordering=created_at')).results[2]?.id ?? '';
    expect(await page(`?around=${id}&page_size=2&ordering=created_at`)).toMatchObject({
      from_index: 3,
      to_index: 4,
      next: '/api/leads?page_size=2&ordering=created_at&page=3',
      previous: '/api/leads?page_size=2&ordering=created_at&page=1',
      results: [{ id }, {}],
    });
    expect(await page('?around=nobody&page_size=2')).toMatchObject({ from_index: 1, next_page: 2 });
  });

  test('answers an empty page when there is nothing', async () => {
    expect(await page()).toEqual({
      count: 0,
      from_index: 0,
      to_index: 0,
      next: null,
      next_page: null,
      previous: null,
      results: [],
    });
  });

  test('finds leads in a box', async () => {
    await makeLeads(1);
    expect((await page('?bbox=-71.2,42.3,-71.1,42.4')).count).toBe(1);
    expect((await page('?bbox=-71.1,42.3,-71,42.4')).count).toBe(0);
  });

  test.each([
    ['page=0', 'page page_number'],
    ['page_size=201', 'page_size page_size_range'],
    ['bbox=1,2,3', 'bbox bbox_shape'],
    ['bbox=0,10,1,9', 'bbox bbox_range'],
    ['status=u,zz', 'status.1 lead_status_code'],
    ['ordering=id', 'ordering ordering_code'],
    ['colour=red', 'colour unknown_field'],
  ])('refuses ?%s', async (query, expected) => {
    const response = await app.request(`/api/leads?${query}`);
    expect(response.status).toBe(400);
    expect(faultsOf(problemSchema.parse(await response.json()))).toEqual([expected]);
  });
});

test('GET /api/leads/{id} answers 404 for an unknown id', async () => {
  const response = await app.request('/api/leads/nothing');
  expect(await problemOf(response)).toMatchObject({ status: 404, code: 'not_found' });
});

test('GET /api/lead-statuses lists the fourteen', async () => {
  const statuses = await (await app.request('/api/lead-statuses')).json();
  expect(statuses).toHaveLength(14);
  expect(statuses).toMatchObject(leadStatusCodes.map((code) => ({ code })));
  expect(statuses).toContainEqual({
    code: 'dnd',
    name: 'Absolutely Do Not Contact',
    family: 'do-not-disturb',
    description: 'No visit, no call, no letter, ever.',
  });
});

test('GET /api/lead-sources lists Door Knocking', async () => {
  const sources = await (await app.request('/api/lead-sources')).json();
  expect(sources).toEqual([{ id: 'door-knocking', name: 'Door Knocking' }]);
});

test('other methods answer 405 with what is allowed', async () => {
  const response = await app.request('/api/leads', { method: 'DELETE' });
  expect(response.headers.get('allow')).toBe('POST, GET');
  expect(await problemOf(response)).toMatchObject({ status: 405, code: 'method_not_allowed' });
});
