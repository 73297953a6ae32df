import type { ServerResponse } from 'node:http';
import type { Context, Hono } from 'hono';
import { fault } from '#contract/fault.ts';
import { rawRoutes } from '#contract/endpoint.ts';
import { passOf } from '#server/http/principal.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import type { LiveHub } from './live-hub.ts';

/** Nothing on the way keeps events back: no cache, no compression, no buffer of a proxy. */
const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

/** `GET /api/live`: every change of the company's leads as server-sent events. */
export const createLiveRoom =
  ({ hub }: { hub: LiveHub }) =>
  (app: Hono): void => {
    app.get(rawRoutes.getLive.path, async (context) => {
      const since = readSince(context);
      if (context.req.method === 'HEAD') return context.body(null, 200, headers);
      const stream = await hub.listen({
        pass: passOf(context),
        since,
        cutOff: () => outgoingOf(context)?.destroy(),
      });
      return context.body(stream, 200, headers);
    });
  };

/** A browser that reconnects by itself repeats the address and adds what it heard last. */
function readSince(context: Context): number | null {
  const since = context.req.header('last-event-id') || context.req.query('since');
  if (since === undefined) return null;
  if (/^\d{1,15}$/.test(since)) return Number(since);
  const wrong = fault('since', 'since_number');
  throw new ProblemError('invalid_request', wrong.message, { faults: [wrong] });
}

/** Where the app is asked without a socket, there is none. */
const outgoingOf = (context: Context): ServerResponse | undefined =>
  (context.env as { outgoing?: ServerResponse } | undefined)?.outgoing;
