import { serve } from '@hono/node-server';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { LiveLead } from '#contract/live-event.ts';
import { tellAnswered } from './answer-watch.ts';
import { tellHealth, tellReturn, watchDoubt } from './connection-watch.ts';
import { LiveLeads } from './live-leads.ts';
import { FetchEventSource } from './testing/fetch-event-source.ts';
import { watchSignedOut } from './signed-out-watch.ts';

/** A feed behind a real server, whose streams can be cut or left silent. */
class Feed {
  seq = 100;
  asked: string[] = [];
  isRefusing = false;
  readonly #told: LiveLead[] = [];
  readonly #streams = new Set<ReadableStreamDefaultController<string>>();

  answer(request: Request): Response {
    const url = new URL(request.url);
    if (this.isRefusing || url.pathname !== '/api/live')
      return Response.json(
        { type: 'x', title: 'x', status: 401, detail: 'x', code: 'not_signed_in' },
        { status: 401 },
      );
    const since = url.searchParams.get('since');
    this.asked.push(since ?? 'now');
    let own: ReadableStreamDefaultController<string>;
    const stream = new ReadableStream<string>({
      start: (controller) => {
        own = controller;
        this.#streams.add(own);
        for (const lead of this.#told)
          if (since !== null && lead.seq > Number(since)) own.enqueue(block('lead', lead));
        own.enqueue(block('beat', { seq: this.seq, at: '' }));
      },
      cancel: () => void this.#streams.delete(own),
    });
    return new Response(stream.pipeThrough(new TextEncoderStream()), {
      headers: { 'Content-Type': 'text/event-stream' },
    });
  }

  make(kind: LiveLead['kind'] = 'created'): string {
    this.seq += 1;
    const id = `lead-${this.seq}`;
    const lead = { seq: this.seq, at: '', kind, lead_id: id, pin: null };
    this.#told.push(lead);
    this.say('lead', lead);
    return id;
  }

  say(event: string, data: object): void {
    for (const stream of this.#streams) stream.enqueue(block(event, data));
  }

  cut(): void {
    for (const stream of this.#streams) stream.close();
    this.#streams.clear();
  }

  get listeners(): number {
    return this.#streams.size;
  }
}

const block = (event: string, data: object) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

let feed: Feed;
let origin: string;
let server: ReturnType<typeof serve>;
const stops: (() => void)[] = [];

beforeAll(async () => {
  const port = await new Promise<number>((resolve) => {
    server = serve({ fetch: (it) => feed.answer(it), port: 0, hostname: '127.0.0.1' }, (info) =>
      resolve(info.port),
    );
  });
  origin = `http://127.0.0.1:${port}`;
  const realFetch = fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    realFetch(path.startsWith('/') ? origin + path : path, init),
  );
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  feed.cut();
});
afterAll(() => {
  vi.unstubAllGlobals();
  server.close();
});

function follow() {
  feed = new Feed();
  const page = { isHidden: false, turn: () => {} };
  const leads = new LiveLeads({
    // As much of it as the client uses.
    open: (url) => new FetchEventSource(origin + url) as unknown as EventSource,
    now: () => Date.now(),
    random: () => 0,
    frame: (callback) => void setTimeout(callback, 0),
    isHidden: () => page.isHidden,
    watchPage: ({ visibility }) => {
      page.turn = visibility;
      return () => {};
    },
  });
  const heard: string[] = [];
  stops.push(
    leads.subscribe(() => {
      for (const id of leads.getState().changed.keys()) if (!heard.includes(id)) heard.push(id);
    }),
  );
  return { leads, heard, page };
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 10 });

test('hears what happens, and goes on by number after a cut', async () => {
  const { leads, heard } = follow();
  await until(() => expect(leads.getState()).toMatchObject({ connection: 'live', seq: 100 }));
  const made = [feed.make(), feed.make()];
  await until(() => expect(heard).toEqual(made));
  feed.cut();
  made.push(feed.make(), feed.make());
  await until(() => expect(heard).toEqual(made));
  expect(feed.asked).toEqual(['now', '102']);
  expect(leads.getState()).toMatchObject({ seq: 104, round: 1 });
});

test('misses and doubles nothing over many cuts at any moment', async () => {
  const { leads, heard } = follow();
  await until(() => expect(leads.getState().connection).toBe('live'));
  const made: string[] = [];
  for (let round = 0; round < 12; round += 1) {
    for (let count = 0; count <= round % 4; count += 1) made.push(feed.make());
    if (round % 3 === 0) await until(() => expect(heard).toEqual(made));
    feed.cut();
    made.push(feed.make('changed'));
    tellReturn();
  }
  await until(() => expect(heard).toEqual(made));
  expect(leads.getState().round).toBe(1);
});

test('counts as lost after five silent seconds, and as live with the next word', async () => {
  const { leads } = follow();
  await until(() => expect(leads.getState().connection).toBe('live'));
  const { lastHeardAt } = leads.getState();
  await until(() => expect(leads.getState().connection).toBe('lost'));
  expect(leads.getState().lastHeardAt).toBe(lastHeardAt);
  await until(() => expect(leads.getState().connection).toBe('live'));
  expect(feed.listeners).toBe(1);
});

test('is lost as soon as the server is known to be, and says so when it hears it again', async () => {
  const { leads } = follow();
  await until(() => expect(leads.getState().connection).toBe('live'));
  const connections: string[] = [];
  stops.push(leads.subscribe(() => connections.push(leads.getState().connection)));
  let doubts = 0;
  stops.push(watchDoubt(() => (doubts += 1)));
  feed.cut();
  await until(() => expect(doubts).toBe(1));
  tellHealth(false);
  await until(() => expect(connections).toEqual(['lost']));
  await until(() => expect(leads.getState().connection).toBe('live'));
  expect(doubts).toBe(2);
});

test('comes back at once when the server does', async () => {
  const { leads } = follow();
  await until(() => expect(leads.getState().connection).toBe('live'));
  feed.isRefusing = true;
  feed.cut();
  let signedOut = 0;
  stops.push(watchSignedOut(() => (signedOut += 1)));
  // A stream cannot say why it was refused: another call does.
  await until(() => expect(signedOut).toBe(1));
  feed.isRefusing = false;
  const id = feed.make();
  tellReturn();
  await until(() => expect([...leads.getState().changed.keys()]).toEqual([id]));
});

test('asks for everything anew when told to, and goes on from there', async () => {
  const { leads } = follow();
  await until(() => expect(leads.getState().round).toBe(1));
  feed.seq = 5_000;
  feed.say('reset', { seq: 5_000, at: '' });
  await until(() => expect(leads.getState()).toMatchObject({ round: 2, seq: 5_000 }));
  const id = feed.make();
  await until(() => expect([...leads.getState().changed.keys()]).toEqual([id]));
});

describe('what waits to be looked at', () => {
  test('is what others did, not what this page did', async () => {
    const { leads } = follow();
    await until(() => expect(leads.getState().connection).toBe('live'));
    const mine = feed.make();
    tellAnswered({ name: 'createLead', answer: { id: mine } });
    const changed = feed.make('changed');
    tellAnswered({ name: 'changeStatuses', answer: { changed: [{ id: changed }], conflicts: [] } });
    const noted = feed.make('changed');
    tellAnswered({ name: 'addNote', params: { id: noted }, answer: { id: 'entry' } });
    const theirs = feed.make();
    await until(() => expect(leads.getState().unseen.size).toBeGreaterThan(0));
    expect([...leads.getState().unseen]).toEqual([[theirs, 'created']]);
    leads.look();
    await until(() => expect(leads.getState().unseen.size).toBe(0));
    expect(leads.getState().changed.size).toBe(4);
    leads.rebase(feed.seq);
    await until(() => expect(leads.getState().changed.size).toBe(0));
  });
});

test('listens only while somebody looks on', async () => {
  const { leads } = follow();
  await until(() => expect(feed.listeners).toBe(1));
  for (const stop of stops.splice(0)) stop();
  await until(() => expect(feed.listeners).toBe(0));
  feed.make();
  stops.push(leads.subscribe(() => {}));
  await until(() => expect(leads.getState().seq).toBe(feed.seq));
});

test('a tab that nobody sees gives its connection back, and catches up when it is shown', async () => {
  const { leads, page } = follow();
  await until(() => expect(leads.getState().connection).toBe('live'));
  const beats = setInterval(() => feed.say('beat', { seq: feed.seq, at: '' }), 1_000);
  stops.push(() => clearInterval(beats));
  page.isHidden = true;
  page.turn();
  await until(() => expect(feed.listeners).toBe(0));
  const id = feed.make();
  page.isHidden = false;
  page.turn();
  await until(() => expect([...leads.getState().changed.keys()]).toEqual([id]));
  expect(leads.getState()).toMatchObject({ connection: 'live', round: 1 });
});
