import type { Context, Hono } from 'hono';
import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import type { Endpoint } from '#contract/endpoint-shape.ts';
import { faultsOf } from '#contract/fault.ts';
import { readJsonBody } from './json-body.ts';
import { ProblemError } from './problem-error.ts';

type Parsed<Schema> = Schema extends z.ZodMiniType ? z.output<Schema> : undefined;

/** What a handler gets: parts of the request that the contract has already parsed. */
interface EndpointRequest<E extends Endpoint> {
  readonly params: Parsed<E['params']>;
  readonly query: Parsed<E['query']>;
  readonly body: Parsed<E['body']>;
  readonly context: Context;
}

type Handler<E extends Endpoint> = (
  request: EndpointRequest<E>,
) => Promise<z.output<E['answer']>> | z.output<E['answer']>;

/**
 * Mounts one endpoint of the contract: parses params, query and body by its schemas, calls the
 * handler and answers with its JSON. A handler says no by throwing {@link ProblemError}.
 */
export function mountEndpoint<E extends Endpoint>(
  app: Hono,
  endpoint: E,
  handle: Handler<E>,
): void {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1');
  app.on(endpoint.method, path, async (context) => {
    const query = parsePart(endpoint.query, queryOf(context));
    const params = parsePart(endpoint.params, context.req.param());
    const body = parsePart(endpoint.body, endpoint.body && (await readJsonBody(context)));
    // The parts have just been parsed by this endpoint's own schemas; TypeScript cannot follow
    // that through the generic.
    const request = { params, query, body, context } as unknown as EndpointRequest<E>;
    return context.json(await handle(request), endpoint.status, { 'Cache-Control': 'no-store' });
  });
}

/** The query of a route that answers with something else than JSON, parsed like every other. */
export const parseQuery = <Schema extends z.ZodMiniType>(
  context: Context,
  schema: Schema,
): z.output<Schema> =>
  // It has just been parsed by this very schema.
  parsePart(schema, queryOf(context)) as z.output<Schema>;

function parsePart(schema: z.ZodMiniType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const parsed = safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const faults = faultsOf(parsed.error);
  throw new ProblemError('invalid_request', faults.map((fault) => fault.message).join(' '), {
    faults,
  });
}

function queryOf(context: Context): Record<string, string> {
  const entries = Object.entries(context.req.queries());
  // A repeated parameter is almost always a mistake; the last one wins, as in most frameworks.
  return Object.fromEntries(entries.map(([name, values]) => [name, values.at(-1) ?? '']));
}
