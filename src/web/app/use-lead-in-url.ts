import { useCallback, useSyncExternalStore } from 'react';

const parameter = 'lead';
const listeners = new Set<() => void>();

/** The open lead lives in the address (`?lead=<id>`): it can be linked, and Back closes it. */
export function useLeadInUrl(): [leadId: string | null, openLead: (leadId: string | null) => void] {
  const leadId = useSyncExternalStore(watchUrl, leadInUrl);
  const openLead = useCallback((next: string | null) => {
    if (next === leadInUrl()) return;
    const url = new URL(location.href);
    if (next === null) url.searchParams.delete(parameter);
    else url.searchParams.set(parameter, next);
    history.pushState(null, '', url);
    for (const listener of listeners) listener();
  }, []);
  return [leadId, openLead];
}

const leadInUrl = (): string | null => new URLSearchParams(location.search).get(parameter);

function watchUrl(onChange: () => void): () => void {
  listeners.add(onChange);
  window.addEventListener('popstate', onChange);
  return () => {
    listeners.delete(onChange);
    window.removeEventListener('popstate', onChange);
  };
}
