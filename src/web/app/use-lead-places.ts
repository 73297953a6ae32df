import { useState } from 'react';
import type { GeocodeFeature } from '#contract/geocode.ts';
import type { Place } from '#contract/place-wire.ts';
import type { Intake } from '#web/features/intake/use-intake.ts';
import type { Camera } from '#web/map/camera.ts';
import type { MapTarget } from '#web/map/move-camera.ts';
import type { SheetHeight } from '#web/ui/sheet-handle.tsx';
import { zoomToResult } from './zoom-to-result.ts';

const leadZoom = 17;

interface LeadPlacesOptions {
  readonly intake: Intake;
  readonly openLead: (leadId: string | null) => void;
  readonly sheetHeight: SheetHeight;
  readonly setSheetHeight: (height: SheetHeight) => void;
}

/** Where the lead being made gets its place from, and where the map flies to for it. */
export function useLeadPlaces(options: LeadPlacesOptions) {
  const { intake, openLead, sheetHeight, setSheetHeight } = options;
  const [target, setTarget] = useState<MapTarget | null>(null);
  function put(place: Place, origin: 'click' | 'gps', radiusMeters?: number) {
    // Locked like the form: what is being saved must not move.
    if (intake.saving) return;
    openLead(null);
    intake.placeDraft(place, origin, radiusMeters);
    if (origin === 'gps') setTarget({ place, zoom: leadZoom });
    if (sheetHeight === 'peek') setSheetHeight('half');
  }
  return {
    /** What the map draws of it, and where it says it was put. */
    pin: { draft: intake.draft, onPlace: put, onDraftMove: intake.moveDraft },
    /** The map goes there whenever the object changes. */
    target,
    look: (camera: Camera) => setTarget({ camera }),
    choose(feature: GeocodeFeature) {
      const [lng, lat] = feature.geometry.coordinates;
      intake.chooseResult(feature);
      setTarget({ place: { lng, lat }, zoom: zoomToResult[feature.properties.kind] });
      if (sheetHeight === 'full') setSheetHeight('half');
    },
    show(place: Place) {
      setTarget({ place, zoom: leadZoom });
      setSheetHeight('peek');
    },
  };
}
