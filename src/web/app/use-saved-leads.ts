import { useState } from 'react';
import type { Pin } from '#contract/pin.ts';
import type { Place } from '#contract/place-wire.ts';
import type { SavedLead } from '#web/features/intake/use-intake.ts';

/** What was stored from this page: the last lead, to be told, and all of them as pins. */
export function useSavedLeads() {
  const [saved, setSaved] = useState<SavedLead | null>(null);
  const [overlay, setOverlay] = useState<readonly (Pin & { place: Place })[]>([]);
  return {
    saved,
    overlay,
    add(next: SavedLead) {
      setSaved(next);
      setOverlay((pins) => [...pins, { id: next.lead.id, status: next.status, place: next.place }]);
    },
    dismiss: () => setSaved(null),
  };
}
