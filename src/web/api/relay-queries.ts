import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Lead } from '#contract/lead.ts';
import type { LeadRelay, RelayProgress } from '#contract/relay.ts';
import { callEndpoint } from './call-endpoint.ts';
import { leadFiguresKey } from './dispatch-queries.ts';
import { refreshLead } from './queries.ts';

const lookEveryMs = { moving: 3_000, resting: 30_000 } as const;

/** How the relay to RoofLink stands; asked often while something is on its way. */
export const relayProgressQuery = () =>
  queryOptions({
    queryKey: [leadFiguresKey, 'relay'],
    queryFn: ({ signal }) => callEndpoint('getRelay', { signal }),
    refetchInterval: ({ state: { data } }) => data !== undefined && nextLookMs(data),
  });

// Whether there is an upstream is settled when the server starts.
const nextLookMs = ({ configured, waiting }: RelayProgress) =>
  configured && lookEveryMs[waiting > 0 ? 'moving' : 'resting'];

/** How far one lead is on its way to RoofLink; for leads that are sent there. */
export const leadRelayQuery = ({ id, relay }: Pick<Lead, 'id' | 'relay'>) =>
  queryOptions({
    queryKey: ['lead-relay', id, relay],
    queryFn: ({ signal }) => callEndpoint('getLeadRelay', { params: { id }, signal }),
    enabled: relay !== null,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (isMoving(data) ? lookEveryMs.moving : false),
  });

const isMoving = (data: LeadRelay | undefined): boolean =>
  data?.state === 'waiting' || data?.state === 'sending';

/** Asks anew for all that a decision about a lead changes. */
export async function refreshRelay(queryClient: QueryClient, leadId: string): Promise<void> {
  await Promise.all([
    refreshLead(queryClient, leadId),
    queryClient.invalidateQueries({ queryKey: ['lead-relay', leadId] }),
    queryClient.invalidateQueries({ queryKey: relayProgressQuery().queryKey }),
  ]);
}
