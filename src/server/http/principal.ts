import type { Context } from 'hono';
import type { RouteName } from '#contract/endpoint.ts';
import type { Role } from '#contract/role.ts';

/** Who asks: somebody with a role in one company. */
export interface Principal {
  readonly companyId: number;
  readonly kind: 'person' | 'key' | 'kiosk';
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Network address it comes from. */
  readonly address: string | null;
}

/** What somebody was let in by, to be asked again whether it still holds. */
export interface Pass {
  readonly principal: Principal;
  /** Null for keys and kiosks. */
  readonly sessionId: string | null;
}

declare module 'hono' {
  interface ContextVariableMap {
    principal: Principal | undefined;
    clientAddress: string | null | undefined;
    requestId: string | undefined;
    /** Name in the table of routes. */
    route: RouteName | undefined;
    /** The session in use; null for keys and kiosks. */
    sessionId: string | null | undefined;
  }
}

/** Who asks. Only for routes that the permission table keeps to roles: there is always one. */
export function principalOf(context: Context): Principal {
  const principal = context.get('principal');
  if (!principal) throw new Error(`${context.req.path} is not kept to those who are signed in.`);
  return principal;
}

/** The pass of a request, for what outlasts it. */
export const passOf = (context: Context): Pass => ({
  principal: principalOf(context),
  sessionId: context.get('sessionId') ?? null,
});
