import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createdLeadSchema, leadPageSchema, leadSchema } from '#contract/lead.ts';
import { leadCountsSchema } from '#contract/lead-figures.ts';
import { problemSchema } from '#contract/problem.ts';
import { leadRelaySchema, relayProgressSchema, stoodStillMs } from '#contract/relay.ts';
import { createCompany, defaultCompanyId } from '#server/db/company.ts';
import { newRelayLead } from '#server/db/relay-rows.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { openWholeApp, type Proof, type WholeApp } from '#server/testing/whole-app.ts';
import { changeRelay } from './change-relay.ts';
import { relayProgress } from './relay-book.ts';
import type { RelayPatch } from './relay-steps.ts';

const house = {
  address: '204 N Maple St',
  city: 'Larkfield',
  state: 'KS',
  zipcode: '67473',
  latitude: '39.39726',
  longitude: '-98.62128',
  last_name: 'Okafor',
};

describe.each(testDatabaseKinds)('the routes of the relay on %s', (kind) => {
  let whole: WholeApp;
  let office: Proof;
  let dispatcher: Proof;
  let theirs: Proof;

  beforeAll(async () => {
    whole = await openWholeApp(kind);
    await whole.signedIn(defaultCompanyId, 'owner');
    office = await whole.signedIn(defaultCompanyId, 'office');
    dispatcher = await whole.signedIn(defaultCompanyId, 'dispatcher');
    theirs = await whole.signedIn(await createCompany(whole.database.db, 'Other'), 'owner');
  }, 60_000);
  afterAll(() => whole.close());

  const ask = async (path: string, proof: Proof = office, body?: object) => {
    const answer = await whole.app.request(`http://127.0.0.1${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json', ...proof },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: answer.status, json: (await answer.json()) as unknown };
  };

  /** A lead at that point of its way. */
  async function leadAt(patch: RelayPatch): Promise<string> {
    const { json } = await ask('/api/leads', office, house);
    const { id, created_at } = createdLeadSchema.parse(json);
    const { db, trail } = whole.database;
    const row = newRelayLead({ company_id: defaultCompanyId, id }, created_at);
    await db.insertInto('relay_leads').values(row).execute();
    await db.transaction().execute(async (tx) => {
      await trail.lock(tx, defaultCompanyId);
      await changeRelay(tx, trail, { row: { ...row, state: 'refused' }, patch });
    });
    return id;
  }
  const decide = (id: string, body: object, proof = office) =>
    ask(`/api/leads/${id}/relay-decisions`, proof, body);

  const alike = {
    upstream_id: '77',
    name: 'Okafor',
    address: '204 N Maple St, Larkfield, KS 67473',
    created_at: null,
    status_label: 'Prospect',
    alike: ['address'],
  };
  const unsure: RelayPatch = {
    state: 'unsure',
    reason: 'looks-alike',
    doubt_from: '2026-11-26T10:00:00.000Z',
    candidates: JSON.stringify([alike]),
  };

  test('without an upstream say so, and a lead that is not sent has no way to tell of', async () => {
    const { json } = await ask('/api/relay');
    expect(relayProgressSchema.parse(json)).toMatchObject({ configured: false, host: null });
    const made = createdLeadSchema.parse((await ask('/api/leads', office, house)).json);
    expect((await ask(`/api/leads/${made.id}/relay`)).status).toBe(404);
    const lead = leadSchema.parse((await ask(`/api/leads/${made.id}`)).json);
    expect(lead).toMatchObject({ relay: null, upstream_id: null });
  });

  test('show both sides, and take the record that a person names', async () => {
    const id = await leadAt(unsure);
    const shown = leadRelaySchema.parse((await ask(`/api/leads/${id}/relay`, dispatcher)).json);
    expect(shown).toMatchObject({ state: 'unsure', candidates: [alike] });
    expect((await decide(id, { decision: 'is-it' })).status).toBe(400);
    expect((await decide(id, { decision: 'not-there', upstream_id: '77' })).status).toBe(400);
    expect((await decide(id, { decision: 'send-again' })).status).toBe(409);
    const decided = await decide(id, { decision: 'is-it', upstream_id: '77' });
    expect(decided).toMatchObject({ status: 200, json: { state: 'confirmed', upstream_id: '77' } });
    // Somebody else decides a moment later.
    expect((await decide(id, { decision: 'not-there' })).status).toBe(409);
    const next = await leadAt(unsure);
    const taken = await decide(next, { decision: 'is-it', upstream_id: '77' });
    expect(problemSchema.parse(taken.json).errors).toMatchObject([{ code: 'upstream_id_taken' }]);
    const history = await ask(`/api/leads/${id}/history`);
    expect(history.json).toContainEqual(
      expect.objectContaining({
        action: 'lead.relay-decided',
        after: { decision: 'is-it', upstream_id: '77' },
      }),
    );
  });

  test('let nobody decide who may not, nor another company look', async () => {
    const id = await leadAt({ ...unsure, candidates: '[]' });
    expect((await decide(id, { decision: 'not-there' }, dispatcher)).status).toBe(403);
    expect((await decide(id, { decision: 'not-there' }, theirs)).status).toBe(404);
    expect((await ask(`/api/leads/${id}/relay`, theirs)).status).toBe(404);
    expect((await ask('/api/relay', theirs)).json).toMatchObject({ unsure: 0, waiting: 0 });
  });

  test('the filter finds what is not there yet, in lists and counts alike', async () => {
    await leadAt({ state: 'confirmed', upstream_id: '501' });
    await leadAt({ state: 'refused', reason: 'rejected' });
    await leadAt({ state: 'waiting', doubt_from: null });
    const filter = 'relay=waiting,refused,unsure';
    const list = leadPageSchema.parse((await ask(`/api/leads?${filter}`)).json);
    const counts = leadCountsSchema.parse((await ask(`/api/lead-counts?${filter}`)).json);
    expect(list.count).toBe(counts.total);
    expect(list.results.length).toBeGreaterThan(1);
    expect(new Set(list.results.map(({ relay }) => relay))).not.toContain('confirmed');
    const there = leadPageSchema.parse((await ask('/api/leads?relay=confirmed')).json);
    expect(there.results.every(({ upstream_id }) => upstream_id !== null)).toBe(true);
    expect((await ask('/api/leads?relay=there')).status).toBe(400);
  });

  test('alarm when nothing has got anywhere for a quarter of an hour, and not before', async () => {
    await leadAt({ state: 'waiting', doubt_from: null });
    const at = (minutes: number) =>
      relayProgress(whole.database.db, {
        companyId: defaultCompanyId,
        target: {
          companyId: defaultCompanyId,
          host: 'upstream.example',
          gapMs: 1000,
          readsBack: false,
        },
        nowMs: Date.now() + minutes * 60_000,
      });
    const soon = await at(stoodStillMs / 60_000 - 1);
    expect(soon).toMatchObject({ configured: true, stood_since: null });
    expect(soon.seconds_left).toBeGreaterThan(0);
    expect((await at(stoodStillMs / 60_000 + 1)).stood_since).not.toBeNull();
  });
});
