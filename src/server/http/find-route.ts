import { routes, type RouteName } from '#contract/endpoint.ts';

const patterns = routes.map(({ name, method, path }) => ({
  name,
  method,
  pattern: new RegExp(`^${path.replaceAll('.', String.raw`\.`).replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

/** The route of a request; without one, the methods that its path does take. */
export function findRoute(
  method: string,
  path: string,
): { readonly name: RouteName } | { readonly name: null; readonly methods: readonly string[] } {
  // As in HTTP: HEAD is GET without the body.
  const asked = method === 'HEAD' ? 'GET' : method;
  const onPath = patterns.filter(({ pattern }) => pattern.test(path));
  // Fixed paths stand for themselves: "duplicates" is no id of a lead.
  const found = onPath.find((route) => route.method === asked);
  return found
    ? { name: found.name }
    : { name: null, methods: [...new Set(onPath.map((route) => route.method))] };
}
