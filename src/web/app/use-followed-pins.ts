import { useCallback, useEffect, useRef, useState } from 'react';
import type { LiveLeads } from '#web/api/live-leads.ts';
import { followChanges } from './follow-changes.ts';
import type { Fold } from './use-live-pins.ts';

/**
 * When the tiles of a map have to be asked for anew because of what others did, where nothing is
 * drawn besides them: by the id of whoever is signed in, or null to follow nothing. The feed is
 * listened to without a render for each change: somebody may be typing.
 */
export function useFollowedPins(who: string | null) {
  const [fold, setFold] = useState<Fold>({ round: 0, seq: null });
  const feed = useRef<LiveLeads>(null);
  useEffect(() => {
    let isGone = false;
    let stop = () => {};
    if (who !== null)
      import('#web/api/live-leads.ts').then(
        ({ liveLeadsOf }) => {
          if (isGone) return;
          feed.current = liveLeadsOf(who);
          stop = followChanges(feed.current, (seq) =>
            setFold(({ round }) => ({ round: round + 1, seq })),
          );
        },
        // Without a network: asked for again when the page is opened anew.
        () => {},
      );
    return () => {
      isGone = true;
      stop();
    };
  }, [who]);
  return {
    fold,
    /** The tiles in sight have taken in all changes up to that number: the feed may forget them. */
    handleFresh: useCallback((seq: number) => feed.current?.rebase(seq), []),
  };
}
