import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import type { LivePin } from '#contract/live-event.ts';
import type { LiveView } from '#web/api/use-live-leads.ts';
import { parseFilter } from '#web/features/lead-filters/filter-in-address.ts';
import type { PinOverlay } from '#web/map/pin-overlay.ts';
import type { OutboxEntry } from '#web/outbox/outbox-entry.ts';
import { mergeLivePins } from './merge-live-pins.ts';

/** More than these are better off in the tiles. */
const mostDrawn = 300;
/** So long after the last change the tiles take them in. */
const pauseMs = 10_000;
/** The first tiles are under way when the feed is first heard: they are asked for again after. */
const firstMs = 2_000;

interface LivePinsOptions {
  readonly live: LiveView | null;
  readonly query: LeadFilterInput;
  readonly waiting: readonly OutboxEntry[];
}

/**
 * What is drawn besides the tiles, and when the tiles take it in: when somebody looks at it, when
 * it grows, and after a pause. Camera, focus and open forms have no part in this.
 */
export function useLivePins({ live, query, waiting }: LivePinsOptions) {
  const changed = useSame(live?.changed ?? noChanges);
  const filter = useMemo(() => parseFilter(query), [query]);
  const overlay = useMemo(
    (): PinOverlay => mergeLivePins({ changed, waiting, filter }),
    [changed, waiting, filter],
  );
  const [fold, setFold] = useState<Fold>({ round: 0, seq: null });
  const foldIn = useEffectEvent(() =>
    setFold(({ round }) => ({ round: round + 1, seq: live?.seq ?? null })),
  );

  const feedRound = live?.round ?? 0;
  useEffect(() => {
    if (feedRound === 0) return;
    const timer = setTimeout(() => foldIn(), feedRound === 1 ? firstMs : 0);
    return () => clearTimeout(timer);
  }, [feedRound]);
  useEffect(() => {
    if (changed.size === 0) return;
    const timer = setTimeout(() => foldIn(), changed.size > mostDrawn ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [changed]);

  const rebase = live?.rebase;
  return {
    overlay,
    fold,
    /** The tiles in sight have taken in all changes up to that number. */
    handleFresh: useCallback((seq: number) => rebase?.(seq), [rebase]),
    /** The new ones are looked at: they are no news any more, and the tiles take them in. */
    look: () => {
      live?.look();
      setFold(({ round }) => ({ round: round + 1, seq: live?.seq ?? null }));
    },
  };
}

/** Tells the map to ask for its tiles anew. */
export interface Fold {
  readonly round: number;
  /** How far the feed was then; null while nobody listens to it. */
  readonly seq: number | null;
}

const noChanges: ReadonlyMap<string, LivePin | null> = new Map();

/** The map of before as long as it holds the same: a beat alone is nothing to draw. */
function useSame<V>(next: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
  const last = useRef(next);
  const { current } = last;
  const isSame =
    current.size === next.size && [...next].every(([id, value]) => current.get(id) === value);
  if (!isSame) last.current = next;
  return last.current;
}
