import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { watchReturn } from '#web/api/connection-watch.ts';
import { mapSetupQuery } from '#web/api/queries.ts';
import { withMessages } from '#web/lib/with-messages.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import type { MapPartProps } from './map-part.tsx';
import { MapPlaceholder } from './map-placeholder.tsx';
import { MapTrouble } from './map-trouble.tsx';
import { useIdle } from './use-idle.ts';
import { useTheme } from './use-theme.ts';

// maplibre is far larger than all the rest: it must not delay the first key typed in the form.
export const loadMapPart = () =>
  withMessages(import('./map-part.tsx')).then((module) => ({ default: module.MapPart }));

const MapPart = lazy(loadMapPart);

type MapSlotProps = Omit<MapPartProps, 'setup' | 'theme' | 'pinsRound'> & {
  /** Counts up whenever the pins have to be asked for anew, besides the return of the server. */
  readonly pinsRound?: number;
  /** The map is the main thing: it waits for nothing. */
  readonly isMain?: boolean;
};

/** The map's place on the screen: filled when the form is ready and the browser idle. */
export function MapSlot({ isMain, ...props }: MapSlotProps) {
  const theme = useTheme();
  const idle = useIdle();
  const [returns, setReturns] = useState(0);
  useEffect(() => watchReturn(() => setReturns((count) => count + 1)), []);
  const setup = useQuery(mapSetupQuery());
  if (setup.isError) return <MapTrouble onRetry={() => void setup.refetch()} />;
  if (!(idle || isMain) || !setup.data) return <MapPlaceholder />;
  return (
    <ErrorBoundary fallback={<MapTrouble />}>
      <Suspense fallback={<MapPlaceholder />}>
        <MapPart
          {...props}
          setup={setup.data}
          theme={theme}
          pinsRound={returns + (props.pinsRound ?? 0)}
        />
      </Suspense>
    </ErrorBoundary>
  );
}
