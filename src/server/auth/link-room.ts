import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { endpoints } from '#contract/endpoint.ts';
import { type MemberRole, memberRoleSchema } from '#contract/role.ts';
import { writeAudit } from '#server/db/audit-log.ts';
import type { OneTimeLinkRow } from '#server/db/schema.ts';
import { networkOf } from '#server/http/client-address.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import { refuseCommon, refused } from './account-room.ts';
import type { AuthDeps } from './auth-room.ts';
import { visitOf } from './identify.ts';
import { countEntry, setCookies } from './session-room.ts';

interface Followed {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly password?: string | undefined;
}

/** One-time links: what they are for, and following them. */
export const createLinkRoom =
  (deps: AuthDeps) =>
  (app: Hono): void => {
    const { links, db, people } = deps;
    mountEndpoint(app, endpoints.readLink, async ({ body, context }) => {
      const link = await findLink(deps, context, body.token);
      const company = await db
        .selectFrom('companies')
        .select('name')
        .where('id', '=', link.company_id)
        .executeTakeFirstOrThrow();
      const { kind, email, expires_at } = link;
      return { kind, role: roleOf(link), email, company: company.name, expires_at };
    });
    mountEndpoint(app, endpoints.followLink, async ({ body, context }) => {
      const link = await findLink(deps, context, body.token);
      await check(link, body);
      if (!(await links.use(link))) throw worksNoMore();
      const personId = await follow(deps, link, body);
      const person = await people.find(link.company_id, personId);
      const by = {
        companyId: link.company_id,
        kind: 'person',
        id: personId,
        name: person?.name ?? '',
        address: context.get('clientAddress') ?? null,
      } as const;
      const action = link.kind === 'password' ? 'password.changed' : 'person.joined';
      await writeAudit(db, by, { action, subject: personId });
      if (person?.two_factor_enabled && body.password !== undefined) {
        const { email } = person;
        const visit = visitOf(context);
        const outcome = await deps.doorkeeper.signIn(visit, { email, password: body.password });
        if (outcome.kind !== 'refused') setCookies(context, outcome.cookies);
        return { state: 'needs-code' as const };
      }
      setCookies(context, await deps.doorkeeper.enter(visitOf(context), personId));
      return { state: 'signed-in' as const };
    });
    mountEndpoint(app, endpoints.requestPassword, async ({ body, context }) => {
      await countEntry(deps, context, `request ${body.email}`);
      // One statement whether there is such a person or not: nothing can be told from the time.
      await db
        .updateTable('people')
        .set({ password_asked_at: new Date().toISOString() })
        .where('email', '=', body.email)
        .execute();
      return { done: true as const };
    });
  };

async function findLink(deps: AuthDeps, context: Context, token: string): Promise<OneTimeLinkRow> {
  await deps.limits.entry.count(networkOf(context.get('clientAddress') ?? ''));
  const link = await deps.links.find(token);
  if (!link) throw worksNoMore();
  return link;
}

/** Before the link is used up: what is missing or wrong can be mended. */
async function check({ kind, email }: OneTimeLinkRow, given: Followed): Promise<void> {
  if (kind === 'owner') return;
  if (given.password === undefined) throw refused('password', 'password_required');
  await refuseCommon(given.password, 'password');
  if (kind === 'password') return;
  if (given.name === undefined) throw refused('name', 'person_name_required');
  if ((email ?? given.email) === undefined) throw refused('email', 'account_email_required');
}

async function follow(deps: AuthDeps, link: OneTimeLinkRow, given: Followed): Promise<string> {
  const { doorkeeper, people } = deps;
  const companyId = link.company_id;
  if (link.kind === 'password' && link.person_id !== null) {
    const person = await people.find(companyId, link.person_id);
    if (!person || person.disabled_at !== null) throw worksNoMore();
    await doorkeeper.resetPassword(person, given.password ?? '');
    return person.id;
  }
  if (link.kind === 'owner') {
    if (await people.hasOwnerWithPassword()) throw worksNoMore();
    const known = await people.ownerWithoutPassword(companyId);
    if (known !== null) return known;
  }
  const email = link.email ?? given.email;
  const id = await doorkeeper.createPerson({
    companyId,
    role: roleOf(link),
    name: given.name ?? 'Owner',
    ...(email === undefined ? {} : { email }),
    ...(given.password === undefined ? {} : { password: given.password }),
  });
  if (id !== null) return id;
  await deps.links.giveBack(link);
  throw refused('email', 'account_email_taken');
}

const roleOf = ({ role }: OneTimeLinkRow): MemberRole => z.parse(memberRoleSchema, role);

const worksNoMore = () =>
  new ProblemError(
    'not_found',
    'This link does not work, or no longer: each works once, and for a time. Ask the owner for a new one.',
  );
