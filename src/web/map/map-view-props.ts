import type { ReactNode } from 'react';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import type { MapSetup } from '#contract/map-setup.ts';
import type { Bbox } from '#contract/place.ts';
import type { Place } from '#contract/place-wire.ts';
import type { MapAreas } from './area-layers.ts';
import type { Camera } from './camera.ts';
import type { DrawTask } from './draw-task.ts';
import type { Draft } from './lead-map.ts';
import type { MapTarget } from './move-camera.ts';
import type { Theme } from './palette.ts';
import type { PictureTaker } from './use-picture-taker.ts';
import type { PinOverlay } from './pin-overlay.ts';

/** What the map is told, and what it tells. */
export interface MapViewProps {
  readonly setup: MapSetup;
  readonly theme: Theme;
  /** Where the map opens; later changes come from the map itself. */
  readonly camera: Camera | null;
  readonly onCameraChange: (camera: Camera) => void;
  /** What is in sight, from the first picture on. */
  readonly onBoundsChange?: (bounds: Bbox) => void;
  /** MapLibre's zoom, from the first picture on. */
  readonly onZoomChange?: (zoom: number) => void;
  /** The lead being made; `radiusMeters` is how unsure its place is. */
  readonly draft: Draft | null;
  /** @param radiusMeters with `gps` of the device's fix, with `click` of the roof that was hit */
  readonly onPlace: (place: Place, origin: 'click' | 'gps', radiusMeters?: number) => void;
  /** @param roofMeters how far the roof reaches around the place; absent beside the houses */
  readonly onDraftMove: (place: Place, roofMeters?: number) => void;
  /** Leads made since the pin tiles were fetched. */
  readonly overlay: PinOverlay;
  /** Where the open lead is; null while none is, or its place is not known yet. */
  readonly selected: Place | null;
  /** Whether the leads of the company are drawn; as it is when the map opens. */
  readonly hasPins: boolean;
  /** Whether layers and the device's own place are offered; they are by default. */
  readonly hasTools?: boolean;
  readonly onLeadOpen: (leadId: string | null) => void;
  /** Alt and an arrow lead there; null where no pin is. Without it they do nothing. */
  readonly onWalk?: (leadId: string | null) => void;
  /** The map goes there whenever the object changes. */
  readonly target: MapTarget | null;
  readonly onHostedStreetsChange: (enabled: boolean) => void;
  /** Which pins are drawn; all of them by default. */
  readonly pinsQuery?: LeadFilterInput;
  /** Counts up whenever the pins have to be asked for anew. */
  readonly pinsRound: number;
  /** How far the feed of changes was when they are asked for; null where nobody listens to it. */
  readonly pinsSeq?: number | null;
  /** The pins in sight contain all changes up to that number. */
  readonly onPinsFresh?: (seq: number) => void;
  /** Where to leave what takes a picture of the map. */
  readonly picture?: PictureTaker | undefined;
  /** Regions and a selection; none where only leads are made. */
  readonly areas?: MapAreas | undefined;
  /** What somebody is to draw; null or absent for nothing. */
  readonly drawTask?: DrawTask | null | undefined;
  /** In the menu of layers, after them. */
  readonly layersExtra: ReactNode;
}
