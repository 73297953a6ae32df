import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints, routes } from '#contract/endpoint.ts';
import type { KioskLeadInput } from '#contract/kiosk-lead.ts';
import { kioskSettingsSchema } from '#contract/kiosk.ts';
import { createdLeadSchema, type CreateLeadInput } from '#contract/lead.ts';
import { permissions } from '#contract/permission.ts';
import { problemSchema } from '#contract/problem.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { openWholeApp, type Proof, type WholeApp } from '#server/testing/whole-app.ts';
import { sealedSending, visitorLead } from './testing/visitor.ts';

/** Somebody else's lead, in the same company and at the place that the visitor asks for. */
const theirs: CreateLeadInput = {
  external_id: 'theirs-4711',
  first_name: 'Zebulon',
  last_name: 'Quackenbush',
  address: '77 Xanadu Ln',
  city: 'Nowhereville',
  county: 'Elsewhere',
  state: 'KS',
  zipcode: '67699',
  latitude: '39.397211',
  longitude: '-98.621233',
  position: { class: 'placed-by-hand', radius_meters: 3, corrected: true },
  lead_status: 'dnd',
  extra_info: { policy: 'PX-99887766' },
  cell: '785-555-0177',
  phone: '785-555-0166',
  email: 'zebulon@quackenbush.example',
};

describe.each(testDatabaseKinds)('whatever a kiosk asks, on %s', (kind) => {
  let whole: WholeApp;
  let kiosk: Proof;
  let owner: Proof;
  /** Everything that no answer may hold. */
  let secrets: string[];
  let id = '';

  beforeAll(async () => {
    whole = await openWholeApp(kind);
    owner = await whole.signedIn(defaultCompanyId, 'owner');
    kiosk = await whole.signedIn(defaultCompanyId, 'kiosk');
    const created = createdLeadSchema.parse(
      await (
        await ask(
          'POST',
          '/api/leads',
          { ...owner, 'Idempotency-Key': theirs.external_id ?? '' },
          theirs,
        )
      ).json(),
    );
    id = created.id;
    const { position: _, extra_info: info, lead_status: __, state: ___, ...texts } = theirs;
    const ids = [created.id, created.customer_id, created.user_id, created.receipt];
    secrets = [...Object.values(texts), ...Object.values(info ?? {}), ...ids].filter(
      (value) => typeof value === 'string',
    );
  });
  afterAll(() => whole.close());

  const ask = (method: string, path: string, proof: Proof, body?: unknown) =>
    whole.app.request(`http://127.0.0.1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...proof },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  /** Reads an answer, in which there must be nothing of the other lead and nothing unheard of. */
  async function heard(answer: Response, name: keyof typeof endpoints | null): Promise<unknown> {
    const headers = JSON.stringify([...answer.headers]);
    if (answer.headers.get('content-type')?.startsWith('text/event-stream'))
      throw new Error('A kiosk hears the feed of leads.');
    const text = await answer.text();
    for (const secret of secrets) expect(text + headers, `${name}`).not.toContain(secret);
    if (name === null || !answer.headers.get('content-type')?.includes('json')) return text;
    const json: unknown = JSON.parse(text);
    const schema = answer.ok ? endpoints[name].answer : problemSchema;
    // What the schema does not know is not in what it parsed.
    expect(schema.parse(json), name).toEqual(json);
    return json;
  }

  // A few metres beside it: an answer repeats the place that was asked for.
  const beside = { lat: '39.39725', lng: '-98.62126' };
  const lookUps = [
    ['searchAddressByBody', { q: '77 Xanadu Ln', ...beside }],
    ['searchAddressByBody', { q: 'Quackenbush' }],
    ['reverseGeocodeByBody', beside],
  ] as const;

  test('the look-ups of staff do find the other lead: the run below is worth something', async () => {
    const answer = await ask('POST', endpoints.reverseGeocodeByBody.path, owner, beside);
    expect(await answer.text()).toContain(theirs.address);
  });

  test('no look-up of the kiosk tells that there is a lead', async () => {
    for (const [name, body] of lookUps) {
      const answer = await ask('POST', endpoints[name].path, kiosk, body);
      expect(answer.status).toBe(200);
      await heard(answer, name);
    }
  });

  test('what a visitor looks up goes in the body alone: an address would be written down', async () => {
    for (const path of ['search?q=77+Xanadu+Ln', 'reverse?lat=39&lng=-98', 'hosted/search?q=77'])
      expect((await ask('GET', `/api/geocode/${path}`, kiosk)).status, path).toBe(403);
  });

  test('every route answers by its schema or refuses, and tells nothing of another lead', async () => {
    const outcomes = new Map<string, number>();
    for (const { name, method, path } of routes) {
      // It would end the session that the others are asked with.
      if (name === 'signOut') continue;
      const filled = path.replace('leads/{id}', `leads/${id}`).replaceAll(/\{\w+\}/g, '1');
      const hasBody = ['POST', 'PUT', 'PATCH'].includes(method);
      const answer = await ask(method, filled, kiosk, hasBody ? {} : undefined);
      await heard(answer, name in endpoints ? (name as keyof typeof endpoints) : null);
      const permission = permissions[name];
      const isAllowed = typeof permission === 'string' || permission.includes('kiosk');
      if (!isAllowed) expect(answer.status, name).toBe(403);
      outcomes.set(name, answer.status);
    }
    expect(outcomes.get('getKiosk')).toBe(200);
    expect(outcomes.get('getDuplicates')).toBe(403);
    expect(outcomes.size).toBe(routes.length - 1);
  });

  test('a visitor at a known address, with a known phone and e-mail, hears what every other hears', async () => {
    const settings = kioskSettingsSchema.parse(
      await heard(await ask('GET', '/api/kiosk', kiosk), 'getKiosk'),
    );
    const send = async (changes: Partial<KioskLeadInput>) => {
      const sending = await sealedSending(visitorLead(changes), settings.sealing_key);
      const answer = await whole.app.request('http://127.0.0.1/api/kiosk/leads', {
        ...sending,
        headers: { ...sending.headers, ...kiosk },
      });
      return { answer, said: await heard(answer, 'sendKioskLead') };
    };
    const { address, city, zipcode, latitude, longitude, cell, phone, email, external_id } = theirs;
    const known = { address, city, zipcode, latitude, longitude, cell, phone, email };
    const heardOf = async (changes: Partial<KioskLeadInput>) => {
      const { answer, said } = await send(changes);
      const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id');
      return JSON.stringify([answer.status, said, headers]);
    };
    const unknown = await heardOf({});
    expect(await heardOf(known)).toBe(unknown);
    // Even where the id is that of a lead that somebody else has made; and both are there.
    expect(await heardOf({ ...known, external_id: external_id ?? '' })).toBe(unknown);
    const both = await ask('GET', `/api/leads?external_id=${external_id}`, owner);
    expect(await both.json()).toMatchObject({ count: 2 });
    const report = {
      waiting: 0,
      oldest_waiting_at: null,
      refused: 0,
      battery: null,
      app_version: '1',
    };
    await heard(await ask('POST', '/api/kiosk/health', kiosk, report), 'reportKiosk');
  });
});
