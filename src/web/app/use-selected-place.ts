import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Place, placeFromWire } from '#contract/place-wire.ts';
import { leadQuery } from '#web/api/queries.ts';
import type { PinOverlay } from '#web/map/pin-overlay.ts';

/** Where the open lead is, as soon as that is known; null while none is open. */
export function useSelectedPlace(leadId: string | null, overlay: PinOverlay): Place | null {
  const lead = useQuery({ ...leadQuery(leadId ?? ''), enabled: leadId !== null }).data;
  return useMemo(() => {
    if (leadId === null) return null;
    const changed = overlay.pins.find(({ id }) => id === leadId);
    return changed?.place ?? (lead ? placeFromWire(lead) : null);
  }, [leadId, lead, overlay]);
}
