import { queryOptions } from '@tanstack/react-query';
import type { Place } from '#contract/place.ts';
import { callEndpoint } from './call-endpoint.ts';

const neverStale = { staleTime: Infinity } as const;

/** One stored lead. */
export const leadQuery = (id: string) =>
  queryOptions({
    queryKey: ['lead', id],
    queryFn: ({ signal }) => callEndpoint('getLead', { params: { id }, signal }),
  });

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

const indexBuildPollMs = 1_000;

/** The server's health; asked again while the address index is being built. */
export const healthQuery = () =>
  queryOptions({
    queryKey: ['health'],
    queryFn: ({ signal }) => callEndpoint('health', { signal }),
    refetchInterval: (query) =>
      query.state.data?.address_index.state === 'building' ? indexBuildPollMs : false,
  });

/**
 * Addresses, streets, cities and ZIPs for a text, those near `near` first. `near` is rounded to
 * about a kilometre: a bias needs no more, and a panned map then reuses the answers it has.
 */
export function searchAddressQuery(search: { text: string; near: Place | null }) {
  const near = search.near && {
    lat: search.near.lat.toFixed(2),
    lng: search.near.lng.toFixed(2),
  };
  return queryOptions({
    queryKey: ['search-address', search.text, near],
    queryFn: ({ signal }) =>
      callEndpoint('searchAddress', { query: { q: search.text, ...near }, signal }),
    staleTime: 60_000,
  });
}
