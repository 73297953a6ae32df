import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createdLeadSchema, leadPageSchema } from '#contract/lead.ts';
import {
  createdApiKeySchema,
  createdKioskSchema,
  oneTimeLinkSchema,
  teamSchema,
} from '#contract/team.ts';
import { createCompany, defaultCompanyId } from '#server/db/company.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { openWholeApp, type Proof, type WholeApp } from '#server/testing/whole-app.ts';

const house = {
  address: '204 N Maple St',
  city: 'Larkfield',
  state: 'KS',
  zipcode: '67473',
  latitude: '39.39726',
  longitude: '-98.62128',
  last_name: 'Okafor',
  cell: '785-555-0134',
};

describe.each(testDatabaseKinds)('two companies in one %s', (kind) => {
  let whole: WholeApp;
  let ours: Proof;
  let theirs: Proof;
  let lead: { id: string; receipt: string };

  const ask = (path: string, proof: Proof, method = 'GET', body?: object) =>
    whole.app.request(`http://127.0.0.1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...proof },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });

  beforeAll(async () => {
    whole = await openWholeApp(kind);
    const other = await createCompany(whole.database.db, 'Other Roofs');
    ours = await whole.signedIn(defaultCompanyId, 'owner');
    theirs = await whole.signedIn(other, 'owner');
    const headers = { ...ours, 'Idempotency-Key': 'the-same' };
    const answer = await ask('/api/leads', headers, 'POST', { ...house, external_id: 'mine' });
    lead = createdLeadSchema.parse(await answer.json());
  }, 60_000);
  afterAll(() => whole.close());

  test('see none of each other’s leads, by id, list, receipt, duplicate or tile', async () => {
    expect((await ask(`/api/leads/${lead.id}`, ours)).status).toBe(200);
    expect((await ask(`/api/leads/${lead.id}`, theirs)).status).toBe(404);
    expect((await ask(`/api/receipts/${lead.receipt}`, ours)).status).toBe(200);
    expect((await ask(`/api/receipts/${lead.receipt}`, theirs)).status).toBe(404);
    for (const query of ['', '?external_id=mine', '?bbox=-180,-90,180,90', '?status=u']) {
      const list = async (proof: Proof) =>
        leadPageSchema.parse(await (await ask(`/api/leads${query}`, proof)).json());
      expect(await list(ours)).toMatchObject({ count: 1 });
      expect(await list(theirs)).toMatchObject({ count: 0, results: [] });
    }
    const known = (proof: Proof) => {
      const { last_name: _name, ...asked } = house;
      return ask('/api/leads/duplicates', proof, 'POST', asked);
    };
    expect(await (await known(theirs)).json()).toEqual({ duplicates: [] });
    expect(await (await known(ours)).json()).toMatchObject({ duplicates: [{ id: lead.id }] });
    const tile = async (proof: Proof, path: string) =>
      Buffer.from(await (await ask(`/api/pins/${path}`, proof)).arrayBuffer());
    // A tile of the sea is empty for everybody.
    const empty = await tile(ours, '4/0/8');
    expect((await tile(ours, '0/0/0')).length).toBeGreaterThan(empty.length);
    expect(await tile(theirs, '0/0/0')).toEqual(empty);
  });

  test('change none of each other’s leads', async () => {
    expect((await ask(`/api/leads/${lead.id}`, theirs, 'DELETE')).status).toBe(404);
    expect((await ask(`/api/leads/${lead.id}/erase`, theirs, 'POST', {})).status).toBe(404);
    expect((await ask(`/api/leads/${lead.id}`, ours)).status).toBe(200);
  });

  test('may use the same Idempotency-Key, each for a lead of its own', async () => {
    const headers = { ...theirs, 'Idempotency-Key': 'the-same' };
    const answer = await ask('/api/leads', headers, 'POST', { ...house, last_name: 'Other' });
    expect(answer.status).toBe(201);
    const { id } = createdLeadSchema.parse(await answer.json());
    expect(id).not.toBe(lead.id);
    expect((await ask(`/api/leads/${id}`, ours)).status).toBe(404);
  });

  test('see and change none of each other’s people, keys, kiosks, invitations and log', async () => {
    const { people } = teamSchema.parse(await (await ask('/api/people', ours)).json());
    expect(people).toHaveLength(1);
    const me = people[0]?.id ?? '';
    const role = { role: 'office', disabled: true };
    expect((await ask(`/api/people/${me}`, theirs, 'PUT', role)).status).toBe(404);
    expect((await ask(`/api/people/${me}/password-link`, theirs, 'POST')).status).toBe(404);
    const key = createdApiKeySchema.parse(
      await (await ask('/api/keys', ours, 'POST', { name: 'CRM', role: 'office' })).json(),
    );
    const kiosk = createdKioskSchema.parse(
      await (await ask('/api/kiosks', ours, 'POST', { name: 'Lobby' })).json(),
    );
    const invitation = oneTimeLinkSchema.parse(
      await (await ask('/api/invitations', ours, 'POST', { role: 'office' })).json(),
    );
    for (const path of [
      `/api/keys/${key.id}`,
      `/api/kiosks/${kiosk.id}`,
      `/api/invitations/${invitation.id}`,
    ])
      expect((await ask(path, theirs, 'DELETE')).status, path).toBe(404);
    for (const path of ['/api/keys', '/api/kiosks'])
      expect(await (await ask(path, theirs)).json(), path).toEqual([]);
    const said = await (await ask('/api/audit?page_size=200', theirs)).text();
    const exported = await (await ask('/api/audit.csv', theirs)).text();
    for (const secret of [lead.id, key.id, kiosk.id, invitation.id, me]) {
      expect(said).not.toContain(secret);
      expect(exported).not.toContain(secret);
    }
  });

  test('have settings of their own', async () => {
    const change = { hosted_streets_enabled: true };
    await ask('/api/map-setup', ours, 'PUT', change);
    const enabled = async (proof: Proof) =>
      (await (await ask('/api/map-setup', proof)).json()) as object;
    expect(await enabled(ours)).toMatchObject({ hosted_streets: { enabled: true } });
    expect(await enabled(theirs)).toMatchObject({ hosted_streets: { enabled: false } });
  });
});
