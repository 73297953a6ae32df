import '#web/lib/later-messages.ts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import type { MapSetup } from '#contract/map-setup.ts';
import type { Bbox } from '#contract/place.ts';
import type { Place } from '#contract/place-wire.ts';
import { t } from '#web/lib/i18n.ts';
import { Notice } from '#web/ui/notice.tsx';
import type { Camera } from './camera.ts';
import {
  type Draft,
  LeadMap,
  type MapHandlers,
  type MapState,
  type OverlayPin,
} from './lead-map.ts';
import { LayersButton } from './layers-button.tsx';
import { LocateButton } from './locate-button.tsx';
import { MapNotes } from './map-notes.tsx';
import styles from './map-view.module.css';
import type { Theme } from './palette.ts';
import { useLayerChoice } from './use-layer-choice.ts';
import { type PictureTaker, usePictureTaker } from './use-picture-taker.ts';

export interface MapViewProps {
  readonly setup: MapSetup;
  readonly theme: Theme;
  /** Where the map opens; later changes come from the map itself. */
  readonly camera: Camera | null;
  readonly onCameraChange: (camera: Camera) => void;
  /** What is in sight, from the first picture on. */
  readonly onBoundsChange?: (bounds: Bbox) => void;
  /** The lead being made; `radiusMeters` is how unsure its place is. */
  readonly draft: Draft | null;
  /** @param radiusMeters with `gps` of the device's fix, with `click` of the roof that was hit */
  readonly onPlace: (place: Place, origin: 'click' | 'gps', radiusMeters?: number) => void;
  /** @param roofMeters how far the roof reaches around the place; absent beside the houses */
  readonly onDraftMove: (place: Place, roofMeters?: number) => void;
  /** Leads made since the pin tiles were fetched. */
  readonly overlay: readonly OverlayPin[];
  readonly selectedLeadId: string | null;
  /** Whether the leads of the company are drawn; as it is when the map opens. */
  readonly hasPins: boolean;
  readonly onLeadOpen: (leadId: string | null) => void;
  /** The map flies there whenever the object changes. */
  readonly target: { readonly place: Place; readonly zoom: number } | null;
  readonly onHostedStreetsChange: (enabled: boolean) => void;
  /** Which pins are drawn; all of them by default. */
  readonly pinsQuery?: LeadFilterInput;
  /** Counts up whenever the pins have to be asked for anew. */
  readonly pinsRound: number;
  /** Where to leave what takes a picture of the map. */
  readonly picture?: PictureTaker | undefined;
  /** In the menu of layers, after them. */
  readonly layersExtra: ReactNode;
}

const everyPin: LeadFilterInput = {};

/** The map's one React face: hands plain data to {@link LeadMap} and its events back. */
export function MapView(props: MapViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LeadMap | null>(null);
  const [state, setState] = useState<MapState | 'failed'>('loading');
  const [troubledStyle, setTroubledStyle] = useState<string | null>(null);
  const [imageryTroubled, setImageryTroubled] = useState(false);
  const { layers, changeLayers } = useLayerChoice();
  const handlers = useRef<MapHandlers>(null);
  useEffect(() => {
    handlers.current = {
      ...props,
      onState: setState,
      onStyleTrouble: setTroubledStyle,
      onImageryTrouble: setImageryTroubled,
    };
  }, [props]);
  const opening = useRef({
    camera: props.camera,
    bounds: props.setup.bounds,
    attributions: props.setup.attributions,
    hasPins: props.hasPins,
  });

  useEffect(() => {
    if (!container.current) return;
    let opened: LeadMap | null = null;
    try {
      opened = new LeadMap({
        container: container.current,
        ...opening.current,
        handlers: () => {
          if (!handlers.current) throw new Error('The map speaks before it is mounted.');
          return handlers.current;
        },
      });
    } catch {
      // MapLibre's constructor throws where WebGL2 is missing; the form works without a map.
      setState('failed');
    }
    setMap(opened);
    return () => opened?.remove();
  }, []);

  useEffect(() => map?.showGround(props.setup, props.theme), [map, props.setup, props.theme]);
  useEffect(() => map?.showPins(props.pinsQuery ?? everyPin), [map, props.pinsQuery]);
  useEffect(() => map?.showLayers(layers), [map, layers]);
  useEffect(() => map?.showOverlay(props.overlay), [map, props.overlay]);
  useEffect(() => map?.showSelected(props.selectedLeadId), [map, props.selectedLeadId]);
  useEffect(() => void (props.pinsRound > 0 && map?.refreshPins()), [map, props.pinsRound]);
  usePictureTaker(props.picture, map);
  useEffect(() => map?.showDraft(props.draft), [map, props.draft]);
  useEffect(() => map?.flyTo(props.target), [map, props.target]);

  return (
    <div className={styles.frame} data-map-state={state}>
      <div
        ref={container}
        className={styles.map}
        hidden={state === 'failed'}
        onKeyDown={(event) => {
          const onCanvas = event.target instanceof HTMLCanvasElement;
          // With Ctrl or Cmd it saves.
          const plain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
          if (plain && onCanvas) map?.pressMiddle();
        }}
      />
      {state === 'failed' ? (
        <div className={styles.trouble}>
          <Notice tone="warning" title={t('map.noWebglTitle')}>
            {t('map.noWebglRemedy')}
          </Notice>
        </div>
      ) : (
        <>
          <div className={styles.crosshair} aria-hidden="true" />
          <div className={styles.buttons}>
            <LocateButton onFound={(place, accuracy) => props.onPlace(place, 'gps', accuracy)} />
            <LayersButton
              setup={props.setup}
              choice={layers}
              hasPins={props.hasPins}
              onChoiceChange={changeLayers}
              onHostedStreetsChange={props.onHostedStreetsChange}
            >
              {props.layersExtra}
            </LayersButton>
          </div>
          <MapNotes isStyleTroubled={troubledStyle !== null} isImageryTroubled={imageryTroubled} />
        </>
      )}
    </div>
  );
}
