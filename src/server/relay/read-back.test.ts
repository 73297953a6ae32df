import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Lead, listLeadsQuerySchema } from '#contract/lead.ts';
import type { RelayProgress } from '#contract/relay.ts';
import { systemActor } from '#server/db/audit-log.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { decideRelay } from './decide-relay.ts';
import { RelayRig } from './testing/relay-rig.ts';
import type { RoofLinkRecord } from './testing/rooflink-book.ts';

const by = systemActor(defaultCompanyId);
const elm = { address: '12 Elm St', city: 'Larkfield', state: 'KS', zipcode: '67473' };
const place = { latitude: 39.39, longitude: -98.62 };
const ada = { first_name: 'Ada', last_name: 'Okafor' };

describe.each(testDatabaseKinds)('reading back on %s', (kind) => {
  let rig: RelayRig;
  beforeEach(async () => {
    rig = await RelayRig.open(kind);
  }, 60_000);
  afterEach(async () => {
    const posts = rig.upstream.seen.filter(({ method }) => method !== 'GET').length;
    const sent = await rig.database.db
      .selectFrom('relay_attempts')
      .select('number')
      .where('kind', '=', 'create')
      .execute();
    await rig.close();
    expect(posts, 'only the sender writes').toBe(sent.length);
    expect(rig.errors).toEqual([]);
  });

  /** What is decided above the database needs no second one. */
  const aboveDatabase = test.skipIf(kind !== 'sqlite');
  const read = () => rig.start({ readBack: true });
  /** Somebody makes a record in RoofLink. */
  const made = (
    body: Readonly<Record<string, unknown>> = {},
    shown: RoofLinkRecord['shown'] = {},
  ): RoofLinkRecord =>
    rig.upstream.book.create({ ...elm, ...place, ...ada, ...body }, { nowMs: Date.now(), shown });
  const edit = (record: RoofLinkRecord, change: Parameters<typeof rig.upstream.book.edit>[1]) =>
    rig.upstream.book.edit(record, change, Date.now());
  const leads = async (): Promise<Lead[]> =>
    (await rig.store.list(defaultCompanyId, listLeadsQuerySchema.parse({ page_size: '200' })))
      .leads;
  const progress = async () => (await rig.progress()).read_back;
  const until = (wanted: Partial<NonNullable<RelayProgress['read_back']>>) =>
    vi.waitFor(async () => expect(await progress()).toMatchObject(wanted), waiting);
  /** Until the list was read to its end, from its beginning. */
  const walked = async () => {
    for (let walk = 0; walk < 2; walk += 1) {
      const last = (await progress())?.last_walk_at;
      await vi.waitFor(async () => {
        const now = (await progress())?.last_walk_at;
        expect(now).not.toBeNull();
        expect(now).not.toBe(last);
      }, waiting);
    }
  };
  const waiting = { timeout: 20_000, interval: 20 };
  const asked = () => rig.upstream.seen.map(({ query }) => new URLSearchParams(query));

  test('makes a lead of a record, with pin, counts, feed and keys, that is never sent', async () => {
    const record = made(
      {},
      {
        lead_status: 'Follow Up',
        customer: { ...ada, cell: '785-555-0100', email: 'ada@example.com' },
      },
    );
    read();
    await until({ made: 1, read: 1, unplaced: 0, left: 0, failing_since: null });
    const [lead] = await leads();
    expect(lead).toMatchObject({
      ...elm,
      ...ada,
      latitude: '39.39',
      longitude: '-98.62',
      position: { class: 'rooflink' },
      origin: 'rooflink',
      lead_status: 'fu',
      lead_source: { id: 'rooflink', name: 'RoofLink' },
      created_at: new Date(record.createdMs).toISOString(),
      relay: 'confirmed',
      upstream_id: String(record.id),
    });
    const id = lead?.id ?? '';
    expect(await rig.relayOf(id)).toMatchObject({ known_by: 'read-back', status_label: null });
    const { db } = rig.database;
    const pins = await db.selectFrom('pins').select(['lead_id', 'relay']).execute();
    expect(pins).toEqual([{ lead_id: id, relay: 'confirmed' }]);
    const counts = await db.selectFrom('pin_counts').select('count').execute();
    expect(new Set(counts.map(({ count }) => Number(count)))).toEqual(new Set([1]));
    const feed = await db.selectFrom('lead_changes').select(['kind', 'lead_id']).execute();
    expect(feed).toEqual([{ kind: 'created', lead_id: id }]);
    const alike = await rig.store.findDuplicates(defaultCompanyId, { phone: '(785) 555-0100' });
    expect(alike).toMatchObject([{ id, reasons: ['phone'] }]);
    await walked();
    expect(await leads()).toHaveLength(1);
    expect(new Set(rig.upstream.seen.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  aboveDatabase('is off unless it is asked for', async () => {
    made();
    rig.start();
    await rig.until(await rig.save(), 'confirmed');
    await delay(500);
    expect(rig.upstream.seen.map(({ method }) => method)).toEqual(['POST']);
    expect(await leads()).toHaveLength(1);
  });

  test('keeps a status that is none of ours as a label', async () => {
    const record = made({}, { lead_status: 'Claim Filed' });
    read();
    await until({ made: 1 });
    const [lead] = await leads();
    expect(lead?.lead_status).toBe('u');
    const label = async () => (await rig.relayOf(lead?.id ?? ''))?.status_label;
    expect(await label()).toBe('Claim Filed');
    edit(record, { shown: { lead_status: 'APPROVED' } });
    await vi.waitFor(async () => expect(await label()).toBeNull(), waiting);
    expect((await leads())[0]?.lead_status).toBe('a');
  });

  test('puts no pin at a place that nobody told, and says how many wait for one', async () => {
    made({ address: '1 Known Rd', latitude: 0, longitude: 0 });
    made({ address: '2 Unknown Rd', latitude: null, longitude: null });
    const found = { place: { lng: -98.1, lat: 39.1 }, class: 'interpolated', radius_meters: 40 };
    rig.findAddress = (address) => (address === '1 Known Rd' ? found : null);
    read();
    await until({ made: 1, unplaced: 1 });
    const position = { class: 'interpolated', radius_meters: 40 };
    expect(await leads()).toMatchObject([{ latitude: '39.1', position }]);
    // The index knows it by now.
    rig.findAddress = () => found;
    await until({ made: 2, unplaced: 0 });
  });

  test('hides what is deleted there, and shows it again when it comes back', async () => {
    const record = made();
    read();
    await until({ made: 1 });
    const [lead] = await leads();
    edit(record, { shown: { deleted: true } });
    await vi.waitFor(async () => expect(await leads()).toEqual([]), waiting);
    const { db } = rig.database;
    const feed = () => db.selectFrom('lead_changes').select('kind').orderBy('seq').execute();
    expect(await feed()).toEqual([{ kind: 'created' }, { kind: 'removed' }]);
    expect(await db.selectFrom('pins').select('lead_id').execute()).toEqual([]);
    expect(await db.selectFrom('lead_keys').select('lead_id').execute()).toEqual([]);
    await walked();
    expect(await feed()).toHaveLength(2);
    edit(record, { shown: { deleted: false } });
    await vi.waitFor(async () => expect(await leads()).toMatchObject([{ id: lead?.id }]), waiting);
    expect(await db.selectFrom('pins').select('lead_id').execute()).toHaveLength(1);
  });

  test('follows what changes there, but for what was changed here', async () => {
    const record = made({}, { lead_status: 'Prospect' });
    read();
    await until({ made: 1 });
    const [lead] = await leads();
    const id = lead?.id ?? '';
    await rig.store.change({ by, id, version: 1, body: { first_name: 'Adaeze' } });
    edit(record, {
      body: { first_name: 'A.', last_name: 'Silva', latitude: 39.4 },
      shown: { lead_status: 'Demo' },
    });
    await vi.waitFor(async () => expect((await leads())[0]?.version).toBe(3), waiting);
    expect(await leads()).toMatchObject([
      {
        id,
        first_name: 'Adaeze',
        last_name: 'Silva',
        lead_status: 'de',
        latitude: '39.4',
        upstream_id: String(record.id),
      },
    ]);
    const [pin] = await rig.database.db.selectFrom('pins').select('lead_status').execute();
    expect(pin?.lead_status).toBe('de');
    await walked();
    expect((await leads())[0]?.version, 'only once').toBe(3);
  });

  aboveDatabase('lifts no do-not-disturb by a word that it does not know, or by none', async () => {
    const record = made({}, { lead_status: 'Do Not Disturb' });
    read();
    await until({ made: 1 });
    for (const lead_status of ['Claim Filed', null]) {
      edit(record, { shown: { lead_status } });
      await walked();
      expect((await leads())[0]?.lead_status).toBe('dd');
    }
  });

  test('misses none and doubles none while pages shift under it', async () => {
    rig.profile({ read_back: { rest_seconds: 60 } });
    const records = Array.from({ length: 50 }, (_, number) =>
      made({ address: `${number} Oak Ave` }),
    );
    const more: RoofLinkRecord[] = [];
    let pages = 0;
    rig.upstream.onList = () => {
      pages += 1;
      // Some come and push others to later pages; others go and pull them to pages already read.
      if (pages === 1)
        more.push(made({ address: '901 Oak Ave' }), made({ address: '902 Oak Ave' }));
      if (pages === 2) for (const gone of records.slice(-3)) rig.upstream.book.remove(gone);
    };
    read();
    await vi.waitFor(async () => expect((await progress())?.last_walk_at).not.toBeNull(), waiting);
    const ids = (await leads()).map(({ upstream_id }) => upstream_id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of records.slice(0, -3)) expect(ids).toContain(String(id));
    expect(more).toHaveLength(2);
  }, 30_000);

  test('goes on in the middle after a restart, and next time overlaps by a day', async () => {
    rig.profile({ read_back: { rest_seconds: 0.3, pages_in_a_row: 1 } });
    for (let number = 0; number < 50; number += 1) made({ address: `${number} Oak Ave` });
    const process = read();
    await until({ made: 20, next_page: 2 });
    await process.close();
    // As if it had ended when the records were taken and the page was not yet noted.
    await rig.database.db.updateTable('read_backs').set({ next_page: 1 }).execute();
    read();
    await vi.waitFor(async () => expect((await progress())?.last_walk_at).not.toBeNull(), waiting);
    expect(await leads()).toHaveLength(50);
    const began = (await rig.database.db.selectFrom('read_backs').select('watermark').execute())[0];
    await walked();
    const since = asked()
      .map((query) => query.get('date_last_edited__gte'))
      .find((time) => time !== null);
    const dayBefore = new Date(Date.parse(began?.watermark ?? '') - 86_400_000).toISOString();
    expect(since).toBe(dayBefore.slice(0, 19).replace('T', ' '));
    expect(await leads()).toHaveLength(50);
  }, 30_000);

  test.each([
    ['object', 0],
    ['never', 1],
  ] as const)(
    'makes no second lead of ours whose answer was lost, where extra_info is shown as %s',
    async (showsExtraInfo, left) => {
      rig.upstream.book.manner = { ...rig.upstream.book.manner, showsExtraInfo };
      read();
      await rig.until(await rig.save({ address: '1 First St', last_name: 'One' }), 'confirmed');
      let creates = 0;
      rig.upstream.mood = (call) =>
        call === 'create' && (creates += 1) === 1 ? 'made, empty 201' : 'fine';
      const id = await rig.save();
      // Said to be made, under an id that nobody told: until it is found, it is left.
      await until({ left });
      await rig.until(id, 'confirmed');
      await walked();
      expect((await leads()).map(({ origin }) => origin)).toEqual(['api', 'api']);
      expect(await progress()).toMatchObject({ made: 0, left: 0 });
    },
    30_000,
  );

  aboveDatabase(
    'knows a lead by its id also where it was made twice, and takes ids of other servers for what they are',
    async () => {
      const sender = rig.start();
      const id = await rig.save();
      await rig.until(id, 'confirmed');
      await sender.close();
      made({ extra_info: { leadmap_id: id } });
      const other = made({ address: '9 Far Rd', extra_info: { leadmap_id: 'of another server' } });
      read();
      await until({ made: 1 });
      await walked();
      expect(await leads()).toMatchObject([{ upstream_id: String(other.id) }, { id }]);
    },
  );

  aboveDatabase(
    'takes no record that was read for a proof that the list shows what is sent',
    async () => {
      rig.upstream.book.manner = { ...rig.upstream.book.manner, showsExtraInfo: 'never' };
      made({ address: '9 Far Rd', first_name: 'Rui' });
      read();
      await until({ made: 1 });
      rig.upstream.mood = (call) => (call === 'create' ? 'reset' : 'fine');
      const id = await rig.save();
      const tries = await vi.waitFor(async () => {
        const { attempts = [] } = (await rig.relayOf(id)) ?? {};
        expect(attempts.filter(({ ended_at }) => ended_at !== null).length).toBeGreaterThan(2);
        return attempts.map(({ kind: what, outcome }) => `${what} ${outcome}`);
      }, waiting);
      expect(tries.slice(0, 3)).toEqual(['create answer-lost', 'look failed', 'look failed']);
    },
  );

  test('leaves alone what may be a lead that a person is asked about, until they have said', async () => {
    rig.upstream.book.manner = { ...rig.upstream.book.manner, showsExtraInfo: 'never' };
    read();
    await rig.until(await rig.save({ address: '1 First St', last_name: 'One' }), 'confirmed');
    let creates = 0;
    rig.upstream.mood = (call) =>
      call === 'create' && (creates += 1) === 1 ? 'made, then reset' : 'fine';
    const id = await rig.save({ first_name: '', last_name: '' });
    const { candidates } = await rig.until(id, 'unsure');
    const byHand = made({ address: '12 Elm Street' });
    await until({ made: 0, left: 2 });
    const upstream_id = candidates[0]?.upstream_id ?? '';
    const body = { decision: 'is-it' as const, upstream_id };
    await decideRelay(rig.database, { by, leadId: id, body, nowMs: Date.now() });
    await until({ made: 1, left: 0 });
    const all = await leads();
    expect(all).toHaveLength(3);
    expect(all.find(({ origin }) => origin === 'rooflink')?.upstream_id).toBe(String(byHand.id));
  }, 30_000);

  test('shares the rate with sending, which comes first', async () => {
    rig.profile({
      read_back: { rest_seconds: 0.05 },
      list: { records_on_page: 2, timeout_seconds: 2 },
    });
    for (let number = 0; number < 20; number += 1) made({ address: `${number} Oak Ave` });
    read();
    await until({ made: 4 });
    const before = rig.upstream.seen.length;
    const ids = await Promise.all([1, 2, 3, 4].map(() => rig.save()));
    for (const id of ids) await rig.until(id, 'confirmed');
    const methods = rig.upstream.seen.slice(before).map(({ method }) => method);
    // One page may have been under way.
    expect(methods.slice(0, 5).filter((method) => method === 'POST').length).toBeGreaterThan(3);
    await until({ made: 20 });
    expect(rig.upstream.cut, 'one at a time').toBe(0);
    expect(rig.upstream.mostInASecond()).toBeLessThanOrEqual(5);
  }, 30_000);

  aboveDatabase('holds up no sending where the list cannot be read', async () => {
    rig.upstream.mood = (call) => (call === 'list' ? '404' : 'fine');
    read();
    await vi.waitFor(async () => expect((await progress())?.failing_since).not.toBeNull(), waiting);
    const lane = await rig.database.db.selectFrom('relay_lanes').selectAll().execute();
    expect(lane).toMatchObject([{ failures: 0, pause_reason: null }]);
    await rig.until(await rig.save(), 'confirmed');
  });

  test('keeps nothing of a customer who is erased, and does not bring them back', async () => {
    const record = made();
    read();
    await until({ made: 1 });
    const [lead] = await leads();
    await rig.store.erase(by, lead?.id ?? '', null);
    edit(record, { body: { last_name: 'Silva' } });
    await walked();
    expect(await leads()).toEqual([]);
    const rows = await rig.database.db.selectFrom('read_back_records').selectAll().execute();
    expect(rows).toMatchObject([{ lead_id: lead?.id, record: null, placed: null }]);
  });

  test('makes one lead of each where several processes read', async () => {
    if (kind === 'sqlite') return;
    rig.profile({ read_back: { rest_seconds: 0.05 } });
    for (let number = 0; number < 50; number += 1) made({ address: `${number} Oak Ave` });
    const processes = [read(), read(), read()];
    await until({ made: 20 });
    await processes[0]?.close();
    await until({ made: 50 });
    await walked();
    const ids = (await leads()).map(({ upstream_id }) => upstream_id);
    expect(ids).toHaveLength(50);
    expect(new Set(ids).size).toBe(50);
  }, 30_000);
});
