import type { Hono } from 'hono';
import { endpoints } from '#contract/endpoint.ts';
import { fault, type FaultCode } from '#contract/fault.ts';
import type { DrawnRegion } from '#contract/region.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import { principalOf } from '#server/http/principal.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import type { AreaOutcome, AreaStore } from './area-store.ts';

/** The routes of the regions that a company draws. */
export const createAreaRoom =
  ({ store }: { store: AreaStore }) =>
  (app: Hono): void => {
    const drawn = async (companyId: number, id: string): Promise<DrawnRegion> => {
      const region = (await store.list(companyId)).find((row) => row.id === id);
      return region ?? refuse('unknown', id);
    };
    mountEndpoint(app, endpoints.listRegions, ({ context }) =>
      store.list(principalOf(context).companyId),
    );
    mountEndpoint(app, endpoints.placingRegions, ({ context }) =>
      store.placer.progress(principalOf(context).companyId),
    );
    mountEndpoint(app, endpoints.drawRegion, async ({ body, context }) => {
      const by = principalOf(context);
      return drawn(by.companyId, idOf(await store.draw(by, body)));
    });
    mountEndpoint(app, endpoints.changeRegion, async ({ params, body, context }) => {
      const by = principalOf(context);
      return drawn(by.companyId, idOf(await store.change(by, params.id, body), params.id));
    });
    mountEndpoint(app, endpoints.removeRegion, async ({ params, context }) => {
      idOf(await store.remove(principalOf(context), params.id), params.id);
      return { done: true as const };
    });
  };

const idOf = (outcome: AreaOutcome, asked = ''): string =>
  outcome.kind === 'done' ? outcome.id : refuse(outcome.kind, asked);

function refuse(kind: Exclude<AreaOutcome['kind'], 'done'>, id: string): never {
  switch (kind) {
    case 'unknown':
      throw new ProblemError('not_found', `There is no region with the id ${id}.`);
    case 'name-taken':
      throw conflict('name', 'region_name_taken');
    case 'too-many':
      throw conflict('', 'regions_many');
  }
}

function conflict(field: string, code: FaultCode): ProblemError {
  const wrong = fault(field, code);
  return new ProblemError('conflict', wrong.message, { faults: [wrong] });
}
