import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import { tellFirstPicture } from '#web/lib/first-picture.ts';
import { useLanguage } from '#web/ui/use-language.ts';
import { noAreas } from './area-layers.ts';
import type { LayerChoice } from './layer-choice.ts';
import { LeadMap, type MapHandlers, type MapState } from './lead-map.ts';
import type { MapViewProps } from './map-view-props.ts';

const everyPin: LeadFilterInput = {};

/** Opens the map in a container and keeps it up with the props. */
export function useLeadMap(props: MapViewProps, layers: LayerChoice) {
  const language = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LeadMap | null>(null);
  const [state, setState] = useState<MapState | 'failed'>('loading');
  const [troubledStyle, setTroubledStyle] = useState<string | null>(null);
  const [imageryTroubled, setImageryTroubled] = useState(false);
  const handlers = useRef<MapHandlers>(null);
  const opening = useRef({
    camera: props.camera,
    bounds: props.setup.bounds,
    attributions: props.setup.attributions,
    hasPins: props.hasPins,
  });
  useEffect(() => {
    handlers.current = {
      ...props,
      onState: (next) => {
        if (next === 'idle') tellFirstPicture();
        setState(next);
      },
      onStyleTrouble: setTroubledStyle,
      onImageryTrouble: setImageryTroubled,
    };
    opening.current.camera = props.camera;
  }, [props]);

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
    // MapLibre takes its words when it is made: in another language it is opened anew, where it was.
  }, [language]);

  useEffect(() => map?.showGround(props.setup, props.theme), [map, props.setup, props.theme]);
  useEffect(() => map?.showLayers(layers), [map, layers]);
  useEffect(() => map?.pins.showQuery(props.pinsQuery ?? everyPin), [map, props.pinsQuery]);
  useEffect(() => map?.pins.showOverlay(props.overlay), [map, props.overlay]);
  useEffect(() => map?.pins.showSelected(props.selected), [map, props.selected]);
  const refreshPins = useEffectEvent(() => {
    const { pinsRound, pinsSeq: seq = null, onPinsFresh } = props;
    if (pinsRound > 0) map?.pins.refresh(() => seq !== null && onPinsFresh?.(seq));
  });
  useEffect(() => refreshPins(), [map, props.pinsRound]);
  useEffect(() => map?.board.show(props.areas ?? noAreas), [map, props.areas]);
  useEffect(() => map?.showDraft(props.draft), [map, props.draft]);
  const isDrawing = Boolean(props.drawTask);
  useEffect(() => {
    // What tells how to draw takes their room.
    if (isDrawing) map?.foldAttribution();
  }, [map, isDrawing]);
  const flownTo = useRef<MapViewProps['target']>(null);
  useEffect(() => {
    if (!map || flownTo.current === props.target) return;
    flownTo.current = props.target;
    if (props.target) map.moveTo(props.target);
  }, [map, props.target]);

  return {
    container,
    /** Null until it is open, and where it cannot be. */
    map,
    state,
    /** Address of a hosted style that could not be had. */
    troubledStyle,
    imageryTroubled,
  };
}
