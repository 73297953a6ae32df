import type { Hono } from 'hono';
import type { Kysely } from 'kysely';
import { endpoints } from '#contract/endpoint.ts';
import { fault } from '#contract/fault.ts';
import type { Schema } from '#server/db/schema.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import { principalOf } from '#server/http/principal.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import { ViewStore } from './view-store.ts';

/** Saved views of the dispatcher's screen; nobody sees those of others. */
export const createViewRoom =
  ({ db }: { db: Kysely<Schema> }) =>
  (app: Hono): void => {
    const store = new ViewStore(db);
    mountEndpoint(app, endpoints.listViews, ({ context }) => store.list(principalOf(context)));
    mountEndpoint(app, endpoints.saveView, async ({ body, context }) => {
      const view = await store.save(principalOf(context), body);
      if (view) return view;
      const many = fault('name', 'view_name_many');
      throw new ProblemError('invalid_request', many.message, { faults: [many] });
    });
    mountEndpoint(app, endpoints.removeView, async ({ params, context }) => {
      if (!(await store.remove(principalOf(context), params.id)))
        throw new ProblemError('not_found', `You have no view ${params.id}.`);
      return { done: true as const };
    });
  };
