import type { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { endpoints } from '#contract/endpoint.ts';
import { writeAudit } from '#server/db/audit-log.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import { principalOf } from '#server/http/principal.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import { refused } from './account-room.ts';
import type { AuthDeps } from './auth-room.ts';
import { kioskCookie, kioskCookieOptions } from './identify.ts';
import { countEntry } from './session-room.ts';

const done = { done: true } as const;
/** The longest that browsers keep a cookie. */
const longestCookieSeconds = 400 * 24 * 60 * 60;

/** Whatever comes in without a person: API keys and kiosks. */
export const createDeviceRoom =
  (deps: AuthDeps) =>
  (app: Hono): void => {
    const { db, keys } = deps;
    mountEndpoint(app, endpoints.listApiKeys, ({ context }) =>
      keys.list(principalOf(context).companyId),
    );
    mountEndpoint(app, endpoints.createApiKey, async ({ body, context }) => {
      const by = principalOf(context);
      const key = await keys.create(by.companyId, body);
      await writeAudit(db, by, { action: 'key.created', subject: key.id, after: { ...body } });
      return key;
    });
    mountEndpoint(app, endpoints.revokeApiKey, async ({ params, context }) => {
      const by = principalOf(context);
      const name = await keys.revoke(by.companyId, params.id);
      if (name === null) throw new ProblemError('not_found', 'There is no such key in use.');
      await writeAudit(db, by, { action: 'key.revoked', subject: params.id, before: { name } });
      return done;
    });
    mountKiosks(app, deps);
  };

function mountKiosks(app: Hono, deps: AuthDeps): void {
  const { db, kiosks } = deps;
  mountEndpoint(app, endpoints.listKiosks, ({ context }) =>
    kiosks.list(principalOf(context).companyId),
  );
  mountEndpoint(app, endpoints.createKiosk, async ({ body, context }) => {
    const by = principalOf(context);
    const kiosk = await kiosks.create(by.companyId, body.name);
    await writeAudit(db, by, { action: 'kiosk.created', subject: kiosk.id, after: { ...body } });
    return kiosk;
  });
  mountEndpoint(app, endpoints.revokeKiosk, async ({ params, context }) => {
    const by = principalOf(context);
    const name = await kiosks.revoke(by.companyId, params.id);
    if (name === null) throw new ProblemError('not_found', 'There is no such kiosk in use.');
    await writeAudit(db, by, { action: 'kiosk.revoked', subject: params.id, before: { name } });
    return done;
  });
  mountEndpoint(app, endpoints.pairKiosk, async ({ body, context }) => {
    const tried = await countEntry(deps, context, 'pair');
    const paired = await kiosks.pair(body.code);
    if (!paired) throw refused('code', 'code_wrong');
    await tried.forgive();
    setCookie(context, kioskCookie, paired.token, {
      ...kioskCookieOptions(deps.secureCookies),
      maxAge: longestCookieSeconds,
    });
    const address = context.get('clientAddress') ?? null;
    const { companyId, id, name } = paired;
    const by = { companyId, kind: 'kiosk', id, name, address } as const;
    await writeAudit(db, by, { action: 'kiosk.paired', subject: id });
    return done;
  });
}
