import { useEffect, useEffectEvent } from 'react';
import type { LeadListing } from '#web/api/dispatch-queries.ts';
import type { ListedLeads } from './use-lead-pages.ts';

interface SelectedRowOptions {
  readonly listing: LeadListing | null;
  readonly leads: ListedLeads;
  readonly selectedId: string | null;
  readonly show: (index: number) => void;
}

/** Brings the line of the lead that was chosen on the map into sight. */
export function useSelectedRow(options: SelectedRowOptions): void {
  const bring = useEffectEvent((id: string) => {
    const line = options.leads.lineOf(id);
    if (line !== null) options.show(line);
  });
  useEffect(() => {
    if (options.selectedId !== null) bring(options.selectedId);
  }, [options.selectedId]);
}
