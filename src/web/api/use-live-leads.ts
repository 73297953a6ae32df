import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { LiveLeads } from './live-leads.ts';
import type { LiveState } from './live-state.ts';

export interface LiveView extends LiveState {
  /** See {@link LiveLeads.rebase}. */
  readonly rebase: (seq: number) => void;
  /** See {@link LiveLeads.look}. */
  readonly look: () => void;
  /** See {@link LiveLeads.noteMade}. */
  readonly noteMade: (ids: Iterable<string>) => void;
}

const nothing = () => () => {};

/**
 * Follows the company's changes for somebody signed in, by the id of the person; null for nobody,
 * a kiosk, or while the page has better things to do. Null until the first word is awaited.
 */
export function useLiveLeads(who: string | null): LiveView | null {
  const [leads, setLeads] = useState<LiveLeads | null>(null);
  useEffect(() => {
    let isGone = false;
    if (who !== null)
      import('./live-leads.ts').then(
        ({ liveLeadsOf }) => isGone || setLeads(liveLeadsOf(who)),
        // Without a network: asked for again when the page is opened anew.
        () => {},
      );
    return () => {
      isGone = true;
      setLeads(null);
    };
  }, [who]);
  const state = useSyncExternalStore(
    leads?.subscribe ?? nothing,
    useCallback(() => leads?.getState() ?? null, [leads]),
  );
  return useMemo(() => {
    if (!leads || !state) return null;
    const { rebase, look, noteMade } = leads;
    return { ...state, rebase, look, noteMade };
  }, [leads, state]);
}
