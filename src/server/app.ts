import { Hono } from 'hono';
import { endpoints } from '#contract/endpoint.ts';
import type { Health } from '#contract/health.ts';
import { databaseTrouble } from '#server/db/database-trouble.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import { ProblemError, problemResponse } from '#server/http/problem-error.ts';
import { securityHeaders } from '#server/http/security-headers.ts';

/** What the app is joined from. No port, no environment: tests call `app.request()`. */
export interface AppDeps {
  readonly health: () => Health;
  /** Sources of a hosted map (CSP host sources) that the browser may load from besides us. */
  readonly hostedSources: readonly string[];
  /** Each room mounts its own routes. */
  readonly rooms: readonly ((app: Hono) => void)[];
  /** The built web app, mounted last: it answers whatever the API does not. */
  readonly web?: (app: Hono) => void;
  readonly logError: (error: unknown, request: { method: string; path: string }) => void;
}

/** Joins the rooms into one HTTP application. */
export function createApp(deps: AppDeps): Hono {
  const app = new Hono();
  app.use(securityHeaders(deps.hostedSources));
  mountEndpoint(app, endpoints.health, () => deps.health());
  for (const mount of deps.rooms) mount(app);

  app.all('/api/*', (context) => {
    const path = context.req.path;
    const methods = methodsOf(app, path);
    throw methods.length > 0
      ? new ProblemError('method_not_allowed', `${path} takes ${methods.join(' or ')}.`, {
          headers: { Allow: methods.join(', ') },
        })
      : new ProblemError('not_found', `There is no ${path}. See /api/docs for what there is.`);
  });

  deps.web?.(app);

  app.onError((error, context) => {
    if (error instanceof ProblemError) return problemResponse(context, error);
    deps.logError(error, { method: context.req.method, path: context.req.path });
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

/** The methods that some room takes at this path. */
function methodsOf(app: Hono, path: string): string[] {
  const routes = app.routes.filter(({ method, path: pattern }) => {
    const expression = pattern.replaceAll(/:\w+/g, '[^/]+');
    return method !== 'ALL' && new RegExp(`^${expression}$`).test(path);
  });
  return [...new Set(routes.map((route) => route.method))];
}
