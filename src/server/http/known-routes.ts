import type { Context, MiddlewareHandler } from 'hono';
import type { RouteName } from '#contract/endpoint.ts';
import { findRoute } from './find-route.ts';
import { ProblemError } from './problem-error.ts';

/** Nothing is served that is not in the contract's table of routes, whatever a room has mounted. */
export const knownRoutes: MiddlewareHandler = (context, next) => {
  const { path, method } = context.req;
  const route = findRoute(method, path);
  if (route.name === null) throw noSuchRoute(path, route.methods);
  context.set('route', route.name);
  return next();
};

/** The route of a request that has passed {@link knownRoutes}. */
export function routeOf(context: Context): RouteName {
  const route = context.get('route');
  if (!route) throw new Error(`${context.req.path} was let in without a look at the routes.`);
  return route;
}

function noSuchRoute(path: string, methods: readonly string[]): ProblemError {
  return methods.length > 0
    ? new ProblemError('method_not_allowed', `${path} takes ${methods.join(' or ')}.`, {
        headers: { Allow: methods.join(', ') },
      })
    : new ProblemError('not_found', `There is no ${path}. See /api/docs for what there is.`);
}
