import type { MapSetup } from '#contract/map-setup.ts';
import type { Pin } from '#contract/pin.ts';
import type { Place } from '#contract/place-wire.ts';
import type { Camera } from './camera.ts';

export interface MapViewProps {
  readonly setup: MapSetup;
  readonly theme: 'light' | 'dark';
  /** Where the map opens; later changes come from the map itself. */
  readonly camera: Camera | null;
  readonly onCameraChange: (camera: Camera) => void;
  /** The lead being made; `radiusMeters` is how unsure its place is. */
  readonly draft: {
    readonly place: Place;
    readonly radiusMeters: number;
    readonly label: string;
  } | null;
  readonly onPlace: (place: Place, origin: 'click' | 'gps') => void;
  readonly onDraftMove: (place: Place) => void;
  /** Leads made since the pin tiles were fetched. */
  readonly overlay: readonly (Pin & { readonly place: Place })[];
  readonly selectedLeadId: string | null;
  readonly onLeadOpen: (leadId: string | null) => void;
  /** The map flies there whenever the object changes. */
  readonly target: { readonly place: Place; readonly zoom: number } | null;
  readonly onHostedStreetsChange: (enabled: boolean) => void;
}

/** Holds the map's place until the map itself is built. */
export function MapView(_props: MapViewProps) {
  return <div data-map-state="loading" />;
}
