import type { Context, Hono } from 'hono';
import { endpoints } from '#contract/endpoint.ts';
import type { CreateLead, CreatedLead, LeadPage, ListLeadsQuery } from '#contract/lead.ts';
import { leadStatusCodes, leadStatuses } from '#contract/lead-status.ts';
import { leadStatusWords } from '#contract/lead-status-words.ts';
import { withdrawalWindowMs, type WithdrawnLead } from '#contract/receipt.ts';
import type { Actor } from '#server/db/audit-log.ts';
import { readIdempotencyKey } from '#server/http/idempotency-key.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import { principalOf } from '#server/http/principal.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import { versionTag } from '#server/http/read-version.ts';
import { faultyField, mountLeadChanges, noSuchLead } from './lead-change-routes.ts';
import type { LeadStore } from './lead-store.ts';
import { refuseWhenFull } from './refuse-when-full.ts';

/** The routes of leads, statuses and lead sources. */
export const createLeadRoom =
  ({ store }: { store: LeadStore }) =>
  (app: Hono): void => {
    mountEndpoint(app, endpoints.createLead, ({ body, context }) =>
      createLead(store, body, context),
    );
    mountEndpoint(app, endpoints.listLeads, async ({ query, context }) => {
      const { count, page, leads } = await store.list(principalOf(context).companyId, query);
      return { ...pageFrame(context, { ...query, page }, count), results: leads };
    });
    mountEndpoint(app, endpoints.getLead, async ({ params, context }) => {
      const lead = await store.get(principalOf(context).companyId, params.id);
      if (!lead) throw noSuchLead(params.id);
      context.header('ETag', versionTag(lead.version));
      return lead;
    });
    mountLeadChanges(app, store);
    mountEndpoint(app, endpoints.withdrawLead, ({ params, context }) =>
      withdrawLead(store, principalOf(context), params.id),
    );
    mountEndpoint(app, endpoints.eraseLead, async ({ params, body, context }) => {
      const erased = await store.erase(principalOf(context), params.id, body.reason ?? null);
      if (erased) return erased;
      throw noSuchLead(params.id);
    });
    mountEndpoint(app, endpoints.findDuplicates, async ({ body, context }) => ({
      duplicates: await store.findDuplicates(principalOf(context).companyId, body),
    }));
    mountEndpoint(app, endpoints.getDuplicates, async ({ params, context }) => {
      const duplicates = await store.duplicatesOf(principalOf(context).companyId, params.id);
      if (duplicates) return { duplicates };
      throw noSuchLead(params.id);
    });
    mountEndpoint(app, endpoints.getReceipt, async ({ params, context }) => {
      const receipt = await store.receipt(principalOf(context).companyId, params.receipt);
      if (receipt) return receipt;
      throw new ProblemError(
        'not_found',
        `There is no lead with the receipt ${params.receipt}. A receipt has eight letters and digits, such as 7K3M-9QXD.`,
      );
    });
    mountEndpoint(app, endpoints.listLeadStatuses, () =>
      leadStatusCodes.map((code) => ({ code, ...leadStatuses[code], ...leadStatusWords[code] })),
    );
    mountEndpoint(app, endpoints.listLeadSources, ({ context }) =>
      store.sources(principalOf(context).companyId),
    );
  };

async function createLead(
  store: LeadStore,
  body: CreateLead,
  context: Context,
): Promise<CreatedLead> {
  const outcome = await store
    .create(principalOf(context), body, readIdempotencyKey(context))
    .catch(refuseWhenFull);
  switch (outcome.kind) {
    case 'unknown-source':
      throw faultyField('lead_source', 'lead_source_unknown');
    case 'key-reused':
      throw new ProblemError(
        'idempotency_key_reused',
        'A lead with another body was already created with this Idempotency-Key. Use a new key for a new lead.',
      );
    case 'replayed':
      context.header('Idempotency-Replayed', 'true');
      return outcome.lead;
    case 'created':
      context.header('Location', `/api/leads/${outcome.lead.id}`);
      return outcome.lead;
  }
}

async function withdrawLead(store: LeadStore, by: Actor, id: string): Promise<WithdrawnLead> {
  const outcome = await store.withdraw(by, id);
  switch (outcome.kind) {
    case 'withdrawn':
      return outcome.lead;
    case 'too-late':
      throw new ProblemError(
        'too_late',
        `A lead can be taken back within ${withdrawalWindowMs / 60_000} minutes. This one is older: change its status instead.`,
      );
    case 'unknown':
      throw noSuchLead(id);
  }
}

/** The upstream's page shape; `next` and `previous` keep the whole query. */
function pageFrame(
  context: Context,
  query: ListLeadsQuery,
  count: number,
): Omit<LeadPage, 'results'> {
  const before = (query.page - 1) * query.page_size;
  const onPage = Math.max(0, Math.min(query.page_size, count - before));
  const hasNext = before + query.page_size < count;
  const linkTo = (page: number) => {
    const url = new URL(context.req.url);
    url.searchParams.set('page', String(page));
    // The pages beside it hold other leads.
    url.searchParams.delete('around');
    return `${url.pathname}${url.search}`;
  };
  return {
    count,
    from_index: onPage === 0 ? 0 : before + 1,
    to_index: onPage === 0 ? 0 : before + onPage,
    next: hasNext ? linkTo(query.page + 1) : null,
    next_page: hasNext ? query.page + 1 : null,
    previous: query.page > 1 ? linkTo(query.page - 1) : null,
  };
}
