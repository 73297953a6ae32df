import * as z from 'zod/mini';
import { type EndpointName, endpoints } from '#contract/endpoint.ts';
import { problemSchema } from '#contract/problem.ts';
import { ApiError } from './api-error.ts';

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

/** Calls one endpoint of the contract and parses its answer by the contract. */
export async function callEndpoint<N extends EndpointName>(
  name: N,
  call: EndpointCall<N> = {},
): Promise<EndpointAnswer<N>> {
  const timeout = AbortSignal.timeout(call.timeoutMs ?? defaultTimeoutMs);
  try {
    const response = await fetch(addressOf(name, call), {
      method: endpoints[name].method,
      headers: {
        Accept: 'application/json',
        ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...call.headers,
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      signal: call.signal ? AbortSignal.any([call.signal, timeout]) : timeout,
    });
    const answer: unknown = await response.text().then(parseJson);
    if (!response.ok) throw refusal(response.status, answer);
    const parsed = z.safeParse(endpoints[name].answer, answer);
    if (!parsed.success)
      throw new ApiError('bad-answer', { status: response.status, cause: parsed.error });
    // Parsed by this endpoint's own schema; TypeScript cannot follow that through the generic.
    return parsed.data as EndpointAnswer<N>;
  } catch (error) {
    if (error instanceof ApiError) throw error;
    call.signal?.throwIfAborted();
    throw new ApiError(timeout.aborted ? 'timeout' : 'offline', { cause: error });
  }
}

function addressOf<N extends EndpointName>(name: N, call: EndpointCall<N>): string {
  const path = endpoints[name].path.replaceAll(/\{(\w+)\}/g, (_whole, key: string) =>
    encodeURIComponent(String((call.params as Record<string, unknown> | undefined)?.[key])),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(call.query ?? {}))
    if (value !== undefined) query.set(key, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}

function refusal(status: number, answer: unknown): ApiError {
  const problem = z.safeParse(problemSchema, answer);
  return new ApiError('problem', { status, problem: problem.success ? problem.data : null });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
