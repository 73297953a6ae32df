import { t } from '#web/lib/i18n.ts';
import styles from './dispatch-screen.module.css';
import { DispatchToolbar } from './dispatch-toolbar.tsx';
import { MapSlot } from './map-slot.tsx';
import { RegionsLayer } from './regions-layer.tsx';
import type { Dispatch } from './use-dispatch.ts';
import { WalkAnnouncer } from './walk-announcer.tsx';
import type { Errand } from './use-errand.ts';

interface DispatchMapProps {
  readonly dispatch: Dispatch;
  readonly onErrand: (errand: Errand) => void;
}

/** The map of the dispatcher's screen, with what lies over it. */
export function DispatchMap({ dispatch, onErrand }: DispatchMapProps) {
  return (
    <section className={styles.map} aria-label={t('app.mapRegion')}>
      <MapSlot
        isMain
        camera={dispatch.camera}
        onCameraChange={dispatch.changeCamera}
        onBoundsChange={dispatch.changeBounds}
        pinsQuery={dispatch.chosen.query}
        {...dispatch.moving.onMap({
          draft: null,
          onPlace: (place, origin) =>
            origin === 'gps' ? dispatch.flyTo(place) : dispatch.open(null),
          onDraftMove: () => {},
        })}
        hasPins
        overlay={dispatch.pins.overlay}
        selected={dispatch.selected}
        pinsRound={dispatch.pins.fold.round + dispatch.areas.leadsRound}
        pinsSeq={dispatch.pins.fold.seq}
        onPinsFresh={dispatch.pins.handleFresh}
        onLeadOpen={dispatch.open}
        onWalk={dispatch.walk}
        target={dispatch.target}
        picture={dispatch.picture}
        areas={dispatch.areas.onMap}
        drawTask={dispatch.areas.drawing.task}
        moreLayers={<RegionsLayer areas={dispatch.areas} />}
      />
      <WalkAnnouncer walked={dispatch.walked} />
      <DispatchToolbar dispatch={dispatch} onErrand={onErrand} />
    </section>
  );
}
