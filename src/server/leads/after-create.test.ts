import type { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { foundDuplicatesSchema } from '#contract/duplicate.ts';
import { createdLeadSchema } from '#contract/lead.ts';
import { problemSchema } from '#contract/problem.ts';
import { receiptSchema, withdrawnLeadSchema } from '#contract/receipt.ts';
import { createTestApp } from '#server/testing/test-app.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/testing/test-database.ts';
import { buildingKey } from '#server/geocode/address-key.ts';
import { doorOf } from '#server/geocode/door.ts';
import { createLeadRoom } from './lead-room.ts';
import { LeadStore } from './lead-store.ts';

let place: TestDatabase;
let database: OpenDatabase;
let app: Hono;

beforeEach(async () => {
  place = await createTestDatabase('sqlite');
  database = await openDatabase(place.options);
  const store = new LeadStore({
    database,
    stateAt: () => null,
    buildingKey,
    readDoor: doorOf,
  });
  app = createTestApp({
    rooms: [createLeadRoom({ store })],
  });
});
afterEach(async () => {
  await database.close();
  await place.remove();
});

const house = {
  address: '12 Elm St',
  state: 'VT',
  zipcode: '05641',
  latitude: '44.2',
  longitude: '-72.5',
};

const post = (path: string, body: unknown) =>
  app.request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });

const create = async () => createdLeadSchema.parse(await (await post('/api/leads', house)).json());

async function problemOf(answer: Response | Promise<Response>) {
  return problemSchema.parse(await (await answer).json());
}

test('the same house is found before it is saved again', async () => {
  const { id } = await create();
  const answer = await post('/api/leads/duplicates', { ...house, address: '12 Elm Street' });
  expect(answer.status).toBe(200);
  const { duplicates } = foundDuplicatesSchema.parse(await answer.json());
  expect(duplicates).toMatchObject([{ id, reasons: ['address', 'roof'], distance_meters: 0 }]);
});

test('a faulty question is answered with its faults', async () => {
  const body = { state: 'Vermont', latitude: 144, cell: 5, last_name: 'Silva' };
  const { code, errors } = await problemOf(post('/api/leads/duplicates', body));
  expect(code).toBe('invalid_request');
  expect(errors?.map((fault) => fault.field).toSorted()).toEqual([
    'cell',
    'last_name',
    'latitude',
    'state',
  ]);
});

test('a receipt tells when its lead arrived, however it is typed', async () => {
  const { id, receipt, created_at } = await create();
  const typed = receipt.replace('-', '').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
  const answer = await app.request(`/api/receipts/${typed}`);
  expect(receiptSchema.parse(await answer.json())).toEqual({
    receipt,
    lead_id: id,
    external_id: null,
    created_at,
    withdrawn_at: null,
  });
});

test('an unknown receipt is told in a sentence', async () => {
  const { code, detail } = await problemOf(app.request('/api/receipts/7K3M-9QXD'));
  expect(code).toBe('not_found');
  expect(detail).toContain('no lead with the receipt 7K3M-9QXD');
});

test('a lead just made can be taken back, and again with the same answer', async () => {
  const { id } = await create();
  const takeBack = async () => {
    const answer = await app.request(`/api/leads/${id}`, { method: 'DELETE' });
    return withdrawnLeadSchema.parse(await answer.json());
  };
  const first = await takeBack();
  expect(first.id).toBe(id);
  expect(await takeBack()).toEqual(first);
  expect((await app.request(`/api/leads/${id}`)).status).toBe(404);
});

test('an older lead stays, and the answer says why', async () => {
  const { id } = await create();
  await database.db.updateTable('leads').set({ created_at: '2026-01-01T00:00:00.000Z' }).execute();
  const answer = await app.request(`/api/leads/${id}`, { method: 'DELETE' });
  expect(answer.status).toBe(409);
  const { code, detail } = await problemOf(answer);
  expect(code).toBe('too_late');
  expect(detail).toContain('10 minutes');
  expect((await app.request(`/api/leads/${id}`)).status).toBe(200);
});

test('an unknown lead cannot be taken back', async () => {
  const answer = await app.request('/api/leads/nobody', { method: 'DELETE' });
  expect(answer.status).toBe(404);
});
