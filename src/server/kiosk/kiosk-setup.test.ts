import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditPageSchema } from '#contract/audit.ts';
import { kioskConsentSchema, kioskReportedSchema, kioskSettingsSchema } from '#contract/kiosk.ts';
import { languages } from '#contract/language.ts';
import { leadPageSchema } from '#contract/lead.ts';
import { problemSchema } from '#contract/problem.ts';
import { isStaffPin } from '#contract/staff-pin.ts';
import { type Kiosk, kioskListSchema, kioskSchema } from '#contract/team.ts';
import { createCompany, defaultCompanyId } from '#server/db/company.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { openWholeApp, type Proof, type WholeApp } from '#server/testing/whole-app.ts';
import { sealedSending, visitorLead } from './testing/visitor.ts';

const texts = { en: 'I agree.', 'fr-CA': 'J’accepte.', es: 'Acepto.' };
const report = {
  waiting: 3,
  oldest_waiting_at: '2026-11-26T12:00:00Z',
  refused: 1,
  battery: { level: 0.4, charging: false },
  app_version: '0.1.0',
};

describe.each(testDatabaseKinds)('an owner sets kiosks up, on %s', (kind) => {
  let whole: WholeApp;
  let kiosk: Proof;
  let owner: Proof;
  let own: Kiosk;

  beforeAll(async () => {
    whole = await openWholeApp(kind);
    owner = await whole.signedIn(defaultCompanyId, 'owner');
    kiosk = await whole.signedIn(defaultCompanyId, 'kiosk');
    const [only] = await list();
    if (!only) throw new Error('There is no kiosk.');
    own = only;
  });
  afterAll(() => whole.close());

  const ask = (method: string, path: string, proof: Proof, body?: unknown) =>
    whole.app.request(`http://127.0.0.1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...proof },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const list = async () =>
    kioskListSchema.parse(await (await ask('GET', '/api/kiosks', owner)).json());
  const change = (body: object, proof = owner, id = own.id) =>
    ask('PATCH', `/api/kiosks/${id}`, proof, body);
  const settings = async () =>
    kioskSettingsSchema.parse(await (await ask('GET', '/api/kiosk', kiosk)).json());
  const lastAudit = async () => {
    const answer = await ask('GET', '/api/audit?page_size=1', owner);
    return auditPageSchema.parse(await answer.json()).results[0];
  };
  const faultOf = async (answer: Response) =>
    problemSchema.parse(await answer.json()).errors?.[0]?.code;

  test('a new kiosk works without any setting', async () => {
    expect(own.settings).toEqual({
      lead_source: 'door-knocking',
      campaign: null,
      map_area: null,
      languages: [...languages],
      idle_seconds: 30,
      has_staff_pin: false,
    });
    expect(own.health).toBeNull();
    const told = await settings();
    expect(told).toMatchObject({ name: 'Lobby', idle_seconds: 30, staff_pin: null });
    // It is told nothing that it does not need.
    expect(Object.keys(told)).not.toContain('lead_source');
    expect(Object.keys(told)).not.toContain('campaign');
  });

  test('what is changed is told to the device, kept in the audit, and the rest stays', async () => {
    const before = await settings();
    const answer = await change({
      name: 'Home show',
      campaign: 'Spring',
      languages: ['es', 'en'],
      idle_seconds: 45,
      map_area: [-99, 39, -98, 40],
    });
    const changed = kioskSchema.parse(await answer.json());
    expect(changed.settings).toMatchObject({ campaign: 'Spring', lead_source: 'door-knocking' });
    const after = await settings();
    expect(after.version).not.toBe(before.version);
    expect(after).toMatchObject({
      name: 'Home show',
      languages: ['es', 'en'],
      idle_seconds: 45,
      map_area: [-99, 39, -98, 40],
    });
    expect(await lastAudit()).toMatchObject({
      action: 'kiosk.changed',
      subject: own.id,
      before: { name: 'Lobby', campaign: null, idle_seconds: 30 },
      after: { name: 'Home show', campaign: 'Spring', idle_seconds: 45 },
    });
    await change({ idle_seconds: 60 });
    expect(await settings()).toMatchObject({ name: 'Home show', idle_seconds: 60 });
    const { id } = (await lastAudit()) ?? {};
    await change({ idle_seconds: 60 });
    expect((await lastAudit())?.id).toBe(id);
  });

  test('the PIN is checked on the device and written down nowhere', async () => {
    await change({ staff_pin: '271828' });
    const { staff_pin } = await settings();
    expect(staff_pin && (await isStaffPin('271828', staff_pin))).toBe(true);
    expect(JSON.stringify(await list())).not.toContain(staff_pin?.hash);
    await change({ staff_pin: '314159' });
    const { staff_pin: next } = await settings();
    expect(next && (await isStaffPin('271828', next))).toBe(false);
    expect(await lastAudit()).toMatchObject({
      before: { staff_pin: 'set' },
      after: { staff_pin: 'changed' },
    });
    const rows = await whole.database.db.selectFrom('audit_details').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/271828|314159/);
    expect(whole.logged.join('')).not.toMatch(/271828|314159/);
    await change({ staff_pin: null });
    expect((await settings()).staff_pin).toBeNull();
  });

  test.each([
    [{ idle_seconds: 14 }, 'kiosk_idle_range'],
    [{ idle_seconds: 301 }, 'kiosk_idle_range'],
    [{ staff_pin: '12345' }, 'staff_pin_shape'],
    [{ staff_pin: '12345a' }, 'staff_pin_shape'],
    [{ languages: [] }, 'kiosk_languages'],
    [{ languages: ['en', 'en'] }, 'kiosk_languages'],
    [{ languages: ['de'] }, 'language_code'],
    [{ map_area: [1, 2, 0, 3] }, 'kiosk_map_area'],
    [{ lead_source: 'made-up' }, 'lead_source_unknown'],
    [{}, 'change_empty'],
  ])('refuses %j', async (body, code) => {
    const before = await settings();
    expect(await faultOf(await change(body))).toBe(code);
    expect(await settings()).toEqual(before);
  });

  test('only owners do, of their own company', async () => {
    const stranger = await createCompany(whole.database.db, `Others ${kind}`);
    const theirs = await whole.signedIn(stranger, 'owner');
    expect((await change({ name: 'Mine' }, theirs)).status).toBe(404);
    for (const role of ['office', 'dispatcher', 'kiosk'] as const) {
      const proof = await whole.signedIn(defaultCompanyId, role);
      expect((await change({ name: 'Mine' }, proof)).status, role).toBe(403);
      const put = await ask('PUT', '/api/kiosk-consent', proof, { texts });
      expect(put.status, role).toBe(403);
    }
  });

  test('what the device tells of itself is seen by its owner, with the last contact', async () => {
    const told = await ask('POST', '/api/kiosk/health', kiosk, report);
    const { settings_version } = kioskReportedSchema.parse(await told.json());
    expect(settings_version).toBe((await settings()).version);
    const mine = (await list()).find(({ id }) => id === own.id);
    expect(mine?.health).toMatchObject(report);
    expect(Date.parse(mine?.health?.reported_at ?? '')).toBeGreaterThan(Date.now() - 60_000);
    expect(mine?.last_contact_at).not.toBeNull();
  });

  test('every change of the consent is a version, and a lead keeps the one that was read', async () => {
    const consent = async () =>
      kioskConsentSchema.parse(await (await ask('GET', '/api/kiosk-consent', owner)).json());
    const first = await consent();
    expect(first.version).toBe(1);
    await ask('PUT', '/api/kiosk-consent', owner, { texts });
    const next = await consent();
    expect(next).toMatchObject({ version: 2, texts });
    expect((await settings()).consent).toEqual({ version: 2, texts });
    expect(await lastAudit()).toMatchObject({
      action: 'kiosk-consent.changed',
      before: { version: 1, en: first.texts.en },
      after: { version: 2, es: 'Acepto.' },
    });
    // The same again is none.
    await ask('PUT', '/api/kiosk-consent', owner, { texts });
    expect((await consent()).version).toBe(2);

    const given = { language: 'es', given_at: '2026-11-26T14:00:00.000Z' } as const;
    for (const [version, text, on_file] of [
      [1, first.texts.es, true],
      [2, 'Acepto.', true],
      [2, 'Acepto todo.', false],
    ] as const) {
      const lead = visitorLead({ consent: { ...given, version, text } });
      const sending = await sealedSending(lead, (await settings()).sealing_key);
      const headers = { ...sending.headers, ...kiosk };
      await whole.app.request('http://127.0.0.1/api/kiosk/leads', { ...sending, headers });
      const found = await ask('GET', `/api/leads?external_id=${lead.external_id}`, owner);
      const [stored] = leadPageSchema.parse(await found.json()).results;
      expect(stored?.extra_info).toMatchObject({
        kiosk: 'Home show',
        campaign: 'Spring',
        consent: { ...given, version, text, on_file },
      });
    }
  });

  test('a lead is not lost with the lead source that was chosen for its kiosk', async () => {
    const gone = { company_id: defaultCompanyId, id: 'fair', name: 'Fair' };
    await whole.database.db.insertInto('lead_sources').values(gone).execute();
    await change({ lead_source: 'fair' });
    const send = async () => {
      const lead = visitorLead();
      const sending = await sealedSending(lead, (await settings()).sealing_key);
      const headers = { ...sending.headers, ...kiosk };
      await whole.app.request('http://127.0.0.1/api/kiosk/leads', { ...sending, headers });
      const found = await ask('GET', `/api/leads?external_id=${lead.external_id}`, owner);
      return leadPageSchema.parse(await found.json()).results[0]?.lead_source.id;
    };
    expect(await send()).toBe('fair');
    await whole.database.db.deleteFrom('lead_sources').where('id', '=', 'fair').execute();
    expect(await send()).toBe('door-knocking');
  });

  test('settings that two owners change at once are both there', async () => {
    await Promise.all([change({ campaign: 'Autumn' }), change({ idle_seconds: 77 })]);
    const [mine] = (await list()).filter(({ id }) => id === own.id);
    expect(mine?.settings).toMatchObject({ campaign: 'Autumn', idle_seconds: 77 });
  });
});
