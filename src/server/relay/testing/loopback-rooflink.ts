import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { RoofLinkBook } from './rooflink-book.ts';

/** One way to answer a request, or not to. */
export type Mood =
  | 'fine'
  /** Makes the record and lets nobody know. */
  | 'made, then reset'
  | 'made, then silent'
  | 'made, then 500'
  | 'made, then 503'
  | 'made, empty 201'
  | 'made, HTML 201'
  | 'made, id under another name'
  | 'made, id of another'
  | 'made late'
  /** Makes nothing. */
  | 'reset'
  | 'silent'
  | '429'
  | '503'
  | '500 HTML'
  | '200 HTML'
  | '401'
  | '404'
  | 'redirect'
  | 'faults'
  /** Fine, after a while. */
  | 'slow';

interface Seen {
  readonly atMs: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly key: string;
}

/** A RoofLink on loopback, faithful to what is known of it, that does what it is told to. */
export class LoopbackRoofLink {
  readonly book = new RoofLinkBook();
  readonly seen: Seen[] = [];
  /** Requests that were cut because another was being answered, as a firewall does. */
  cut = 0;
  /** The mood of each request; `fine` when it tells none. */
  mood: (kind: 'create' | 'list') => Mood = () => 'fine';
  /** Called when a page was read and before it is told. */
  onList: (page: number) => void = () => {};
  /** Where `redirect` leads. */
  elsewhere = 'http://127.0.0.1:9/';
  slowMs = 300;
  key = 'upstream-key-1';
  #underWay = 0;
  #server: Server;
  #port = 0;

  constructor() {
    this.#server = this.#make();
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  /** Starts, or starts again on the port it had. */
  async start(): Promise<void> {
    this.#server = this.#make();
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    if (typeof address === 'object' && address) this.#port = address.port;
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  /** The most requests that came in any second. */
  mostInASecond(): number {
    return Math.max(
      0,
      ...this.seen.map(
        ({ atMs }) =>
          this.seen.filter((other) => other.atMs >= atMs && other.atMs < atMs + 1000).length,
      ),
    );
  }

  #make(): Server {
    return createServer((request, response) => {
      void this.#answer(request, response).catch(() => request.socket.destroy());
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', this.url);
    const method = request.method ?? '';
    const key = String(request.headers['x-api-key'] ?? '');
    this.seen.push({ atMs: performance.now(), method, path: url.pathname, query: url.search, key });
    if (this.#underWay > 0) {
      this.cut += 1;
      request.socket.destroy();
      return;
    }
    this.#underWay += 1;
    try {
      const body = await textOf(request);
      if (key !== this.key) json(response, 401, { detail: 'Invalid API key.' });
      else if (method === 'POST') await this.#create(response, body);
      else await this.#list(response, url.searchParams);
    } finally {
      this.#underWay -= 1;
    }
  }

  async #create(response: ServerResponse, text: string): Promise<void> {
    const mood = this.mood('create');
    const body = JSON.parse(text) as Record<string, unknown>;
    const make = () => this.book.create(body, { nowMs: Date.now() });
    if (mood === 'slow') await delay(this.slowMs);
    if (mood === 'made late') {
      setTimeout(make, this.slowMs).unref();
      response.destroy();
      return;
    }
    const isMade = mood === 'fine' || mood === 'slow' || mood.startsWith('made');
    const other = this.book.records[0]?.id;
    const id = isMade ? make().id : 0;
    if (mood === 'made, id of another') json(response, 201, { id: other });
    else if (mood === 'made, id under another name') json(response, 201, { lead: { key: id } });
    else this.#end(response, mood, { id, name: 'a new object' });
  }

  async #list(response: ServerResponse, query: URLSearchParams): Promise<void> {
    const mood = this.mood('list');
    if (mood === 'slow') await delay(this.slowMs);
    const since = query.get('date_last_edited__gte');
    const page = this.book.page({
      page: Number(query.get('page')),
      size: Number(query.get('page_size')),
      nowMs: Date.now(),
      sinceMs: since === null ? 0 : Date.parse(`${since.replace(' ', 'T')}Z`),
    });
    this.onList(Number(query.get('page')));
    this.#end(response, mood, page);
  }

  #end(response: ServerResponse, mood: Mood, fine: object): void {
    const html = (status: number) => {
      response.writeHead(status, { 'Content-Type': 'text/html' });
      // A page of faults that shows the request, as careless servers have it.
      response.end(`<html><body>Something went wrong. X-API-KEY: ${this.key}</body></html>`);
    };
    switch (mood) {
      case 'made, then reset':
      case 'reset':
        response.destroy();
        return;
      case 'made, then silent':
      case 'silent':
        // Until the other side gives up.
        return;
      case 'made, then 503':
      case '503':
        html(503);
        return;
      case 'made, then 500':
      case '500 HTML':
        html(500);
        return;
      case 'made, HTML 201':
        html(201);
        return;
      case '200 HTML':
        html(200);
        return;
      case 'made, empty 201':
        response.writeHead(201).end();
        return;
      case '429':
        response.writeHead(429).end();
        return;
      case '401':
        json(response, 401, { detail: 'Invalid API key.' });
        return;
      case '404':
        html(404);
        return;
      case 'redirect':
        response.writeHead(307, { Location: this.elsewhere }).end();
        return;
      case 'faults':
        json(response, 400, { zipcode: ['Enter a valid ZIP code.'], detail: 'Not valid.' });
        return;
      case 'fine':
      case 'slow':
      case 'made late':
      case 'made, id of another':
      case 'made, id under another name':
        json(response, 'results' in fine ? 200 : 201, fine);
    }
  }
}

const json = (response: ServerResponse, status: number, body: object) => {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
};

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
