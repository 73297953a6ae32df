import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createdLeadSchema } from '#contract/lead.ts';
import { problemSchema } from '#contract/problem.ts';
import { createCompany, defaultCompanyId } from '#server/db/company.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { openWholeApp, type Proof, type WholeApp } from '#server/testing/whole-app.ts';
import { pruneFeed } from './prune-feed.ts';
import { LiveClient } from './testing/live-client.ts';

const patience = 60_000;

describe.each(testDatabaseKinds)('the live feed on %s', (kind) => {
  let whole: WholeApp;
  let server: ServerType;
  let url: string;
  let ours: Proof;
  const open: LiveClient[] = [];

  beforeAll(async () => {
    whole = await openWholeApp(kind);
    await whole.signedIn(defaultCompanyId, 'owner');
    ours = await whole.keyOf(defaultCompanyId, 'dispatcher');
    server = serve({ fetch: whole.app.fetch, hostname: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }, patience);
  afterEach(async () => {
    await Promise.all(open.splice(0).map((client) => client.close()));
  });
  afterAll(async () => {
    server.close();
    await whole.close();
  });

  async function listen(query = '', headers: Proof = ours): Promise<LiveClient> {
    const answer = await fetch(`${url}/api/live${query}`, { headers });
    expect(answer.status).toBe(200);
    const client = new LiveClient(answer.body);
    open.push(client);
    return client;
  }
  async function create(more: object = {}, headers: Proof = ours): Promise<string> {
    const body = {
      address: '1 Elm St',
      state: 'VT',
      zipcode: '05641',
      latitude: '44.2',
      longitude: '-72.5',
    };
    const answer = await fetch(`${url}/api/leads`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ ...body, ...more }),
    });
    return createdLeadSchema.parse(await answer.json()).id;
  }
  /** Entries of the feed, as many changes of that lead leave them. */
  const change = (leadId: string, count: number) =>
    whole.database.db.transaction().execute((tx) =>
      whole.database.trail.record(
        tx,
        Array.from({ length: count }, () => ({
          companyId: defaultCompanyId,
          leadId,
          kind: 'changed' as const,
          before: null,
          after: null,
        })),
      ),
    );
  const withdraw = (id: string) =>
    fetch(`${url}/api/leads/${id}`, { method: 'DELETE', headers: ours });
  const listeners = async () => {
    const text = await (await fetch(`${url}/api/metrics`)).text();
    return Number(/^leadmap_live_listeners (\d+)$/m.exec(text)?.[1]);
  };

  test('begins with a beat at the present number and tells what happens from then on', async () => {
    await create();
    const client = await listen();
    const beat = await client.next();
    expect(beat).toMatchObject({ event: 'beat' });
    const id = await create({ last_name: 'Okafor', lead_status: 'dnd' });
    const made = await client.nextChange();
    if (made?.event !== 'lead' || beat?.event !== 'beat') throw new Error('Heard something else.');
    expect(made.id).toBe(String(beat.seq + 1));
    expect(made.lead).toMatchObject({
      seq: beat.seq + 1,
      kind: 'created',
      lead_id: id,
      pin: { id, lead_status: 'dnd', latitude: 44.2, longitude: -72.5, region_id: null },
    });
    expect(made.lead.pin?.search_text).toContain('okafor');
    await withdraw(id);
    expect(await client.nextChange()).toMatchObject({
      event: 'lead',
      lead: { seq: beat.seq + 2, kind: 'removed', lead_id: id, pin: null },
    });
  });

  test('tells a change as the lead is when it is told', async () => {
    const before = await headOf(whole);
    const id = await create();
    await withdraw(id);
    const client = await listen(`?since=${before}`);
    expect(await client.leads(2)).toMatchObject([
      { kind: 'created', lead_id: id, pin: null },
      { kind: 'removed', lead_id: id, pin: null },
    ]);
  });

  test('goes on after since, or after the last id that a browser has heard', async () => {
    const before = await headOf(whole);
    const ids = [await create(), await create(), await create()];
    const all = await (await listen(`?since=${before}`)).leads(3);
    expect(all.map(({ lead_id }) => lead_id)).toEqual(ids);
    const headers = { ...ours, 'Last-Event-ID': String(before + 2) };
    const [last] = await (await listen(`?since=${before}`, headers)).leads(1);
    expect(last?.lead_id).toBe(ids[2]);
  });

  test('catches up over many pages while more happens', async () => {
    const before = await headOf(whole);
    const id = await create();
    await change(id, 600);
    const client = await listen(`?since=${before}`);
    const more = change(id, 50);
    const seqs = (await client.leads(651)).map(({ seq }) => seq);
    expect(seqs).toEqual(Array.from({ length: 651 }, (_, index) => before + 1 + index));
    await more;
  });

  test('says reset where the next number is not kept, or was never given', async () => {
    const head = await headOf(whole);
    const ahead = await listen(`?since=${head + 10}`);
    expect(await ahead.next()).toMatchObject({ event: 'reset', seq: head, id: String(head) });
    await pruneFeed(whole.database.db, { days: -1, changes: 1, step: 7 });
    const late = await listen('?since=0');
    expect(await late.next()).toMatchObject({ event: 'reset', seq: head });
    const kept = await listen(`?since=${head - 1}`);
    expect(await kept.leads(1)).toMatchObject([{ seq: head }]);
    const id = await create();
    for (const client of [ahead, late, kept])
      expect(await client.leads(1)).toMatchObject([{ seq: head + 1, lead_id: id }]);
  });

  test('says reset to those who listen when the numbers leap, as after a restore', async () => {
    const client = await listen();
    await client.next();
    const head = await headOf(whole);
    await whole.database.db
      .updateTable('companies')
      .set({ change_seq: head + 1_000 })
      .where('id', '=', defaultCompanyId)
      .execute();
    expect(await client.nextChange()).toMatchObject({ event: 'reset', seq: head + 1_000 });
    const id = await create();
    expect(await client.leads(1)).toMatchObject([{ seq: head + 1_001, lead_id: id }]);
  });

  test('is told to the company alone', async () => {
    const other = await createCompany(whole.database.db, 'Other Roofs');
    const theirs = await whole.signedIn(other, 'owner');
    const client = await listen('?since=0', theirs);
    await create();
    const id = await create({}, theirs);
    expect(await client.leads(1)).toMatchObject([{ seq: 1, lead_id: id }]);
  });

  test.each(['?since=-1', '?since=x', '?since=1e3', `?since=${'9'.repeat(16)}`])(
    'refuses %s',
    async (query) => {
      const answer = await fetch(`${url}/api/live${query}`, { headers: ours });
      expect(answer.status).toBe(400);
      const { errors } = problemSchema.parse(await answer.json());
      expect(errors).toMatchObject([{ field: 'since', code: 'since_number' }]);
    },
  );

  test('is kept from caches, compression and buffers, and asks for nothing by HEAD', async () => {
    for (const method of ['GET', 'HEAD']) {
      const aborting = new AbortController();
      const answer = await fetch(`${url}/api/live`, {
        method,
        headers: { ...ours, 'Accept-Encoding': 'gzip' },
        signal: aborting.signal,
      });
      const { headers } = answer;
      expect(headers.get('content-type')).toContain('text/event-stream');
      expect(headers.get('cache-control')).toContain('no-store');
      expect(headers.get('x-accel-buffering')).toBe('no');
      expect(headers.get('content-encoding')).toBeNull();
      aborting.abort();
    }
    await vi.waitFor(async () => expect(await listeners()).toBe(0));
  });

  test('counts who listens, and forgets who has gone', async () => {
    const clients = [await listen(), await listen()];
    for (const client of clients) await client.next();
    expect(await listeners()).toBe(2);
    await clients[0]?.close();
    await vi.waitFor(async () => expect(await listeners()).toBe(1));
  });

  describe('ends for', () => {
    const key = async () =>
      whole.auth.keys.create(defaultCompanyId, { name: 'Screen', role: 'office' });

    test(
      'a key that is revoked, and for no other',
      async () => {
        const [gone, kept] = [await key(), await key()];
        const streams = await Promise.all(
          [gone, kept].map((it) => listen('', { 'X-API-KEY': it.key })),
        );
        for (const stream of streams) await stream.next();
        await whole.auth.keys.revoke(defaultCompanyId, gone.id);
        await streams[0]?.end();
        expect(await streams[1]?.next()).toMatchObject({ event: 'beat' });
      },
      patience,
    );

    test.each([
      [
        'somebody who signs out',
        () => fetch(`${url}/api/session`, { method: 'DELETE', headers: mine }),
      ],
      [
        'somebody who is switched off',
        () =>
          whole.database.db
            .updateTable('people')
            .set({ disabled_at: new Date().toISOString() })
            .where('role', '=', 'office')
            .execute(),
      ],
      [
        'a session that is over',
        () =>
          whole.database.db
            .updateTable('sign_in_sessions')
            .set({ expires_at: new Date(Date.now() - 1000).toISOString() })
            .where('person_id', 'in', (is) =>
              is.selectFrom('people').select('id').where('role', '=', 'office'),
            )
            .execute(),
      ],
    ])(
      '%s',
      async (_who, lock) => {
        const stream = await listen('', mine);
        await stream.next();
        await lock();
        await stream.end();
        await vi.waitFor(async () => expect(await listeners()).toBe(0));
      },
      patience,
    );
    let mine: Proof;
    beforeEach(async () => {
      mine = await whole.signedIn(defaultCompanyId, 'office');
    });
  });

  test(
    'one that does not read holds up nobody, and reads all of it later',
    async () => {
      const id = await create();
      await whole.database.db
        .updateTable('pins')
        .set({ search_text: 'x'.repeat(10_000) })
        .where('lead_id', '=', id)
        .execute();
      const before = await headOf(whole);
      const frozen = await listen(`?since=${before}`);
      const reading = await listen(`?since=${before}`);
      const pages = 6;
      for (let page = 1; page <= pages; page += 1) {
        await change(id, 250);
        expect((await reading.leads(250)).at(-1)?.seq).toBe(before + page * 250);
      }
      const seqs = (await frozen.leads(pages * 250)).map(({ seq }) => seq);
      expect(seqs).toEqual(Array.from({ length: pages * 250 }, (_, index) => before + 1 + index));
    },
    patience,
  );
});

async function headOf({ database }: WholeApp): Promise<number> {
  const { change_seq } = await database.db
    .selectFrom('companies')
    .select('change_seq')
    .where('id', '=', defaultCompanyId)
    .executeTakeFirstOrThrow();
  return Number(change_seq);
}
