import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import {
  leadPageAround,
  leadPageQuery,
  type LeadListing,
  listPageSize,
} from '#web/api/dispatch-queries.ts';
import type { ListedLeads } from './use-lead-pages.ts';

interface SelectedRowOptions {
  readonly listing: LeadListing | null;
  readonly leads: ListedLeads;
  readonly selectedId: string | null;
  readonly show: (index: number) => void;
}

interface Wanted {
  readonly listing: LeadListing;
  readonly leadId: string;
  readonly signal: AbortSignal;
}

/**
 * Brings the line of the lead that was chosen on the map into sight, also when its page has to be
 * fetched, and again in another listing: the map may have moved to the lead just chosen.
 */
export function useSelectedRow({ listing, leads, selectedId, show }: SelectedRowOptions): void {
  const queryClient = useQueryClient();
  const bring = useEffectEvent((wanted: Wanted) => {
    const line = leads.lineOf(wanted.leadId);
    if (line !== null) return show(line);
    // On one page it would have been found.
    if ((leads.count ?? 0) <= listPageSize) return;
    fetchLine(queryClient, wanted).then(
      (found) => found !== null && !wanted.signal.aborted && show(found),
      // The list tells its own trouble; to have no line in sight is none.
      () => {},
    );
  });
  const isThere = leads.count !== null && !leads.isStale;
  useEffect(() => {
    if (listing === null || selectedId === null || !isThere) return;
    const gone = new AbortController();
    bring({ listing, leadId: selectedId, signal: gone.signal });
    return () => gone.abort();
  }, [listing, selectedId, isThere]);
}

/** The line of a lead whose page is then at hand; null when it is in no page of the listing. */
async function fetchLine(
  queryClient: QueryClient,
  { listing, leadId, signal }: Wanted,
): Promise<number | null> {
  const page = await leadPageAround(listing, leadId, signal);
  const index = page.results.findIndex(({ id }) => id === leadId);
  if (index < 0) return null;
  const first = page.from_index - 1;
  const { queryKey } = leadPageQuery(listing, 1 + first / listPageSize);
  queryClient.setQueryData(queryKey, page);
  return first + index;
}
