import type { Context } from 'hono';
import type { RouteName } from '#contract/endpoint.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import { type Proxies, seenOrigin } from '#server/http/client-address.ts';
import type { Pass } from '#server/http/principal.ts';
import { ApiKeys } from './api-keys.ts';
import { type AuthDeps, createAuthRoom } from './auth-room.ts';
import { Doorkeeper } from './doorkeeper.ts';
import { guard } from './guard.ts';
import { Kiosks } from './kiosks.ts';
import { OneTimeLinks } from './one-time-links.ts';
import { People } from './people.ts';
import { createRateLimits } from './rate-limits.ts';
import { stillValid } from './still-valid.ts';

export interface AuthOptions {
  readonly database: OpenDatabase;
  readonly secret: string;
  /** Origin that people open; null for whatever this machine is called by itself. */
  readonly publicUrl: URL | null;
  readonly proxies: Proxies;
  readonly rateLimitPerMinute: number;
  /** Whether other machines can reach us, so that names other than our own are to be refused. */
  readonly hosts: readonly string[] | null;
}

/** Everything about who may do what: the guard, its routes, and the stores behind them. */
export function openAuth(options: AuthOptions) {
  const { database, proxies, publicUrl } = options;
  const { db } = database;
  const secureCookies = publicUrl?.protocol === 'https:';
  const limits = createRateLimits({ perMinute: options.rateLimitPerMinute });
  const stores = {
    doorkeeper: new Doorkeeper({ database, secret: options.secret, secureCookies }),
    people: new People(db),
    keys: new ApiKeys(db),
    kiosks: new Kiosks(db),
    links: new OneTimeLinks(db),
  };
  const origin = (context: Context) => {
    if (publicUrl) return publicUrl.origin;
    const { host, https } = seenOrigin(context, proxies);
    return `${https ? 'https' : 'http'}://${host}`;
  };
  const deps: AuthDeps = { ...stores, db, limits, origin, secureCookies };
  return {
    ...stores,
    room: createAuthRoom(deps),
    /** See {@link stillValid}. */
    stillValid: (route: RouteName, passes: readonly Pass[]) => stillValid(db, route, passes),
    guard: guard({
      ...stores,
      limits,
      proxies,
      hosts: options.hosts,
      hasOwner: () => stores.people.hasOwner(),
    }),
  };
}
