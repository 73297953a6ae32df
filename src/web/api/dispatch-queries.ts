import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import { callEndpoint, type EndpointCall } from './call-endpoint.ts';

/** First part of the key of everything that a change of any lead may change. */
export const leadFiguresKey = 'lead-figures';

/** The same of the charts: these are asked for less often, for they look at every lead. */
export const leadChartsKey = 'lead-charts';

/** How many leads there are of each status that pass a filter. */
export const leadCountsQuery = (query: LeadFilterInput) =>
  queryOptions({
    queryKey: [leadFiguresKey, 'counts', query],
    queryFn: ({ signal }) => callEndpoint('countLeads', { query, signal }),
    // The bars change their length; they do not come and go.
    placeholderData: keepPreviousData,
  });

export type LeadOrdering = NonNullable<NonNullable<EndpointCall<'listLeads'>['query']>['ordering']>;

/** Which leads a list holds, in which order. */
export interface LeadListing {
  readonly query: LeadFilterInput;
  /** West, south, east, north, comma separated. */
  readonly bbox: string;
  readonly ordering: LeadOrdering;
}

/** Leads of one page. */
export const listPageSize = 100;

/** One page of a list, from 1. */
export const leadPageQuery = ({ query, bbox, ordering }: LeadListing, page: number) =>
  queryOptions({
    queryKey: [leadFiguresKey, 'list', { ...query, bbox, ordering }, page],
    queryFn: ({ signal }) =>
      callEndpoint('listLeads', {
        query: { ...query, bbox, ordering, page: String(page), page_size: String(listPageSize) },
        signal,
      }),
  });

/** The page of a list that holds a lead; another page when none does. */
export const leadPageAround = (
  { query, bbox, ordering }: LeadListing,
  leadId: string,
  signal: AbortSignal,
) =>
  callEndpoint('listLeads', {
    query: { ...query, bbox, ordering, around: leadId, page_size: String(listPageSize) },
    signal,
  });

/** The areas that the company drew, and what lies in them. */
export const regionsQuery = () =>
  queryOptions({
    queryKey: [leadFiguresKey, 'regions'],
    queryFn: ({ signal }) => callEndpoint('listRegions', { signal }),
  });

/** How far leads have followed regions that have changed. */
export const placingQuery = () =>
  queryOptions({
    queryKey: [leadFiguresKey, 'placing'],
    queryFn: ({ signal }) => callEndpoint('placingRegions', { signal }),
  });

/** The filters and cameras that whoever is signed in has saved. */
export const viewsQuery = () =>
  queryOptions({
    queryKey: ['views'],
    queryFn: ({ signal }) => callEndpoint('listViews', { signal }),
  });
