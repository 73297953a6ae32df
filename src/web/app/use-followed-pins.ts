import { useCallback, useEffect, useState } from 'react';
import { liveLeadsOf } from '#web/api/live-leads.ts';
import { followChanges } from './follow-changes.ts';
import type { Fold } from './use-live-pins.ts';

/**
 * When the tiles of a map have to be asked for anew because of what others did, where nothing is
 * drawn besides them: by the id of whoever is signed in, or null to follow nothing. The feed is
 * listened to without a render for each change: somebody may be typing.
 */
export function useFollowedPins(who: string | null) {
  const [fold, setFold] = useState<Fold>({ round: 0, seq: null });
  useEffect(() => {
    if (who === null) return;
    return followChanges(liveLeadsOf(who), (seq) =>
      setFold(({ round }) => ({ round: round + 1, seq })),
    );
  }, [who]);
  return {
    fold,
    /** The tiles in sight have taken in all changes up to that number: the feed may forget them. */
    handleFresh: useCallback((seq: number) => void (who && liveLeadsOf(who).rebase(seq)), [who]),
  };
}
