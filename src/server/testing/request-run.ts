import { Agent, type IncomingMessage, request } from 'node:http';
import { problemSchema } from '#contract/problem.ts';
import { teamSchema } from '#contract/team.ts';
import { openApiDocument } from '#server/openapi/openapi-document.ts';
import { type GeneratedRequest, Known, RequestMaker } from './generated-requests.ts';
import { canary } from './generated-values.ts';
import { Askers } from './request-askers.ts';

/** What came back, and after how long. */
export interface Exchange {
  readonly request: GeneratedRequest;
  /** Null when none came. */
  readonly status: number | null;
  readonly body: string;
  readonly milliseconds: number;
  /** What is wrong with the answer; null when nothing is. */
  readonly fault: string | null;
}

export interface RunOptions {
  /** `http://127.0.0.1:…`; {@link testOwner} must be its owner. */
  readonly url: string;
  readonly count: number;
  readonly seed: number;
  /** Header that tells the server the address a request is to be taken to come from. */
  readonly addressHeader: string;
  /** An answer that takes longer counts as none. */
  readonly longestMs: number;
  readonly onExchange: (exchange: Exchange) => void;
}

const atOnce = 8;

/** Sends generated requests to a server on this machine, some at once, and judges each answer. */
export async function sendGenerated(options: RunOptions): Promise<void> {
  const known = new Known();
  const maker = new RequestMaker({ document: openApiDocument('0.0.0'), seed: options.seed, known });
  const sender = new Sender(options);
  let left = options.count;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      const exchange = await sender.send(maker.next());
      learn(known, exchange);
      options.onExchange(exchange);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  sender.close();
}

class Sender {
  readonly #options: RunOptions;
  readonly #askers: Askers;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  #sent = 0;

  constructor(options: RunOptions) {
    this.#options = options;
    this.#askers = new Askers(options.url);
  }

  close(): void {
    this.#agent.destroy();
  }

  async send(made: GeneratedRequest): Promise<Exchange> {
    const proof = await this.#askers.headersOf(made.asker);
    this.#sent += 1;
    const headers = { ...proof, ...made.headers, [this.#options.addressHeader]: this.#address() };
    const began = performance.now();
    const answer = await this.#exchange({ ...made, headers });
    const milliseconds = performance.now() - began;
    const text = answer.body.toString();
    const isOwnProof = !('Cookie' in made.headers || 'X-API-KEY' in made.headers);
    if (answer.status === 401 && isOwnProof && text.includes('"not_signed_in"'))
      this.#askers.renew(made.asker, proof);
    return {
      request: made,
      status: answer.status,
      body: text,
      milliseconds,
      fault: answer.fault ?? faultOf(made, { ...answer, body: text }),
    };
  }

  /** Ever another one, so that no limit of guesses ends the run early. */
  #address(): string {
    const at = this.#sent;
    return at % 3 === 0
      ? `2001:db8:${(at >> 8).toString(16)}:${(at & 0xff).toString(16)}::1`
      : `10.${(at >> 16) & 0xff}.${(at >> 8) & 0xff}.${at & 0xff}`;
  }

  #exchange({ method, path, headers, body }: GeneratedRequest): Promise<Answer> {
    const { url, longestMs } = this.#options;
    const none = (fault: string): Answer => ({ status: null, type: '', body: Buffer.of(), fault });
    return new Promise((resolve) => {
      const { hostname, port } = new URL(url);
      const call = request({ hostname, port, method, path, headers, agent: this.#agent });
      const timer = setTimeout(() => {
        resolve(none(`no answer within ${longestMs} ms`));
        call.destroy();
      }, longestMs);
      const end = (answer: Answer) => {
        clearTimeout(timer);
        resolve(answer);
      };
      call.on('response', (response) => {
        // It goes on until somebody hangs up.
        if (isStream(response)) response.once('data', () => response.destroy());
        readAll(response).then(
          (bytes) =>
            end({
              status: response.statusCode ?? 0,
              type: response.headers['content-type'] ?? '',
              body: bytes,
              fault: null,
            }),
          (error: unknown) => end(none(`the answer broke off: ${String(error)}`)),
        );
      });
      call.on('error', (error) => {
        // The HTTP layer hangs up on what is no HTTP; its 400 does not always get here first.
        const isRefusal = isNoHttp({ path, headers });
        end({ ...none(`the connection broke: ${String(error)}`), ...(isRefusal ? noHttp : {}) });
      });
      // Of itself the client leaves it out where a body is unusual, and what follows is no HTTP.
      if (body !== null && !('Transfer-Encoding' in headers))
        call.setHeader('Content-Length', Buffer.byteLength(body));
      call.end(body ?? undefined);
    });
  }
}

/** The answer of the HTTP layer to what is no HTTP. */
const noHttp = { status: 400, fault: null };

interface Answer {
  readonly status: number | null;
  readonly type: string;
  readonly body: Buffer;
  readonly fault: string | null;
}

const isStream = ({ headers }: IncomingMessage) =>
  headers['content-type']?.startsWith('text/event-stream') === true;

async function readAll(response: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  try {
    for await (const part of response as AsyncIterable<Buffer>) parts.push(part);
  } catch (error) {
    if (!isStream(response)) throw error;
  }
  return Buffer.concat(parts);
}

/** Whether the HTTP layer may refuse it before the application sees it, and so without a problem. */
const isNoHttp = ({ path, headers }: Pick<GeneratedRequest, 'path' | 'headers'>) =>
  'Host' in headers || /[^!-[\]-~]/.test(path.split('?')[0] ?? '') || !path.startsWith('/');

/** The path as a browser, and our server, reads it. */
function pathOf({ path }: GeneratedRequest): string {
  const url = `http://127.0.0.1${path}`;
  return URL.canParse(url) ? new URL(url).pathname : path;
}

function faultOf(
  made: GeneratedRequest,
  { status, type, body }: { status: number | null; type: string; body: string },
): string | null {
  if (status === null || status >= 500) return `answered with ${status}`;
  if (status < 400) return null;
  if (status === 400 && body === '' && isNoHttp(made)) return null;
  if (!pathOf(made).startsWith('/api') && status === 404) return null;
  if (type !== 'application/problem+json') return `refused as ${type || 'nothing'}`;
  if (made.method === 'HEAD') return null;
  const problem = problemSchema.safeParse(parseJson(body));
  if (!problem.success) return 'refused with something that is no problem';
  if (problem.data.status !== status) return `refused with ${status} and a problem of another`;
  return problem.data.detail === '' ? 'refused without a word' : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps what later requests can name. */
function learn(known: Known, { request: made, status, body }: Exchange): void {
  if (status === null || status >= 300) return;
  const collection = made.path.split(/[/?]/)[2] ?? '';
  const told = parseJson(body) as Record<string, unknown> | null;
  // Never those who ask: they are needed as they are.
  for (const { id, name } of teamSchema.safeParse(told).data?.people ?? [])
    if (canary.test(name)) known.learn('people', id);
  if (made.method !== 'POST' || told === null) return;
  if (typeof told.id === 'string') known.learn(collection, told.id);
  for (const name of ['receipt', 'code'] as const)
    if (typeof told[name] === 'string') known.learn(name, told[name]);
  if (typeof told.link === 'string') known.learn('token', told.link.split('#')[1] ?? '');
}
