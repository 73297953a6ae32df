import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { LeadListing } from '#web/api/dispatch-queries.ts';
import { rowAfter } from './row-after.ts';
import { rowPx } from './row-px.ts';
import { useLeadPages } from './use-lead-pages.ts';
import { useSelectedRow } from './use-selected-row.ts';

interface LeadGridOptions {
  readonly listing: LeadListing | null;
  readonly selectedId: string | null;
  readonly onOpen: (leadId: string) => void;
}

/** The behaviour of the table: which lines are drawn, and where the keyboard is. */
export function useLeadGrid({ listing, selectedId, onOpen }: LeadGridOptions) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const leads = useLeadPages(listing, sight);
  const count = leads.count ?? 0;
  // Its object changes in place, which a compiler of components would have to know; we have none.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 6,
  });
  const lines = virtual.getVirtualItems();
  const [first, last] = [lines[0]?.index ?? 0, lines.at(-1)?.index ?? 0];
  useEffect(() => setSight({ first, last }), [first, last]);
  useAtTop({ listing, scroller });
  useKeptPlace({ leads, first, scroller });
  useSelectedRow({ listing, leads, selectedId, show: virtual.scrollToIndex });

  // A row that is not drawn yet gets the focus when it is.
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  function handleKeyDown(event: KeyboardEvent) {
    const lead = leads.at(active);
    if ((event.key === 'Enter' || event.key === ' ') && lead) {
      event.preventDefault();
      return onOpen(lead.id);
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 1);
    const next = rowAfter(event.key, { at: active, count, page });
    if (next === null) return;
    event.preventDefault();
    wanted.current = next;
    setActive(next);
    virtual.scrollToIndex(next);
  }

  return {
    scroller,
    leads,
    lines,
    height: virtual.getTotalSize(),
    tabStop: lines.some(({ index }) => index === active) ? active : first,
    handleKeyDown,
    handleRowFocus: useCallback((index: number) => setActive(index), []),
  };
}

/** Another listing begins at its top, unless it holds the open lead. */
function useAtTop({
  listing,
  scroller,
}: {
  readonly listing: LeadListing | null;
  readonly scroller: React.RefObject<HTMLElement | null>;
}): void {
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [listing, scroller]);
}

/** Leads that come in above do not push away those that are being read. */
function useKeptPlace({
  leads,
  first,
  scroller,
}: {
  readonly leads: ReturnType<typeof useLeadPages>;
  readonly first: number;
  readonly scroller: React.RefObject<HTMLElement | null>;
}): void {
  const anchor = useRef<{ id: string; index: number } | null>(null);
  useLayoutEffect(() => {
    const { current: element } = scroller;
    const { current: before } = anchor;
    if (!element) return;
    const top = Math.floor(element.scrollTop / rowPx);
    if (before && !leads.isStale && element.scrollTop >= rowPx) {
      // A few lines up or down: further away it is another part of the list.
      for (let shift = -20; shift <= 20; shift += 1)
        if (shift !== 0 && leads.at(before.index + shift)?.id === before.id) {
          element.scrollTop += shift * rowPx;
          anchor.current = { id: before.id, index: before.index + shift };
          return;
        }
    }
    const id = leads.at(top)?.id;
    anchor.current = id === undefined ? null : { id, index: top };
  }, [leads, first, scroller]);
}
