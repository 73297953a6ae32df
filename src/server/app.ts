import { Hono, type MiddlewareHandler } from 'hono';
import { endpoints } from '#contract/endpoint.ts';
import type { Health } from '#contract/health.ts';
import { databaseTrouble } from '#server/db/database-trouble.ts';
import { knownRoutes } from '#server/http/known-routes.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import type { Principal } from '#server/http/principal.ts';
import { ProblemError, problemResponse } from '#server/http/problem-error.ts';
import { type InlineParts, securityHeaders } from '#server/http/security-headers.ts';

/** What the app is joined from. No port, no environment: tests call `app.request()`. */
export interface AppDeps {
  readonly health: (principal: Principal | undefined) => Health;
  /** Whether the database answers; rejects when it does not. */
  readonly ready: () => Promise<void>;
  /** Stands before all routes and lets through who may pass. */
  readonly guard: MiddlewareHandler;
  /** Sees every request and its answer: request ids, logs, metrics. */
  readonly observe: MiddlewareHandler;
  /** Whether people come by https alone, so that browsers may insist on it. */
  readonly https: boolean;
  /** Sources of a hosted map (CSP host sources) that the browser may load from besides us. */
  readonly hostedSources: readonly string[];
  /** Scripts and styles that stand in the page itself, by their hashes. */
  readonly inlineParts: InlineParts;
  /** Each room mounts its own routes. */
  readonly rooms: readonly ((app: Hono) => void)[];
  /** The built web app, mounted last: it answers whatever the API does not. */
  readonly web?: (app: Hono) => void;
  readonly logError: (error: unknown, requestId: string | undefined) => void;
}

/** Joins the rooms into one HTTP application. */
export function createApp(deps: AppDeps): Hono {
  const app = new Hono();
  app.use(deps.observe);
  app.use(securityHeaders(deps));
  app.use('/api/*', knownRoutes);
  app.use('/api/*', deps.guard);
  mountEndpoint(app, endpoints.health, ({ context }) => deps.health(context.get('principal')));
  mountEndpoint(app, endpoints.ready, async () => {
    await deps.ready();
    return { status: 'ready' as const };
  });
  for (const mount of deps.rooms) mount(app);

  // A route can look right and still have a parameter that no room takes, such as an encoded slash.
  app.all('/api/*', (context) => {
    throw new ProblemError('not_found', `There is no ${context.req.path}.`);
  });
  deps.web?.(app);

  app.onError((error, context) => {
    if (error instanceof ProblemError) return problemResponse(context, error);
    deps.logError(error, context.get('requestId'));
    return problemResponse(context, problemOf(error));
  });
  return app;
}

function problemOf(error: unknown): ProblemError {
  // A connection may be lost in the very moment of a commit, so that only a repeat can tell.
  const remedy = 'Try again; the same Idempotency-Key makes that safe.';
  const trouble = databaseTrouble(error);
  return trouble === null
    ? new ProblemError('internal_error', `Nothing is known to be stored. ${remedy}`)
    : new ProblemError('unavailable', `${trouble} Nothing is known to be stored. ${remedy}`, {
        headers: { 'Retry-After': '5' },
      });
}
