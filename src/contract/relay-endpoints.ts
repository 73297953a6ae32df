import * as z from 'zod/mini';
import type { Endpoint } from './endpoint-shape.ts';
import { decideRelaySchema, leadRelaySchema, relayProgressSchema } from './relay.ts';
import { idInAddress } from './text.ts';

const none = z.strictObject({});
const byId = z.object({ id: idInAddress });

/** Endpoints of the relay to the upstream. */
export const relayEndpoints = {
  getRelay: {
    method: 'GET',
    path: '/api/relay',
    query: none,
    answer: relayProgressSchema,
    status: 200,
  },
  getLeadRelay: {
    method: 'GET',
    path: '/api/leads/{id}/relay',
    params: byId,
    query: none,
    answer: leadRelaySchema,
    status: 200,
  },
  decideRelay: {
    method: 'POST',
    path: '/api/leads/{id}/relay-decisions',
    params: byId,
    query: none,
    body: decideRelaySchema,
    answer: leadRelaySchema,
    status: 200,
  },
} as const satisfies Record<string, Endpoint>;
