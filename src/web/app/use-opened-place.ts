import { useEffect, useEffectEvent, useRef } from 'react';
import type { Place } from '#contract/place-wire.ts';

/**
 * Calls back once for each lead that is opened, as soon as it is known where it is; what others do
 * to it afterwards is no reason to move the map.
 */
export function useOpenedPlace(
  leadId: string | null,
  place: Place | null,
  onKnown: (place: Place) => void,
): void {
  const told = useRef<string | null>(null);
  const tell = useEffectEvent(onKnown);
  useEffect(() => {
    if (leadId !== null && place === null) return;
    if (place !== null && told.current !== leadId) tell(place);
    told.current = leadId;
  }, [leadId, place]);
}
