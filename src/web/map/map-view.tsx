import { t } from '#web/lib/i18n.ts';
import { Notice } from '#web/ui/notice.tsx';
import { DrawBar } from './draw-bar.tsx';
import { LayersButton } from './layers-button.tsx';
import { LocateButton } from './locate-button.tsx';
import { MapNotes } from './map-notes.tsx';
import styles from './map-view.module.css';
import type { MapViewProps } from './map-view-props.ts';
import { useLayerChoice } from './use-layer-choice.ts';
import { useLeadMap } from './use-lead-map.ts';
import { usePictureTaker } from './use-picture-taker.ts';
import { useWalkKeys } from './use-walk-keys.ts';

/** The map's one React face: hands plain data to the map and its events back. */
export function MapView(props: MapViewProps) {
  const { layers, changeLayers } = useLayerChoice();
  const { container, map, state, troubledStyle, imageryTroubled } = useLeadMap(props, layers);
  usePictureTaker(props.picture, map);
  useWalkKeys(map, props.onWalk);

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
          {props.hasTools !== false && (
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
          )}
          {map && props.drawTask && <DrawBar map={map} task={props.drawTask} />}
          <MapNotes isStyleTroubled={troubledStyle !== null} isImageryTroubled={imageryTroubled} />
        </>
      )}
    </div>
  );
}
