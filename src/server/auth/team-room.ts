import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { endpoints } from '#contract/endpoint.ts';
import { fault } from '#contract/fault.ts';
import { memberRoleSchema } from '#contract/role.ts';
import { writeAudit } from '#server/db/audit-log.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import { principalOf } from '#server/http/principal.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import type { AuthDeps } from './auth-room.ts';

/** What the owner sees to: people, invitations and new passwords. */
export const createTeamRoom =
  (deps: AuthDeps) =>
  (app: Hono): void => {
    const { db, people, links } = deps;
    mountEndpoint(app, endpoints.getTeam, async ({ context }) => {
      const { companyId } = principalOf(context);
      const invitations = await links.invitations(companyId);
      return {
        people: await people.list(companyId),
        invitations: invitations.map((row) => ({
          ...row,
          role: z.parse(memberRoleSchema, row.role),
        })),
      };
    });
    mountEndpoint(app, endpoints.invitePerson, async ({ body, context }) => {
      const by = principalOf(context);
      const { role, email = null } = body;
      const { companyId } = by;
      const link = await links.make(deps.origin(context), {
        companyId,
        kind: 'invitation',
        role,
        email,
      });
      await writeAudit(db, by, {
        action: 'person.invited',
        subject: link.id,
        after: { role, ...(email ? { email } : {}) },
      });
      return link;
    });
    mountEndpoint(app, endpoints.withdrawInvitation, async ({ params, context }) => {
      const by = principalOf(context);
      if (!(await links.withdraw(by.companyId, params.id)))
        throw new ProblemError('not_found', 'There is no such invitation that still works.');
      await writeAudit(db, by, { action: 'invitation.withdrawn', subject: params.id });
      return { done: true as const };
    });
    mountEndpoint(app, endpoints.changePerson, async ({ params, body, context }) => {
      const by = principalOf(context);
      const outcome = await people.change(by.companyId, params.id, body);
      if (outcome.kind === 'unknown') throw noSuchPerson();
      if (outcome.kind === 'last-owner') throw lastOwner();
      const { before, after } = outcome;
      await writeAudit(db, by, {
        action: 'person.changed',
        subject: params.id,
        before: { role: before.role, disabled: before.disabled_at !== null },
        after: { role: after.role, disabled: after.disabled_at !== null },
      });
      return after;
    });
    mountEndpoint(app, endpoints.makePasswordLink, ({ params, context }) =>
      passwordLink(deps, context, params.id),
    );
  };

async function passwordLink(deps: AuthDeps, context: Context, id: string) {
  const by = principalOf(context);
  const person = await deps.people.find(by.companyId, id);
  if (!person) throw noSuchPerson();
  await deps.links.forgetPasswordLinks(id);
  const link = await deps.links.make(deps.origin(context), {
    companyId: by.companyId,
    kind: 'password',
    role: z.parse(memberRoleSchema, person.role),
    email: person.email,
    personId: id,
  });
  await writeAudit(deps.db, by, { action: 'password-link.made', subject: id });
  return link;
}

function lastOwner(): ProblemError {
  const wrong = fault('', 'last_owner');
  return new ProblemError('conflict', wrong.message, { faults: [wrong] });
}

const noSuchPerson = () => new ProblemError('not_found', 'There is no such person here.');
