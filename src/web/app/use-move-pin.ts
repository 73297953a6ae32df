import { useState } from 'react';
import type { Place } from '#contract/place-wire.ts';
import type { MovedPin } from '#web/features/lead-panel/move-pin.tsx';
import { t } from '#web/lib/i18n.ts';
import type { MapViewProps } from '#web/map/map-view-props.ts';

/** What the map knows of a pin that is being placed. */
type MapDraft = Pick<MapViewProps, 'draft' | 'onPlace' | 'onDraftMove'>;

/**
 * Moving the pin of the open lead: while it lasts, a click on the map puts it, and it can be
 * dragged like the pin of a lead being made.
 */
export function useMovePin(leadId: string | null) {
  const [moving, setMoving] = useState<(MovedPin & { readonly leadId: string }) | null>(null);
  const to = moving?.leadId === leadId ? moving : null;
  const put = (place: Place, roofMeters?: number) => {
    if (leadId !== null) setMoving({ leadId, place, roofMeters });
  };
  return {
    pinMove: { to, start: (from: Place) => put(from), stop: () => setMoving(null) },
    /** What the map does: as it was, or moving this pin. */
    onMap: (otherwise: MapDraft): MapDraft =>
      to
        ? {
            draft: { place: to.place, radiusMeters: 0, label: t('lead.movePin'), takesFocus: true },
            onPlace: (place, origin, meters) =>
              origin === 'click' ? put(place, meters) : otherwise.onPlace(place, origin, meters),
            onDraftMove: put,
          }
        : otherwise,
  };
}
