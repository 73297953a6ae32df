import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import * as z from 'zod/mini';
import { memberRoleSchema } from '#contract/role.ts';
import type { Principal } from '#server/http/principal.ts';
import type { ApiKeys } from './api-keys.ts';
import type { Doorkeeper, Visit } from './doorkeeper.ts';
import type { Kiosks } from './kiosks.ts';

/** Cookie of a paired kiosk. */
export const kioskCookie = 'leadmap_kiosk';

/** How it is set and taken away. */
export const kioskCookieOptions = (secure: boolean) =>
  ({ httpOnly: true, sameSite: 'Strict', secure, path: '/' }) as const;

/** What the guard knows of a request. */
export interface Identity {
  readonly principal: Principal | null;
  /** Whether a browser sends the proof by itself, so that it must be asked where it comes from. */
  readonly byCookie: boolean;
  /** The session in use; null for keys and kiosks. */
  readonly sessionId: string | null;
}

export interface IdentifyDeps {
  readonly doorkeeper: Doorkeeper;
  readonly keys: ApiKeys;
  readonly kiosks: Kiosks;
}

/** Where a request comes from and what its browser has shown. */
export const visitOf = (context: Context): Visit => ({
  cookie: context.req.header('cookie') ?? '',
  userAgent: context.req.header('user-agent')?.slice(0, 300) ?? '',
  address: context.get('clientAddress') ?? null,
});

/** Finds out who asks: by key, by session, by kiosk. A wrong key is nobody, whatever else is there. */
export async function identify(
  context: Context,
  { doorkeeper, keys, kiosks }: IdentifyDeps,
): Promise<Identity> {
  const address = context.get('clientAddress') ?? null;
  const key = context.req.header('x-api-key');
  if (key !== undefined) {
    const holder = await keys.holder(key);
    const principal = holder && ({ ...holder, kind: 'key', address } as const);
    return { principal, byCookie: false, sessionId: null };
  }
  const signedIn = await doorkeeper.whoIs(visitOf(context));
  if (signedIn) {
    for (const cookie of signedIn.cookies) context.header('Set-Cookie', cookie, { append: true });
    const { person, sessionId } = signedIn;
    const role = z.parse(memberRoleSchema, person.role);
    const principal = { ...person, kind: 'person', role, address } as const;
    return { principal, byCookie: true, sessionId };
  }
  const token = getCookie(context, kioskCookie);
  const device = token === undefined ? null : await kiosks.device(token);
  const principal = device && ({ ...device, kind: 'kiosk', role: 'kiosk', address } as const);
  return { principal, byCookie: true, sessionId: null };
}
