import type { Context, Hono } from 'hono';
import { rawRoutes } from '#contract/endpoint.ts';
import { isLoopback, socketAddress } from './http/client-address.ts';
import { ProblemError } from './http/problem-error.ts';
import type { Metrics } from './metrics.ts';

/** `GET /api/metrics`: for the owner, and for a collector on this very machine. */
export const createMetricsRoom =
  ({ metrics }: { metrics: Metrics }) =>
  (app: Hono): void => {
    app.get(rawRoutes.getMetrics.path, async (context) => {
      if (context.get('principal')?.role !== 'owner' && !isFromHere(context))
        throw new ProblemError(
          'forbidden',
          'Metrics are for a key with the role owner, or for programs on the server itself.',
        );
      return context.body(await metrics.text(), 200, {
        'Content-Type': metrics.contentType,
        'Cache-Control': 'no-store',
      });
    });
  };

/** A proxy on this machine speaks for anybody: what has passed one comes from elsewhere. */
function isFromHere(context: Context): boolean {
  const { req } = context;
  const isForwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'].some(
    (name) => req.header(name) !== undefined,
  );
  return (
    !isForwarded && isLoopback(req.header('host') ?? '') && isLoopback(socketAddress(context) ?? '')
  );
}
