import type { Hono } from 'hono';
import { endpoints } from '#contract/endpoint.ts';
import { fault } from '#contract/fault.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import { principalOf } from '#server/http/principal.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import { decideRelay } from './decide-relay.ts';
import { leadRelay, relayProgress, type RelayTarget } from './relay-book.ts';

interface RelayRoomDeps {
  readonly database: Pick<OpenDatabase, 'db' | 'reads' | 'trail' | 'bell'>;
  /** Null without an upstream. */
  readonly target: RelayTarget | null;
}

/** How the relay is getting on, how far each lead is, and what people decide. */
export const createRelayRoom =
  ({ database, target }: RelayRoomDeps) =>
  (app: Hono): void => {
    mountEndpoint(app, endpoints.getRelay, ({ context }) =>
      relayProgress(database.reads, {
        companyId: principalOf(context).companyId,
        target,
        nowMs: Date.now(),
      }),
    );
    mountEndpoint(app, endpoints.getLeadRelay, async ({ params, context }) => {
      const { companyId } = principalOf(context);
      const relay = await leadRelay(database.reads, companyId, params.id);
      if (relay) return relay;
      throw notRelayed(params.id);
    });
    mountEndpoint(app, endpoints.decideRelay, async ({ params: { id }, body, context }) => {
      const by = principalOf(context);
      const outcome = await decideRelay(database, { by, leadId: id, body, nowMs: Date.now() });
      switch (outcome) {
        case 'decided': {
          const relay = await leadRelay(database.db, by.companyId, id);
          if (relay) return relay;
          throw notRelayed(id);
        }
        case 'unknown':
          throw notRelayed(id);
        case 'other-state':
          throw new ProblemError(
            'conflict',
            'The lead is no longer in the state that this decides. Look at it again.',
          );
        case 'id-taken':
          throw new ProblemError('invalid_request', 'One field has a fault.', {
            faults: [fault('upstream_id', 'upstream_id_taken')],
          });
      }
    });
  };

const notRelayed = (id: string) =>
  new ProblemError('not_found', `There is no lead ${id} that is sent to RoofLink.`);
