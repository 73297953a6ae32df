import { lazy, Suspense, useMemo, useState } from 'react';
import type { MapSetup } from '#contract/map-setup.ts';
import type { Place } from '#contract/place-wire.ts';
import type { Beginning, House } from '#web/features/kiosk/house.ts';
import { MapStep } from '#web/features/kiosk/map-step.tsx';
import { useMapPress } from '#web/features/kiosk/use-map-press.ts';
import { t } from '#web/lib/i18n.ts';
import { Notice } from '#web/ui/notice.tsx';
import { withMessages } from '#web/lib/with-messages.ts';
import type { MapTarget } from '#web/map/move-camera.ts';
import { noOverlay } from '#web/map/pin-overlay.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import type { Area } from './kiosk-area.ts';
import { MapPlaceholder } from './map-placeholder.tsx';
import { useTheme } from './use-theme.ts';

const MapView = lazy(() =>
  withMessages(import('#web/map/map-view.tsx')).then((module) => ({ default: module.MapView })),
);

interface KioskMapProps {
  readonly setup: MapSetup | undefined;
  readonly area: Area;
  readonly onTake: (house: House) => void;
  readonly onHand: (beginning: Beginning) => void;
  readonly onBack: () => void;
}

const nothing = () => {};

/** From here on houses can be told apart, and hit with a finger. */
const houseZoom = 17;
/** A little nearer, so that no rounding falls short of it. */
const flightZoom = 17.5;

/** The map without pins and without tools: to press a house on. */
export function KioskMap({ setup, area, onTake, onHand, onBack }: KioskMapProps) {
  const theme = useTheme();
  const { spot, pressed, press, clear, beginning } = useMapPress();
  const [isNear, setNear] = useState(false);
  const [target, setTarget] = useState<MapTarget | null>(null);
  const pressNear = (place: Place, roofMeters?: number) => {
    if (isNear) return press(place, roofMeters);
    clear();
    setTarget({ place, zoom: flightZoom });
  };
  // The map is drawn anew whenever this is another one.
  const ownSetup = useMemo(() => setup && { ...setup, bounds: area }, [setup, area]);
  return (
    <MapStep
      pressed={pressed}
      isNear={isNear}
      onTake={onTake}
      onHand={() => onHand(beginning())}
      onBack={onBack}
      map={
        ownSetup ? (
          <ErrorBoundary fallback={<Notice tone="warning">{t('kiosk.mapFailed')}</Notice>}>
            <Suspense fallback={<MapPlaceholder />}>
              <MapView
                setup={ownSetup}
                theme={theme}
                camera={null}
                onCameraChange={nothing}
                draft={
                  spot && {
                    place: spot.place,
                    radiusMeters: spot.position.radius_meters,
                    label: t('kiosk.mapPin'),
                  }
                }
                onZoomChange={(zoom) => setNear(zoom >= houseZoom)}
                onPlace={(place, _origin, roofMeters) => pressNear(place, roofMeters)}
                onDraftMove={pressNear}
                overlay={noOverlay}
                selected={null}
                hasPins={false}
                hasTools={false}
                onLeadOpen={nothing}
                target={target}
                onHostedStreetsChange={nothing}
                pinsRound={0}
                layersExtra={null}
              />
            </Suspense>
          </ErrorBoundary>
        ) : (
          <MapPlaceholder />
        )
      }
    />
  );
}
