import type { Context, Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import { endpoints } from '#contract/endpoint.ts';
import { fault } from '#contract/fault.ts';
import type { Session } from '#contract/session.ts';
import { type Actor, writeAudit } from '#server/db/audit-log.ts';
import { networkOf } from '#server/http/client-address.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import { principalOf } from '#server/http/principal.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import type { AuthDeps } from './auth-room.ts';
import type { EnterOutcome, SetCookies } from './doorkeeper.ts';
import { kioskCookie, kioskCookieOptions, visitOf } from './identify.ts';

/** Signing in and out, and where one is signed in. */
export const createSessionRoom =
  (deps: AuthDeps) =>
  (app: Hono): void => {
    const { doorkeeper, db } = deps;
    mountEndpoint(app, endpoints.getSession, ({ context }) => currentSession(deps, context));
    mountEndpoint(app, endpoints.signIn, async ({ body, context }) => {
      const tried = await countEntry(deps, context, `sign-in ${body.email}`);
      const outcome = await doorkeeper.signIn(visitOf(context), body);
      if (outcome.kind !== 'refused') await tried.forgive();
      await noteEntry(deps, context, { outcome, email: body.email });
      return { state: letIn(context, outcome) };
    });
    mountEndpoint(app, endpoints.signInWithCode, async ({ body, context }) => {
      const tried = await countEntry(deps, context, 'code');
      const outcome = await doorkeeper.signInWithCode(visitOf(context), body.code.trim());
      if (outcome.kind === 'refused') throw wrongCode();
      await tried.forgive();
      await noteCodeEntry(deps, context, outcome.cookies);
      return { state: letIn(context, outcome) };
    });
    mountEndpoint(app, endpoints.signOut, async ({ context }) => {
      const principal = context.get('principal');
      setCookies(context, await doorkeeper.signOut(visitOf(context)));
      if (principal?.kind === 'kiosk') await leaveKiosk(deps, context, principal);
      else if (principal)
        await writeAudit(db, principal, { action: 'session.ended', subject: principal.id });
      return { done: true as const };
    });
    mountEndpoint(app, endpoints.listSessions, async ({ context }) => {
      const rows = await db
        .selectFrom('sign_in_sessions')
        .select(['id', 'user_agent', 'ip_address', 'created_at', 'updated_at'])
        .where('person_id', '=', principalOf(context).id)
        .orderBy('updated_at', 'desc')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        current: row.id === context.get('sessionId'),
        device: row.user_agent || null,
        address: row.ip_address || null,
        created_at: new Date(row.created_at).toISOString(),
        last_used_at: new Date(row.updated_at).toISOString(),
      }));
    });
    mountEndpoint(app, endpoints.endSession, async ({ params, context }) => {
      const principal = principalOf(context);
      const { numDeletedRows } = await db
        .deleteFrom('sign_in_sessions')
        .where('id', '=', params.id)
        .where('person_id', '=', principal.id)
        .executeTakeFirst();
      if (numDeletedRows === 0n)
        throw new ProblemError('not_found', 'You are not signed in there any more.');
      await writeAudit(db, principal, { action: 'session.ended', subject: principal.id });
      return { done: true as const };
    });
  };

/** Staff have ended it on the device itself: whoever has kept its cookie has nothing by it. */
async function leaveKiosk(
  { db, kiosks, secureCookies }: AuthDeps,
  context: Context,
  kiosk: Actor & { readonly id: string },
): Promise<void> {
  const hasLeft = await kiosks.leave(kiosk.companyId, kiosk.id);
  deleteCookie(context, kioskCookie, kioskCookieOptions(secureCookies));
  if (hasLeft) await writeAudit(db, kiosk, { action: 'kiosk.left', subject: kiosk.id });
}

async function currentSession({ db, people }: AuthDeps, context: Context): Promise<Session> {
  const principal = context.get('principal');
  if (!principal) {
    const state = (await people.hasOwner()) ? 'signed-out' : 'no-owner';
    return { state, principal: null };
  }
  const { companyId, kind, id, name, role } = principal;
  const company = await db
    .selectFrom('companies')
    .select(['id', 'name'])
    .where('id', '=', companyId)
    .executeTakeFirstOrThrow();
  const person = kind === 'person' ? await people.find(companyId, id) : undefined;
  return {
    state: 'signed-in',
    principal: {
      kind,
      id,
      name,
      role,
      company,
      email: person?.has_password ? person.email : null,
      has_password: Boolean(person?.has_password),
      two_factor_enabled: Boolean(person?.two_factor_enabled),
    },
  };
}

/**
 * Counts a try to get in, by address and by what is being tried; `forgive` takes it back when it
 * was a right one.
 */
export async function countEntry(
  { limits }: Pick<AuthDeps, 'limits'>,
  context: Context,
  what: string,
): Promise<{ forgive: () => Promise<void> }> {
  const address = networkOf(context.get('clientAddress') ?? '');
  // With the address: nobody shall be able to lock somebody else out from afar.
  const account = `${what} ${address}`;
  // The narrow one first: what it stops does not use up what others at this address need.
  await limits.account.count(account);
  await limits.entry.count(address);
  return {
    async forgive() {
      await limits.entry.forgive(address);
      await limits.account.forgive(account);
    },
  };
}

/** The same words for a wrong password and for a person there is not. */
function letIn(context: Context, outcome: EnterOutcome): 'signed-in' | 'needs-code' {
  if (outcome.kind === 'refused')
    throw new ProblemError(
      'sign_in_refused',
      'E-mail and password do not belong together. Check both, or ask the owner for a new password.',
    );
  setCookies(context, outcome.cookies);
  return outcome.kind;
}

export function setCookies(context: Context, cookies: SetCookies): void {
  for (const cookie of cookies) context.header('Set-Cookie', cookie, { append: true });
}

export function wrongCode(): ProblemError {
  const wrong = fault('code', 'code_wrong');
  return new ProblemError('sign_in_refused', wrong.message, { faults: [wrong] });
}

async function noteEntry(
  { db, people }: AuthDeps,
  context: Context,
  { outcome, email }: { outcome: EnterOutcome; email: string },
): Promise<void> {
  const person = await people.findByEmail(email);
  if (!person || outcome.kind === 'needs-code') return;
  const by: Actor = {
    companyId: person.company_id,
    kind: outcome.kind === 'refused' ? 'nobody' : 'person',
    id: outcome.kind === 'refused' ? null : person.id,
    name: outcome.kind === 'refused' ? 'Somebody' : person.name,
    address: context.get('clientAddress') ?? null,
  };
  const action = outcome.kind === 'refused' ? 'session.refused' : 'session.started';
  await writeAudit(db, by, { action, subject: person.id });
}

/** After the second step: the new session itself tells whose it is. */
async function noteCodeEntry(
  { db, doorkeeper }: AuthDeps,
  context: Context,
  cookies: SetCookies,
): Promise<void> {
  const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
  const signedIn = await doorkeeper.whoIs({ ...visitOf(context), cookie });
  if (!signedIn) return;
  const { id, name, companyId } = signedIn.person;
  const address = context.get('clientAddress') ?? null;
  const by = { companyId, kind: 'person', id, name, address } as const;
  await writeAudit(db, by, { action: 'session.started', subject: id });
}
