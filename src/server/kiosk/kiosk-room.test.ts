import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptedLeadSchema, type KioskLeadInput } from '#contract/kiosk-lead.ts';
import { type KioskSettings, kioskSettingsSchema } from '#contract/kiosk.ts';
import { leadPageSchema } from '#contract/lead.ts';
import { problemSchema } from '#contract/problem.ts';
import { openSealed, seal } from '#contract/sealing.ts';
import { createCompany, defaultCompanyId } from '#server/db/company.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { openWholeApp, type Proof, type WholeApp } from '#server/testing/whole-app.ts';
import { sealedSending, sendingOf, visitorLead } from './testing/visitor.ts';

describe.each(testDatabaseKinds)('a kiosk, on %s', (kind) => {
  let whole: WholeApp;
  let kiosk: Proof;
  let owner: Proof;

  beforeAll(async () => {
    whole = await openWholeApp(kind);
    owner = await whole.signedIn(defaultCompanyId, 'owner');
    kiosk = await whole.signedIn(defaultCompanyId, 'kiosk');
  });
  afterAll(() => whole.close());

  const ask = (path: string, proof: Proof, init: RequestInit = {}) =>
    whole.app.request(`http://127.0.0.1${path}`, {
      ...init,
      headers: { ...(init.headers as Proof), ...proof },
    });
  const settings = async (proof = kiosk): Promise<KioskSettings> =>
    kioskSettingsSchema.parse(await (await ask('/api/kiosk', proof)).json());
  const send = async (lead: KioskLeadInput, proof = kiosk) =>
    ask('/api/kiosk/leads', proof, await sealedSending(lead, (await settings()).sealing_key));
  const leadsOf = async (externalId: string) => {
    const answer = await ask(`/api/leads?external_id=${externalId}`, owner);
    return leadPageSchema.parse(await answer.json()).results;
  };
  const faultOf = async (answer: Response) =>
    problemSchema.parse(await answer.json()).errors?.[0]?.code;

  test('a sealed lead becomes a lead with its consent, and the answer tells nothing', async () => {
    const lead = visitorLead();
    const answer = await send(lead);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ accepted: true });
    const [stored, ...others] = await leadsOf(lead.external_id);
    expect(others).toEqual([]);
    expect(stored).toMatchObject({
      address: '204 N Maple St',
      origin: 'kiosk',
      lead_source: { id: 'door-knocking' },
      position: { class: 'address-point', radius_meters: 10 },
      extra_info: {
        kiosk: 'Lobby',
        wanted: 'A new roof',
        language: 'es',
        consent: { ...lead.consent, on_file: false },
      },
    });
  });

  test('typed by hand without a network it is placed by its ZIP; words with a number are kept', async () => {
    // The places are indexed beside the start.
    const search = async () => (await ask('/api/geocode/search?q=67601', owner)).text();
    await expect.poll(search, { timeout: 60_000 }).toContain('"postcode":"67601"');
    const lead = visitorLead({
      // The middle of the country, where the device was told to be.
      latitude: '37.000000',
      longitude: '-95.500000',
      position: { class: 'area', radius_meters: 100_000 },
      typed_by_hand: true,
      contact_words: 'call 785-555-0134 after 5pm',
    });
    expect((await send(lead)).status).toBe(201);
    const [stored] = await leadsOf(lead.external_id);
    expect(stored).toMatchObject({
      position: { class: 'area' },
      extra_info: { typed_by_hand: true, contact: 'call 785-555-0134 after 5pm' },
    });
    expect(stored?.position?.radius_meters).toBeLessThan(100_000);
    // 67601 is Hays, Kansas.
    expect(Number(stored?.latitude)).toBeCloseTo(38.9, 0);
    expect(Number(stored?.longitude)).toBeCloseTo(-99.3, 0);

    const unknown = visitorLead({ ...lead, external_id: crypto.randomUUID(), zipcode: '00000' });
    expect((await send(unknown)).status).toBe(201);
    expect(await leadsOf(unknown.external_id)).toMatchObject([
      { latitude: '37', position: { radius_meters: 100_000 } },
    ]);
  }, 90_000);

  test('a repeat is accepted as the first was, and makes nothing', async () => {
    const lead = visitorLead();
    const sending = await sealedSending(lead, (await settings()).sealing_key);
    for (let time = 0; time < 3; time += 1) {
      const answer = await ask('/api/kiosk/leads', kiosk, sending);
      expect(answer.status).toBe(201);
      expect(acceptedLeadSchema.parse(await answer.json())).toEqual({ accepted: true });
      expect(answer.headers.get('idempotency-replayed')).toBeNull();
      expect(answer.headers.get('location')).toBeNull();
    }
    expect(await leadsOf(lead.external_id)).toHaveLength(1);
  });

  test('what was altered, sent under another id or sealed by another company is refused', async () => {
    const lead = visitorLead();
    const { sealing_key: key } = await settings();
    const externalId = lead.external_id;
    const sealed = await seal(lead, { key, externalId });
    const altered = {
      ...sealed,
      sealed:
        `A${sealed.sealed.slice(1)}` === sealed.sealed
          ? `B${sealed.sealed.slice(1)}`
          : `A${sealed.sealed.slice(1)}`,
    };
    const post = (body: typeof sealed, id: string, proof = kiosk) =>
      ask('/api/kiosk/leads', proof, sendingOf(body, id));
    expect(await faultOf(await post(altered, externalId))).toBe('sealed_unreadable');
    expect(await faultOf(await post(sealed, crypto.randomUUID()))).toBe('sealed_unreadable');
    const strangers = await createCompany(whole.database.db, `Others ${kind}`);
    const stranger = await whole.signedIn(strangers, 'kiosk');
    expect(await faultOf(await post(sealed, externalId, stranger))).toBe('sealed_key_unknown');
    expect(await leadsOf(externalId)).toEqual([]);
    expect((await post(sealed, externalId)).status).toBe(201);
  });

  test('the kiosk cannot open what it sealed: it has no private key', async () => {
    const { sealing_key: key } = await settings();
    const sealed = await seal({ a: 1 }, { key, externalId: 'x' });
    const guessed = { ...key, private_key: 'AAAA' };
    await expect(openSealed(sealed, { key: guessed, externalId: 'x' })).rejects.toThrow();
  });
});
