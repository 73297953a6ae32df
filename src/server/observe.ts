import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.ts';

/**
 * Gives every request an id, which its answer carries, counts it, and writes one line about it:
 * the route, never the path with its ids, nor query, body or names. A proxy's own id is kept when
 * it looks like one.
 */
export const observe =
  ({ log, metrics }: { log: Logger; metrics: Metrics }): MiddlewareHandler =>
  async (context, next) => {
    const given = context.req.header('x-request-id') ?? '';
    const id = /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    context.set('requestId', id);
    const began = performance.now();
    await next();
    const seconds = (performance.now() - began) / 1000;
    context.header('X-Request-Id', id);
    const { method } = context.req;
    const route = context.get('route') ?? 'other';
    const { status } = context.res;
    metrics.countRequest({ method, route, status, seconds });
    const principal = context.get('principal');
    // Somebody who tries what is not theirs is worth a line also in a quiet log.
    const level = status === 403 || status === 429 ? 'warn' : 'info';
    log[level](
      {
        request: id,
        method,
        route,
        status,
        ms: Math.round(seconds * 1000),
        company: principal?.companyId,
        actor: principal && `${principal.kind} ${principal.id}`,
      },
      'request',
    );
  };
