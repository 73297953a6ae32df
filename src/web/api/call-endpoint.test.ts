import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ApiError } from './api-error.ts';
import { callEndpoint } from './call-endpoint.ts';

const health = {
  status: 'ok',
  version: '1',
  database: 'sqlite',
  address_index: { state: 'none', progress: 0, addresses: 0 },
};
const problem = {
  type: '/api/docs#problem-not_found',
  title: 'There is nothing here',
  status: 404,
  detail: 'There is no such lead.',
  code: 'not_found',
};

type Reply = (request: Request) => Response | Promise<Response>;
let reply: Reply;
let server: ReturnType<typeof serve>;

beforeAll(async () => {
  const port = await new Promise<number>((resolve) => {
    server = serve({ fetch: (request) => reply(request), port: 0, hostname: '127.0.0.1' }, (info) =>
      resolve(info.port),
    );
  });
  // The page's address is what relative paths start from; a test has none.
  const realFetch = fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    realFetch(`http://127.0.0.1:${port}${path}`, init),
  );
});

afterAll(() => {
  vi.unstubAllGlobals();
  server.close();
});

const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'answered',
    (error: unknown) => error,
  );

describe('callEndpoint', () => {
  test('gives an answer that is in the contract', async () => {
    reply = () => Response.json(health);
    await expect(callEndpoint('health')).resolves.toEqual(health);
  });

  test('fills path parameters and leaves absent query values out', async () => {
    const seen: string[] = [];
    reply = (request) => {
      seen.push(request.url);
      return Response.json(problem, { status: 404 });
    };
    await failureOf(callEndpoint('getLead', { params: { id: 'a/b' } }));
    await failureOf(callEndpoint('searchAddress', { query: { q: '1 Main', lat: undefined } }));
    expect(seen.map((url) => url.replace(/^.*?(?=\/api)/, ''))).toEqual([
      '/api/leads/a%2Fb',
      '/api/geocode/search?q=1+Main',
    ]);
  });

  test.each<[string, Reply, Partial<ApiError>]>([
    [
      'a problem',
      () => Response.json(problem, { status: 404 }),
      { kind: 'problem', status: 404, problem },
    ],
    [
      'a gateway’s HTML',
      () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
      { kind: 'problem', status: 502, problem: null },
    ],
    [
      'a success in another shape',
      () => Response.json({ status: 'ok' }),
      { kind: 'bad-answer', status: 200, problem: null },
    ],
    ['an empty success', () => new Response(''), { kind: 'bad-answer', status: 200 }],
  ])('tells %s apart', async (_name, answer, expected) => {
    reply = answer;
    const failure = await failureOf(callEndpoint('health'));
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject(expected);
  });

  test('says timeout when no answer comes', async () => {
    reply = () => new Promise<Response>(() => {});
    expect(await failureOf(callEndpoint('health', { timeoutMs: 1 }))).toMatchObject({
      kind: 'timeout',
      status: null,
    });
  });

  test('says offline when the connection breaks', async () => {
    reply = () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.error(new Error('cut')),
        }),
      );
    expect(await failureOf(callEndpoint('health'))).toMatchObject({ kind: 'offline' });
  });

  test('an abort by the caller is the caller’s own reason', async () => {
    reply = () => new Promise<Response>(() => {});
    const abort = new AbortController();
    const failure = failureOf(callEndpoint('health', { signal: abort.signal }));
    const reason = new Error('a newer search');
    abort.abort(reason);
    expect(await failure).toBe(reason);
  });
});
