import { useQueries } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Lead, LeadPage } from '#contract/lead.ts';
import { leadPageQuery, type LeadListing, listPageSize } from '#web/api/dispatch-queries.ts';

/** What is known of a list whose pages are fetched as they come into sight. */
export interface ListedLeads {
  /** All leads of the listing; null until the first answer. */
  readonly count: number | null;
  /** The lead in a line, from 0; undefined while its page is under way. */
  readonly at: (index: number) => Lead | undefined;
  /** The line of a lead whose page is at hand; null for any other. */
  readonly lineOf: (leadId: string) => number | null;
  /** What is shown still belongs to the listing before. */
  readonly isStale: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

interface Shown {
  readonly listing: LeadListing;
  readonly count: number;
  readonly pages: ReadonlyMap<number, LeadPage>;
}

/** The leads of a listing that are in sight, lines `first` to `last`. */
export function useLeadPages(
  listing: LeadListing | null,
  { first, last }: { readonly first: number; readonly last: number },
): ListedLeads {
  const numbers = listing === null ? [] : pagesOf(first, last);
  const results = useQueries({
    queries: numbers.map((number) => ({
      // Not asked for while there is no listing: then there are no numbers either.
      ...leadPageQuery(listing ?? emptyListing, number),
    })),
  });
  const shown = useRef<Shown | null>(null);
  const pages = new Map<number, LeadPage>();
  numbers.forEach((number, index) => {
    const page = results[index]?.data;
    if (page) pages.set(number, page);
  });
  const [any] = pages.values();
  // The list before stays until there is something of the new one: an empty one would flash.
  if (listing && any) shown.current = { listing, count: any.count, pages };
  const error = results.find((result) => result.error)?.error ?? null;
  const { current } = shown;
  return {
    count: current?.count ?? null,
    at: (index) =>
      current?.pages.get(1 + Math.floor(index / listPageSize))?.results[index % listPageSize],
    lineOf(leadId) {
      for (const [number, { results: leads }] of current?.pages ?? []) {
        const index = leads.findIndex(({ id }) => id === leadId);
        if (index >= 0) return (number - 1) * listPageSize + index;
      }
      return null;
    },
    isStale: current !== null && current.listing !== listing && !any,
    error,
    retry: () => {
      for (const result of results) if (result.error) void result.refetch();
    },
  };
}

function pagesOf(first: number, last: number): number[] {
  const from = 1 + Math.floor(Math.max(0, first) / listPageSize);
  const to = 1 + Math.floor(Math.max(0, last) / listPageSize);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const emptyListing: LeadListing = { query: {}, bbox: '0,0,0,0', ordering: '-created_at' };
