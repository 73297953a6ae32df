import { useCallback, useSyncExternalStore } from 'react';
import { pushAddress, watchAddress } from './page-address.ts';

const parameter = 'lead';

/** The open lead lives in the address (`?lead=<id>`): it can be linked, and Back closes it. */
export function useLeadInUrl(): [leadId: string | null, openLead: (leadId: string | null) => void] {
  const leadId = useSyncExternalStore(watchAddress, leadInUrl);
  const openLead = useCallback((next: string | null) => {
    if (next === leadInUrl()) return;
    const url = new URL(location.href);
    if (next === null) url.searchParams.delete(parameter);
    else url.searchParams.set(parameter, next);
    pushAddress(url);
  }, []);
  return [leadId, openLead];
}

const leadInUrl = (): string | null => new URLSearchParams(location.search).get(parameter);
