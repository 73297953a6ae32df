import type * as z from 'zod/mini';
import type { EndpointName, endpoints } from '#contract/endpoint.ts';
import { tellAnswered } from './answer-watch.ts';
import { ApiError } from './api-error.ts';
import { tellDoubt, tellHealth } from './connection-watch.ts';
import { tellSignedOut } from './signed-out-watch.ts';

type Endpoints = typeof endpoints;
type Part<N extends EndpointName, P extends 'params' | 'query' | 'body'> = Endpoints[N] extends {
  readonly [K in P]: infer Schema extends z.ZodMiniType;
}
  ? z.input<Schema>
  : Record<never, never>;

export interface EndpointCall<N extends EndpointName> {
  readonly params?: Part<N, 'params'>;
  readonly query?: Part<N, 'query'>;
  readonly body?: Part<N, 'body'>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Aborting it rejects with the signal's own reason, never with an {@link ApiError}. */
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

export type EndpointAnswer<N extends EndpointName> = z.output<Endpoints[N]['answer']>;

const defaultTimeoutMs = 15_000;

/**
 * Calls one endpoint of the contract and parses its answer by the contract. Fails with an
 * {@link ApiError}.
 */
export async function callEndpoint<N extends EndpointName>(
  name: N,
  call: EndpointCall<N> = {},
): Promise<EndpointAnswer<N>> {
  const timeout = AbortSignal.timeout(call.timeoutMs ?? defaultTimeoutMs);
  try {
    const door = await import('./contract-door.ts');
    const response = await fetch(door.addressOf(name, call.params ?? {}, call.query ?? {}), {
      method: door.methodOf(name),
      headers: {
        Accept: 'application/json',
        ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...call.headers,
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      signal: call.signal ? AbortSignal.any([call.signal, timeout]) : timeout,
    });
    const answer = parseJson(await response.text());
    if (name === 'health') tellHealth(response.ok);
    if (!response.ok) {
      const problem = door.parseProblem(answer);
      if (problem?.code === 'not_signed_in') tellSignedOut();
      throw new ApiError('problem', {
        status: response.status,
        problem,
        retryAfterMs: door.parseRetryAfter(response.headers.get('Retry-After'), Date.now()),
      });
    }
    try {
      // Parsed by this endpoint's own schema; TypeScript cannot follow that through the generic.
      const parsed = door.parseAnswer(name, answer) as EndpointAnswer<N>;
      tellAnswered({ name, params: call.params, answer: parsed });
      return parsed;
    } catch (cause) {
      throw new ApiError('bad-answer', { status: response.status, cause });
    }
  } catch (error) {
    if (error instanceof ApiError) throw error;
    call.signal?.throwIfAborted();
    if (name === 'health') tellHealth(false);
    else tellDoubt();
    throw new ApiError(timeout.aborted ? 'timeout' : 'offline', { cause: error });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
