import type { Context, MiddlewareHandler } from 'hono';
import { type Permission, permissions } from '#contract/permission.ts';
import {
  clientAddress,
  isLoopback,
  type Proxies,
  networkOf,
  seenOrigin,
} from '#server/http/client-address.ts';
import { routeOf } from '#server/http/known-routes.ts';
import type { Principal } from '#server/http/principal.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import { identify, type IdentifyDeps, type Identity } from './identify.ts';
import type { RateLimits } from './rate-limits.ts';

export interface GuardDeps extends IdentifyDeps {
  readonly hasOwner: () => Promise<boolean>;
  readonly limits: Pick<RateLimits, 'requests'>;
  readonly proxies: Proxies;
  /** Hosts that people reach us by, besides this machine's own names; null for any. */
  readonly hosts: readonly string[] | null;
}

/**
 * Stands before every route of the API and looks it up in the permission table. Whoever may not
 * pass is told why by a problem.
 */
export function guard(deps: GuardDeps): MiddlewareHandler {
  // Once there is an owner there is always one.
  let hasOwner = false;
  return async (context, next) => {
    checkHost(context, deps);
    context.set('clientAddress', clientAddress(context, deps.proxies));
    const identity = await identify(context, deps);
    context.set('principal', identity.principal ?? undefined);
    context.set('sessionId', identity.sessionId);
    await deps.limits.requests.count(limitKey(context, identity.principal));
    checkOrigin(context, identity, deps.proxies);
    const route = routeOf(context);
    const permission = permissions[route];
    if (permission !== 'start') hasOwner ||= await deps.hasOwner();
    check(permission, { principal: identity.principal, hasOwner });
    return next();
  };
}

function check(
  permission: Permission,
  asked: { principal: Principal | null; hasOwner: boolean },
): void {
  if (permission === 'start') return;
  if (!asked.hasOwner)
    throw new ProblemError(
      'no_owner',
      'Open the one-time link that the server printed when it started, or run on it: npm run admin -- owner create --email you@example.com',
    );
  if (permission === 'anyone') return;
  if (!asked.principal)
    throw new ProblemError(
      'not_signed_in',
      'Sign in, or send a key that is in use in the header X-API-KEY.',
    );
  if (permission.includes(asked.principal.role)) return;
  throw new ProblemError(
    'forbidden',
    `This is for ${permission.join(', ')}. Your role is ${asked.principal.role}.`,
  );
}

/**
 * A page of another site can give its own name our address (DNS rebinding) and would then be of
 * our origin: so only the names count that people really use.
 */
function checkHost(context: Context, { hosts, proxies }: GuardDeps): void {
  const { host } = seenOrigin(context, proxies);
  if (hosts === null || isLoopback(host) || hosts.includes(host.toLowerCase())) return;
  throw new ProblemError(
    'wrong_origin',
    `This server does not know itself as ${host.slice(0, 100)}. Set PUBLIC_URL to the address that people open.`,
  );
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a browser sends by itself counts only when our own page made it send it. */
function checkOrigin(context: Context, { byCookie }: Identity, proxies: Proxies): void {
  if (!byCookie || safeMethods.has(context.req.method)) return;
  const site = context.req.header('sec-fetch-site');
  const origin = context.req.header('origin');
  const { host } = seenOrigin(context, proxies);
  const foreign = origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host);
  if (!foreign && (site === undefined || site === 'same-origin' || site === 'none')) return;
  throw new ProblemError('wrong_origin', 'Changes are taken from pages of this server alone.');
}

function limitKey(context: Context, principal: Principal | null): string {
  return principal
    ? `${principal.kind} ${principal.id}`
    : `address ${networkOf(context.get('clientAddress') ?? '')}`;
}
