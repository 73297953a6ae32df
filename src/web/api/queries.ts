import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import { type Place, placeToWire } from '#contract/place-wire.ts';
import { callEndpoint } from './call-endpoint.ts';

const neverStale = { staleTime: Infinity } as const;

/** One stored lead. */
export const leadQuery = (id: string) =>
  queryOptions({
    queryKey: ['lead', id],
    queryFn: ({ signal }) => callEndpoint('getLead', { params: { id }, signal }),
  });

/** Other leads that may be the same; asked anew when the lead has changed. */
export const duplicatesQuery = ({ id, version }: { id: string; version: number }) =>
  queryOptions({
    queryKey: ['lead-duplicates', id, version],
    queryFn: ({ signal }) => callEndpoint('getDuplicates', { params: { id }, signal }),
  });

/** What happened to a lead, newest first. */
export const leadHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['lead-history', id],
    queryFn: ({ signal }) => callEndpoint('getHistory', { params: { id }, signal }),
  });

/** Workable leads around a place that pass a filter, nearest first. */
export function nearestLeadsQuery(near: { place: Place; filter: LeadFilterInput; limit: number }) {
  const query = { ...near.filter, ...placeToWire(near.place), limit: String(near.limit) };
  return queryOptions({
    queryKey: ['nearest-leads', query],
    queryFn: ({ signal }) => callEndpoint('nearestLeads', { query, signal }),
  });
}

/** Asks anew for a lead that somebody changed, and for its history, where they are shown. */
export async function refreshLead(queryClient: QueryClient, id: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: leadQuery(id).queryKey }),
    queryClient.invalidateQueries({ queryKey: leadHistoryQuery(id).queryKey }),
  ]);
}

/** The company's lead sources, `Door Knocking` among them. */
export const leadSourcesQuery = () =>
  queryOptions({
    queryKey: ['lead-sources'],
    queryFn: ({ signal }) => callEndpoint('listLeadSources', { signal }),
    staleTime: 60_000,
  });

/** What the map is drawn from. */
export const mapSetupQuery = () =>
  queryOptions({
    queryKey: ['map-setup'],
    queryFn: ({ signal }) => callEndpoint('getMapSetup', { signal }),
    ...neverStale,
  });

const pollMs = { building: 1_000, offline: 3_000, ready: 30_000 } as const;

/**
 * The server's health, asked again and again: it tells whether there is a connection, and how
 * far the address index is on a first start.
 */
export const healthQuery = () =>
  queryOptions({
    queryKey: ['health'],
    queryFn: ({ signal }) => callEndpoint('health', { signal, timeoutMs: 5_000 }),
    retry: false,
    refetchInterval: ({ state }) => {
      if (state.status === 'error') return pollMs.offline;
      return state.data?.address_index.state === 'building' ? pollMs.building : pollMs.ready;
    },
  });

/**
 * Addresses, streets, cities and ZIPs for a text, those near `near` first. `near` is rounded to
 * about a kilometre: a bias needs no more, and a panned map then reuses the answers it has.
 */
export function searchAddressQuery(search: { text: string; near: Place | null }) {
  const body = { q: search.text, ...roughly(search.near) };
  return queryOptions({
    queryKey: ['search-address', body],
    queryFn: ({ signal }) => callEndpoint('searchAddressByBody', { body, signal }),
    staleTime: 60_000,
  });
}

const roughly = (near: Place | null) =>
  near && { lat: near.lat.toFixed(2), lng: near.lng.toFixed(2) };

/** The hosted geocoder of this server and what its terms allow; null without one. */
export const hostedGeocoderQuery = () =>
  queryOptions({
    queryKey: ['hosted-geocoder'],
    queryFn: ({ signal }) => callEndpoint('getHostedGeocoder', { signal }),
    ...neverStale,
  });

/** Its answers to a text. Asked once: it is slow, paid for, or both. */
export function searchHostedQuery(search: { text: string; near: Place | null }) {
  const body = { q: search.text, ...roughly(search.near) };
  return queryOptions({
    queryKey: ['search-hosted', body],
    queryFn: ({ signal }) => callEndpoint('searchHostedByBody', { body, signal, timeoutMs: 8_000 }),
    staleTime: 60_000,
    retry: false,
  });
}
