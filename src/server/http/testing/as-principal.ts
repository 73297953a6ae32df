import type { MiddlewareHandler } from 'hono';
import { defaultCompanyId } from '#server/db/company.ts';
import type { Principal } from '#server/http/principal.ts';

/** Lets every request through as somebody: for tests of what lies behind the guard. */
export const asPrincipal =
  (principal: Partial<Principal> = {}): MiddlewareHandler =>
  async (context, next) => {
    context.set('principal', {
      companyId: defaultCompanyId,
      kind: 'person',
      id: 'person-1',
      name: 'Ada Owner',
      role: 'owner',
      address: '127.0.0.1',
      ...principal,
    });
    await next();
  };
