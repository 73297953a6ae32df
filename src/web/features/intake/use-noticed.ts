import { useRef } from 'react';
import { leadLimits } from '#contract/lead-limits.ts';
import { nothingNoticed, type NoticedDuplicates } from './lead-form.ts';

/** Remembers which leads the duplicate notice showed while the lead with this id was made. */
export function useNoticed(externalId: string) {
  // A ref: nothing is drawn from it, and saving must see the latest.
  const last = useRef({ externalId, shown: nothingNoticed });
  const noticed = () =>
    last.current.externalId === externalId ? last.current.shown : nothingNoticed;
  return {
    noticed,
    /** What the notice shows now; what it showed before counts as seen as well. */
    note(shown: NoticedDuplicates) {
      const ids = [...new Set([...shown.ids, ...noticed().ids])];
      const kept = { ...shown, ids: ids.slice(0, leadLimits.duplicatesSeen) };
      last.current = { externalId, shown: kept };
    },
  };
}
