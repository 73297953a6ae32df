import type { Context, Hono } from 'hono';
import { endpoints } from '#contract/endpoint.ts';
import { fault, type FaultCode } from '#contract/fault.ts';
import { writeAudit } from '#server/db/audit-log.ts';
import type { PersonRow } from '#server/db/schema.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import { principalOf } from '#server/http/principal.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import type { AuthDeps } from './auth-room.ts';
import { isCommonPassword } from './common-password.ts';
import { visitOf } from './identify.ts';
import { countEntry, setCookies, wrongCode } from './session-room.ts';

const done = { done: true } as const;

/** What people change about themselves: name, e-mail, password, authenticator app. */
export const createAccountRoom =
  (deps: AuthDeps) =>
  (app: Hono): void => {
    const { doorkeeper, db } = deps;
    mountEndpoint(app, endpoints.changeAccount, async ({ body, context }) => {
      const person = await self(deps, context);
      await checkPassword(deps, context, { person, password: body.password });
      const taken = await deps.people.findByEmail(body.email);
      if (taken && taken.id !== person.id) throw refused('email', 'account_email_taken');
      const { name, email } = body;
      await db.updateTable('people').set({ name, email }).where('id', '=', person.id).execute();
      await writeAudit(db, principalOf(context), {
        action: 'account.changed',
        subject: person.id,
        before: { name: person.name, ...(person.has_password ? { email: person.email } : {}) },
        after: { name, email },
      });
      return done;
    });
    mountEndpoint(app, endpoints.changePassword, async ({ body, context }) => {
      const person = await self(deps, context);
      await checkPassword(deps, context, { person, password: body.password });
      await refuseCommon(body.new_password, 'new_password');
      await doorkeeper.resetPassword(person, body.new_password);
      // All sessions have ended with it: this one begins anew.
      setCookies(context, await doorkeeper.enter(visitOf(context), person.id));
      await writeAudit(db, principalOf(context), {
        action: 'password.changed',
        subject: person.id,
      });
      return done;
    });
    mountTwoFactor(app, deps);
  };

function mountTwoFactor(app: Hono, deps: AuthDeps): void {
  const { doorkeeper, db } = deps;
  mountEndpoint(app, endpoints.beginTwoFactor, async ({ body, context }) => {
    await self(deps, context);
    await countEntry(deps, context, `password ${principalOf(context).id}`);
    const begun = await doorkeeper.beginTwoFactor(visitOf(context), body.password);
    if (!begun) throw refused('password', 'password_wrong');
    const { totpURI: uri, backupCodes: recovery_codes } = begun;
    return { uri, secret: new URL(uri).searchParams.get('secret') ?? '', recovery_codes };
  });
  mountEndpoint(app, endpoints.confirmTwoFactor, async ({ body, context }) => {
    const person = await self(deps, context);
    await countEntry(deps, context, `code ${person.id}`);
    const cookies = await doorkeeper.confirmTwoFactor(visitOf(context), body.code);
    if (!cookies) throw wrongCode();
    setCookies(context, cookies);
    await writeAudit(db, principalOf(context), { action: 'two-factor.on', subject: person.id });
    return done;
  });
  mountEndpoint(app, endpoints.endTwoFactor, async ({ body, context }) => {
    const person = await self(deps, context);
    await countEntry(deps, context, `password ${person.id}`);
    const cookies = await doorkeeper.endTwoFactor(visitOf(context), body.password);
    if (!cookies) throw refused('password', 'password_wrong');
    setCookies(context, cookies);
    await writeAudit(db, principalOf(context), { action: 'two-factor.off', subject: person.id });
    return done;
  });
}

/** The person who asks; a key has no account. */
async function self({ people }: AuthDeps, context: Context): Promise<PersonRow> {
  const { companyId, id, kind } = principalOf(context);
  const person = kind === 'person' ? await people.find(companyId, id) : undefined;
  if (person) return person;
  throw new ProblemError('forbidden', 'Only people have an account. Sign in as one.');
}

async function checkPassword(
  deps: AuthDeps,
  context: Context,
  { person, password }: { person: PersonRow; password: string | null },
): Promise<void> {
  if (!person.has_password) return;
  const tried = await countEntry(deps, context, `password ${person.id}`);
  if (!(await deps.doorkeeper.isPassword(person.id, password ?? '')))
    throw refused('password', 'password_wrong');
  await tried.forgive();
}

export async function refuseCommon(password: string, field: string): Promise<void> {
  if (await isCommonPassword(password)) throw refused(field, 'password_common');
}

export function refused(field: string, code: FaultCode): ProblemError {
  const wrong = fault(field, code);
  return new ProblemError('invalid_request', wrong.message, { faults: [wrong] });
}
