import { useEffect, useRef, useState } from 'react';
import type { Bbox } from '#contract/place.ts';
import type { Place } from '#contract/place-wire.ts';
import type { Principal } from '#web/api/remembered-person.ts';
import { useLiveLeads } from '#web/api/use-live-leads.ts';
import { readFilter } from '#web/features/lead-filters/filter-in-address.ts';
import { cameraFromHash } from '#web/map/camera.ts';
import type { MapTarget } from '#web/map/move-camera.ts';
import type { PictureTaker } from '#web/map/use-picture-taker.ts';
import type { OutboxEntry } from '#web/outbox/outbox-entry.ts';
import type { SheetHeight } from '#web/ui/sheet-handle.tsx';
import { useCameraInUrl } from './use-camera-in-url.ts';
import { useDeviceLeads } from './use-device-leads.ts';
import { useDispatchAreas } from './use-dispatch-areas.ts';
import { useFilterInUrl } from './use-filter-in-url.ts';
import { useIdle } from './use-idle.ts';
import { useLeadInUrl } from './use-lead-in-url.ts';
import { useLiveFigures } from './use-live-figures.ts';
import { useLivePins } from './use-live-pins.ts';
import { useSelectedPlace } from './use-selected-place.ts';
import { useMovePin } from './use-move-pin.ts';
import { useOpenedPlace } from './use-opened-place.ts';
import type { Walked } from './walk-announcer.tsx';

/** What the parts of the dispatcher's screen share. */
export type Dispatch = ReturnType<typeof useDispatch>;

const leadZoom = 17;
const noEntries: readonly OutboxEntry[] = [];

/** Which leads are shown, what the map shows, and which lead is open. */
export function useDispatch(principal: Principal) {
  const [leadId, openLead] = useLeadInUrl();
  const [target, setTarget] = useState<MapTarget | null>(null);
  const [camera, changeCamera] = useCameraInUrl((asked) => setTarget({ camera: asked }));
  const [bounds, changeBounds] = useState<Bbox | null>(null);
  const [sheetHeight, setSheetHeight] = useState<SheetHeight>('half');
  const picture: PictureTaker = useRef(null);
  const [walked, setWalked] = useState<Walked | null>(null);
  const chosen = useFilterInUrl();
  const device = useDeviceLeads();
  const areas = useDispatchAreas(chosen.filter.region ?? null, setSheetHeight);
  const live = useLiveLeads(useIdle() ? principal.id : null);
  useLiveFigures(live, leadId);
  const sent = device.outbox?.sent;
  const noteMade = live?.noteMade;
  // Also what another tab of this browser has sent.
  useEffect(() => noteMade?.(sent?.map((lead) => lead.leadId) ?? []), [noteMade, sent]);
  const waiting = device.outbox?.entries ?? noEntries;
  const pins = useLivePins({ live, query: chosen.query, waiting });
  const moving = useMovePin(leadId);
  const selected = useSelectedPlace(leadId, pins.overlay);
  useOpenedPlace(leadId, selected, (place) => setTarget({ place, zoom: null }));

  return {
    chosen,
    device,
    areas,
    live,
    /** What is drawn besides the tiles. */
    pins,
    selected,
    leadId,
    moving,
    /** Opens a lead beside the map, or closes it; one that waits here is shown in its own list. */
    open: (id: string | null) => void (device.showIfWaiting(id) || openLead(id)),
    /** Where the last step from pin to pin led; null before the first. */
    walked,
    walk(id: string | null) {
      setWalked({ leadId: id });
      if (id !== null) openLead(id);
    },
    camera,
    changeCamera,
    /** What the map shows; null until it has said so. */
    bounds,
    changeBounds,
    /** The map goes there whenever the object changes. */
    target,
    flyTo: (place: Place, zoom = leadZoom) => setTarget({ place, zoom }),
    /** Takes a picture of the map. */
    picture,
    /** @param query of a saved view: filters and camera */
    openView(query: string) {
      const view = new URL(query, location.origin);
      chosen.change(readFilter(view.search));
      const seen = cameraFromHash(view.hash);
      if (seen) setTarget({ camera: seen });
    },
    sheetHeight,
    setSheetHeight,
  };
}
