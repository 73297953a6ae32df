import { chmodSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultCompanyId } from '#server/db/company.ts';
import { systemActor } from '#server/db/audit-log.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { decideRelay } from './decide-relay.ts';
import { LoopbackRoofLink, type Mood } from './testing/loopback-rooflink.ts';
import { RelayRig } from './testing/relay-rig.ts';

const allMoods: readonly Mood[] = [
  'made, then reset',
  'made, then silent',
  'made, then 500',
  'made, empty 201',
  'made, HTML 201',
  'made, id under another name',
  'made, id of another',
  'made late',
  'reset',
  'silent',
  '500 HTML',
  '200 HTML',
  '429',
];

const by = systemActor(defaultCompanyId);

describe.each(testDatabaseKinds)('the relay on %s', (kind) => {
  let rig: RelayRig;
  beforeEach(async () => {
    rig = await RelayRig.open(kind);
  }, 60_000);
  afterEach(() => rig.close());

  /** The first create calls meet these, the others go well. */
  const creates = (...moods: Mood[]) => {
    rig.upstream.mood = (call) => (call === 'create' ? (moods.shift() ?? 'fine') : 'fine');
  };
  /** So that the list is known to show what is ours. */
  const confirmOne = async () => rig.until(await rig.save({ address: '1 First St' }), 'confirmed');
  const decide = (leadId: string, body: Parameters<typeof decideRelay>[1]['body']) =>
    decideRelay(rig.database, { by, leadId, body, nowMs: Date.now() });

  test('brings a lead to the upstream, and keeps id and answer', async () => {
    const id = await rig.save({ cell: '785-555-0100', extra_info: { roof: 'slate' } });
    expect(await rig.relayOf(id)).toMatchObject({ state: 'waiting', attempts: [] });
    rig.start();
    const relay = await rig.until(id, 'confirmed');
    const [record] = rig.upstream.book.records;
    expect(relay).toMatchObject({
      upstream_id: String(record?.id),
      known_by: 'answer',
      attempts: [{ number: 1, kind: 'create', outcome: 'created', http_status: 201 }],
    });
    expect(record?.body).toMatchObject({
      address: '12 Elm St',
      zipcode: '67473',
      lead_status: 'u',
      lead_source: 'Door Knocking',
      cell: '785-555-0100',
      extra_info: { roof: 'slate', leadmap_id: id },
    });
    expect(await rig.store.get(defaultCompanyId, id)).toMatchObject({
      relay: 'confirmed',
      upstream_id: String(record?.id),
    });
    const pins = await rig.database.db.selectFrom('pins').select('relay').execute();
    expect(pins).toEqual([{ relay: 'confirmed' }]);
    expect(rig.errors).toEqual([]);
  });

  // What becomes of a mood is decided above the database: two are enough on the second.
  test.each(kind === 'sqlite' ? allMoods : allMoods.slice(0, 2))(
    'makes one record where the first try is "%s"',
    async (mood) => {
      rig.start();
      await confirmOne();
      creates(mood);
      const id = await rig.save();
      const relay = await rig.until(id, 'confirmed');
      const records = rig.upstream.book.of(id);
      expect(records).toHaveLength(1);
      expect(relay.upstream_id).toBe(String(records[0]?.id));
      expect(rig.upstream.cut, 'one at a time').toBe(0);
      expect(rig.upstream.mostInASecond()).toBeLessThanOrEqual(5);
    },
    30_000,
  );

  test('has the key nowhere in the database, even where the upstream shows it', async () => {
    rig.start();
    creates('made, HTML 201');
    await rig.until(await rig.save(), 'confirmed');
    for (const table of ['relay_leads', 'relay_attempts', 'relay_lanes', 'audit_log'] as const) {
      const rows = await rig.database.db.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(rig.upstream.key);
    }
    const [row] = await rig.database.db.selectFrom('relay_leads').select('raw_answer').execute();
    expect(row?.raw_answer).toContain('X-API-KEY: [key]');
  });

  test('keeps what the upstream finds wrong by field, goes on with others, and sends again what was mended', async () => {
    rig.start();
    creates('faults');
    const bad = await rig.save({ zipcode: '0' });
    const relay = await rig.until(bad, 'refused');
    expect(relay).toMatchObject({ reason: 'rejected', due_at: null });
    expect(relay.faults).toContainEqual({ field: 'zipcode', message: 'Enter a valid ZIP code.' });
    await confirmOne();
    expect(await rig.progress()).toMatchObject({ waiting: 0, refused: 1, unsure: 0, pause: null });
    expect(await decide(bad, { decision: 'not-there' })).toBe('other-state');
    expect(await decide(bad, { decision: 'send-again' })).toBe('decided');
    await rig.until(bad, 'confirmed');
    expect(rig.upstream.book.of(bad)).toHaveLength(1);
  });

  test('asks a person where a record looks alike and tells no id, and does as they say', async () => {
    rig.upstream.book.manner = { ...rig.upstream.book.manner, showsExtraInfo: 'never' };
    rig.start();
    await confirmOne();
    // Somebody made the same customer by hand, and ours was never made.
    const byHand = rig.upstream.book.create(
      {
        address: '12 Elm Street',
        city: 'Larkfield',
        state: 'KS',
        zipcode: '67473',
        last_name: 'X',
      },
      { nowMs: Date.now() },
    );
    creates('reset', 'made, then reset');
    const first = await rig.save();
    const unsure = await rig.until(first, 'unsure');
    expect(unsure).toMatchObject({
      reason: 'looks-alike',
      sent: { name: 'Ada Okafor', address: '12 Elm St, Larkfield, KS 67473' },
      candidates: [{ upstream_id: String(byHand.id), alike: ['address', 'time'] }],
    });
    expect(await decide(first, { decision: 'not-there' })).toBe('decided');
    // Made this time, and the answer is lost: its own record is exactly like it, and none other.
    const relay = await rig.until(first, 'confirmed');
    expect(relay).toMatchObject({ known_by: 'likeness' });
    expect(relay.upstream_id).toBe(String(rig.upstream.book.of(first)[0]?.id));
    const second = await rig.save({ address: '12 Elm St' });
    await rig.until(second, 'confirmed');
    expect(rig.upstream.book.of(second)).toHaveLength(1);
  }, 40_000);

  test('takes the record that a person names, unless another lead has it', async () => {
    rig.upstream.book.manner = { ...rig.upstream.book.manner, showsExtraInfo: 'never' };
    rig.start();
    const known = await confirmOne();
    creates('made, then reset');
    // Without a name there is nothing to be sure by.
    const id = await rig.save({ first_name: '', last_name: '' });
    const { candidates } = await rig.until(id, 'unsure');
    expect(candidates).toHaveLength(1);
    const upstream_id = candidates[0]?.upstream_id ?? '';
    const taken = { decision: 'is-it' as const, upstream_id: known.upstream_id ?? '' };
    expect(await decide(id, taken)).toBe('id-taken');
    expect(await decide(id, { decision: 'is-it', upstream_id })).toBe('decided');
    expect(await rig.relayOf(id)).toMatchObject({ state: 'confirmed', known_by: 'person' });
  }, 30_000);

  test('waits while the upstream is away, says so, and goes on by itself', async () => {
    await rig.upstream.stop();
    rig.start();
    const id = await rig.save();
    await vi.waitFor(
      async () =>
        expect(await rig.progress()).toMatchObject({
          waiting: 1,
          looking: 0,
          pause: { reason: 'not-reached' },
        }),
      { timeout: 10_000 },
    );
    await rig.upstream.start();
    const relay = await rig.until(id, 'confirmed');
    // It never got there, so there was nothing to be looked for.
    expect(relay.attempts.map(({ kind: what }) => what)).not.toContain('look');
  }, 30_000);

  test('pauses a minute after a 503, and only then looks', async () => {
    rig.start();
    await confirmOne();
    creates('503');
    const id = await rig.save();
    await vi.waitFor(async () => expect((await rig.progress()).pause).not.toBeNull(), 5_000);
    const { pause, looking } = await rig.progress();
    expect(looking).toBe(1);
    expect(pause?.reason).toBe('overloaded');
    const ms = Date.parse(pause?.tries_again_at ?? '') - Date.parse(pause?.since ?? '');
    expect(ms).toBeGreaterThanOrEqual(60_000);
    expect(rig.upstream.book.of(id)).toHaveLength(0);
  });

  test('follows no redirect, and sends the key nowhere else', async () => {
    const other = new LoopbackRoofLink();
    await other.start();
    rig.upstream.elsewhere = `${other.url}/light/jobs/`;
    rig.start();
    creates('redirect');
    await rig.save();
    await vi.waitFor(
      async () => expect((await rig.progress()).pause?.reason).toBe('wrong-path'),
      5_000,
    );
    expect(other.seen).toEqual([]);
    await other.stop();
  });

  test('goes on with a new key as soon as its file has one, and refuses a file others may read', async () => {
    rig.start();
    await confirmOne();
    rig.upstream.key = 'upstream-key-2';
    const id = await rig.save();
    await vi.waitFor(
      async () => expect((await rig.progress()).pause?.reason).toBe('key-refused'),
      5_000,
    );
    rig.writeKey('upstream-key-2');
    await rig.until(id, 'confirmed');
    chmodSync(rig.keyFile, 0o644);
    await rig.save();
    await vi.waitFor(
      async () => expect((await rig.progress()).pause?.reason).toBe('no-key'),
      10_000,
    );
    const { length } = rig.upstream.seen;
    chmodSync(rig.keyFile, 0o600);
    await vi.waitFor(() => expect(rig.upstream.seen.length).toBeGreaterThan(length), 10_000);
  }, 40_000);

  test('tries a key that was exchanged with a restart at once', async () => {
    rig.writeKey('wrong-key');
    const process = rig.start();
    const id = await rig.save();
    await vi.waitFor(
      async () => expect((await rig.progress()).pause?.reason).toBe('key-refused'),
      10_000,
    );
    await process.close();
    rig.writeKey(rig.upstream.key);
    rig.start();
    await rig.until(id, 'confirmed');
  }, 30_000);

  test('looks first after a process that died in the middle', async () => {
    const process = rig.start();
    await confirmOne();
    await process.close();
    const made = await rig.save({ address: '2 Second St' });
    const unmade = await rig.save({ address: '3 Third St' });
    const lead = await rig.store.get(defaultCompanyId, made);
    rig.upstream.book.create({ ...lead, extra_info: { leadmap_id: made } }, { nowMs: Date.now() });
    const at = new Date().toISOString();
    await rig.database.db
      .updateTable('relay_leads')
      .set({ state: 'sending', attempts: 1, doubt_from: at, doubt_until: at })
      .where('lead_id', 'in', [made, unmade])
      .execute();
    rig.start();
    expect(await rig.until(made, 'confirmed')).toMatchObject({ known_by: 'id' });
    await rig.until(unmade, 'confirmed');
    expect(rig.upstream.book.of(made)).toHaveLength(1);
    expect(rig.upstream.book.of(unmade)).toHaveLength(1);
  }, 30_000);

  test('sends nothing of a lead that was taken back or erased before its turn', async () => {
    const withdrawn = await rig.save();
    const erased = await rig.save();
    await rig.store.withdraw(by, withdrawn);
    await rig.store.erase(by, erased, null);
    rig.start();
    await confirmOne();
    expect(rig.upstream.book.records).toHaveLength(1);
    expect(await rig.relayOf(withdrawn)).toBeNull();
    expect(await rig.relayOf(erased)).toBeNull();
  });

  test('keeps nothing of a customer who is erased after it was sent', async () => {
    rig.start();
    creates('faults');
    const refused = await rig.save();
    await rig.until(refused, 'refused');
    const id = await rig.save();
    await rig.until(id, 'confirmed');
    await rig.store.erase(by, id, null);
    await rig.store.erase(by, refused, null);
    const rows = await rig.database.db.selectFrom('relay_leads').selectAll().execute();
    expect(rows).toMatchObject([{ lead_id: id, raw_answer: null, sent: null, faults: null }]);
  });

  test('has one process send where several may', async () => {
    if (kind === 'sqlite') return;
    rig.start();
    rig.start();
    rig.start();
    const ids = await Promise.all(Array.from({ length: 8 }, () => rig.save()));
    for (const id of ids) await rig.until(id, 'confirmed');
    for (const id of ids) expect(rig.upstream.book.of(id)).toHaveLength(1);
    expect(rig.upstream.cut).toBe(0);
    expect(rig.upstream.mostInASecond()).toBeLessThanOrEqual(5);
  }, 30_000);
});
