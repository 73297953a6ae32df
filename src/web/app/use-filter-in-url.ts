import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import {
  type AddressedFilter,
  apiFilter,
  readFilter,
  writeFilter,
} from '#web/features/lead-filters/filter-in-address.ts';
import { pushAddress, replaceAddress, watchAddress } from './page-address.ts';
import { useToday } from './use-today.ts';

export interface FilterInUrl {
  /** As it was chosen. */
  readonly filter: AddressedFilter;
  /** What the API is asked with; the same object until something in it changes. */
  readonly query: LeadFilterInput;
  readonly change: (filter: AddressedFilter) => void;
}

/** Which leads are shown lives in the address: it can be linked, and Back undoes a change. */
export function useFilterInUrl(): FilterInUrl {
  // Without the rest of the query, such as the open lead.
  const text = useSyncExternalStore(watchAddress, () =>
    writeFilter('', readFilter(location.search)),
  );
  const today = useToday();
  const wasTyping = useRef(false);
  const filter = useMemo(() => readFilter(text), [text]);
  const query = useMemo(() => apiFilter(filter, today), [filter, today]);
  const change = useCallback((next: AddressedFilter) => {
    const last = readFilter(location.search);
    const url = new URL(location.href);
    url.search = writeFilter(location.search, next);
    if (url.href === location.href) return;
    // Of words that are typed, each letter would be a step for Back.
    const isTyping = next.text !== last.text;
    if (isTyping && wasTyping.current) replaceAddress(url);
    else pushAddress(url);
    wasTyping.current = isTyping;
  }, []);
  return { filter, query, change };
}
