import { lazy, Suspense, useMemo } from 'react';
import type { MapSetup } from '#contract/map-setup.ts';
import type { Beginning, House } from '#web/features/kiosk/house.ts';
import { MapStep } from '#web/features/kiosk/map-step.tsx';
import { useMapPress } from '#web/features/kiosk/use-map-press.ts';
import { t } from '#web/lib/i18n.ts';
import { Notice } from '#web/ui/notice.tsx';
import { withMessages } from '#web/lib/with-messages.ts';
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

/** The map without pins and without tools: to press a house on. */
export function KioskMap({ setup, area, onTake, onHand, onBack }: KioskMapProps) {
  const theme = useTheme();
  const { spot, pressed, press, beginning } = useMapPress();
  // The map is drawn anew whenever this is another one.
  const ownSetup = useMemo(() => setup && { ...setup, bounds: area }, [setup, area]);
  return (
    <MapStep
      pressed={pressed}
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
                onPlace={(place, _origin, roofMeters) => press(place, roofMeters)}
                onDraftMove={press}
                overlay={noOverlay}
                selected={null}
                hasPins={false}
                hasTools={false}
                onLeadOpen={nothing}
                target={null}
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
