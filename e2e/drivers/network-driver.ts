import {
  createServer,
  type IncomingMessage,
  request as httpRequest,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo } from 'node:net';
import { once } from 'node:events';

/** What happens to the next lead that is sent. */
export type Mishap =
  | 'request-lost'
  | 'answer-lost'
  | 'answer-truncated'
  | 'empty-200'
  | 'html-200'
  | 'html-502'
  | 'problem-500'
  | 'signed-out-401'
  | 'too-large-413'
  | 'too-many-429';

/** A network on loopback, between the browser and the server, that can be told to misbehave. */
export class NetworkDriver {
  readonly #server: Server;
  readonly #mishaps: Mishap[] = [];
  #poison: string | null = null;
  #isNewVersion = false;
  #isCut = false;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(target: () => string): Promise<NetworkDriver> {
    const server = createServer();
    const driver = new NetworkDriver(server);
    server.on('request', (request, response) => void driver.#handle(request, response, target()));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return driver;
  }

  url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** One for each of the next leads that are sent; those after them fare well. */
  next(...mishaps: Mishap[]): void {
    this.#mishaps.push(...mishaps);
  }

  /** Every lead whose body has these words fails, always. */
  poison(words: string): void {
    this.#poison = words;
  }

  /** As after an update of the server: the app's list of its files is another one. */
  shipNewVersion(): void {
    this.#isNewVersion = true;
  }

  /** From now on nothing comes through, until it is mended. */
  cut(): void {
    this.#isCut = true;
  }

  mend(): void {
    this.#isCut = false;
  }

  /** From now on every lead fares well. */
  forget(): void {
    this.#mishaps.length = 0;
  }

  /** How many of the mishaps are still to happen. */
  ahead(): number {
    return this.#mishaps.length;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #handle(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
    const body = Buffer.concat(await request.toArray());
    if (this.#isCut) return void response.destroy();
    const isLead = request.method === 'POST' && request.url === '/api/leads';
    const isPoison = this.#poison !== null && body.includes(this.#poison);
    const mishap = isLead ? (isPoison ? 'problem-500' : this.#mishaps.shift()) : undefined;
    const said = mishap && answersOfProxy[mishap];
    if (said) return void response.writeHead(said.status, said.headers).end(said.body);
    if (mishap === 'request-lost') return void response.destroy();
    const isNewWorker = this.#isNewVersion && request.url === '/service-worker.js';
    // As it is, so that something can be added to it.
    if (isNewWorker) delete request.headers['accept-encoding'];
    const answer = await forward(request, body, target).catch(() => null);
    if (!answer || mishap === 'answer-lost') return void response.destroy();
    if (isNewWorker) answer.body = Buffer.concat([answer.body, Buffer.from('\n// newer')]);
    const { 'transfer-encoding': _chunked, ...headers } = answer.headers;
    response.writeHead(answer.status, { ...headers, 'content-length': answer.body.length });
    if (mishap !== 'answer-truncated') return void response.end(answer.body);
    response.write(answer.body.subarray(0, answer.body.length / 2), () => response.destroy());
  }
}

const html = { 'content-type': 'text/html' };
const problem = { 'content-type': 'application/problem+json' };

const problemBody = (status: number) =>
  JSON.stringify({ type: 'about:blank', title: 'No', status, detail: 'No.', code: 'no' });

/** Answers that the server knows nothing of. */
const answersOfProxy: Partial<
  Record<Mishap, { status: number; headers: Record<string, string>; body: string }>
> = {
  'empty-200': { status: 200, headers: {}, body: '' },
  'html-200': { status: 200, headers: html, body: '<h1>Welcome to the hotel network</h1>' },
  'html-502': { status: 502, headers: html, body: '<h1>Bad gateway</h1>' },
  'problem-500': { status: 500, headers: problem, body: problemBody(500) },
  'signed-out-401': { status: 401, headers: problem, body: problemBody(401) },
  'too-large-413': { status: 413, headers: html, body: '<h1>Too large</h1>' },
  'too-many-429': {
    status: 429,
    headers: { ...problem, 'retry-after': '1' },
    body: problemBody(429),
  },
};

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  body: Buffer;
}

async function forward(request: IncomingMessage, body: Buffer, target: string): Promise<Answer> {
  const { method, url, headers } = request;
  const onward = httpRequest(new URL(url ?? '/', target), { method, headers });
  onward.end(body);
  const [answer] = (await once(onward, 'response')) as [IncomingMessage];
  return {
    status: answer.statusCode ?? 502,
    headers: answer.headers,
    body: Buffer.concat(await answer.toArray()),
  };
}
