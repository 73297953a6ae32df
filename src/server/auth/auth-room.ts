import type { Context, Hono } from 'hono';
import type { Kysely } from 'kysely';
import type { Schema } from '#server/db/schema.ts';
import { createAccountRoom } from './account-room.ts';
import type { ApiKeys } from './api-keys.ts';
import { createDeviceRoom } from './device-room.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import type { Kiosks } from './kiosks.ts';
import { createLinkRoom } from './link-room.ts';
import type { OneTimeLinks } from './one-time-links.ts';
import type { People } from './people.ts';
import type { RateLimits } from './rate-limits.ts';
import { createSessionRoom } from './session-room.ts';
import { createTeamRoom } from './team-room.ts';

/** What the routes about who may do what are made of. */
export interface AuthDeps {
  readonly db: Kysely<Schema>;
  readonly doorkeeper: Doorkeeper;
  readonly people: People;
  readonly keys: ApiKeys;
  readonly kiosks: Kiosks;
  readonly links: OneTimeLinks;
  readonly limits: Pick<RateLimits, 'account' | 'entry'>;
  /** Where people reach us, for links: `https://leads.example.com`. */
  readonly origin: (context: Context) => string;
  readonly secureCookies: boolean;
}

/** All routes about who may do what. */
export const createAuthRoom =
  (deps: AuthDeps) =>
  (app: Hono): void => {
    createSessionRoom(deps)(app);
    createAccountRoom(deps)(app);
    createLinkRoom(deps)(app);
    createTeamRoom(deps)(app);
    createDeviceRoom(deps)(app);
  };
