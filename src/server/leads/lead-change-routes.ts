import type { Hono } from 'hono';
import { endpoints } from '#contract/endpoint.ts';
import { fault, type FaultCode } from '#contract/fault.ts';
import type { Lead } from '#contract/lead.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import { principalOf } from '#server/http/principal.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import { readVersion, versionTag } from '#server/http/read-version.ts';
import type { ChangeOutcome } from './change-lead.ts';
import type { LeadStore } from './lead-store.ts';

/** The routes that change leads which are there. */
export function mountLeadChanges(app: Hono, store: LeadStore): void {
  mountEndpoint(app, endpoints.changeLead, async ({ params: { id }, body, context }) => {
    const version = readVersion(context);
    const by = principalOf(context);
    const lead = leadOf(id, await store.change({ by, id, version, body }));
    context.header('ETag', versionTag(lead.version));
    return lead;
  });
  mountEndpoint(app, endpoints.changeStatuses, async ({ body, context }) => {
    const outcome = await store.changeStatuses({ by: principalOf(context), body });
    if (outcome.kind === 'done') return outcome.statuses;
    throw faultyField('do_not_disturb_reason', 'do_not_disturb_leaves');
  });
  mountEndpoint(app, endpoints.getHistory, async ({ params: { id }, context }) => {
    const history = await store.history(principalOf(context).companyId, id);
    if (history) return history;
    throw noSuchLead(id);
  });
  mountEndpoint(app, endpoints.addNote, async ({ params: { id }, body, context }) => {
    const entry = await store.addNote({ by: principalOf(context), id, note: body.note });
    if (entry) return entry;
    throw noSuchLead(id);
  });
  mountEndpoint(app, endpoints.nearestLeads, ({ query, context }) =>
    store.nearest(principalOf(context).companyId, query),
  );
}

function leadOf(id: string, outcome: ChangeOutcome): Lead {
  switch (outcome.kind) {
    case 'changed':
      return outcome.lead;
    case 'stale':
      throw new ProblemError(
        'changed_meanwhile',
        `The lead is at version ${outcome.version} by now and was not changed. Read it again and decide.`,
        { headers: { ETag: versionTag(outcome.version) } },
      );
    case 'reason-missing':
      throw faultyField('do_not_disturb_reason', 'do_not_disturb_leaves');
    case 'unknown-source':
      throw faultyField('lead_source', 'lead_source_unknown');
    case 'unknown':
      throw noSuchLead(id);
  }
}

export const noSuchLead = (id: string): ProblemError =>
  new ProblemError('not_found', `There is no lead with the id ${id}.`);

/** One field that only the store could find fault with. */
export function faultyField(field: string, code: FaultCode): ProblemError {
  const wrong = fault(field, code);
  return new ProblemError('invalid_request', wrong.message, { faults: [wrong] });
}
