import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { watchReturn } from '#web/api/connection-watch.ts';
import { mapSetupQuery } from '#web/api/queries.ts';
import type { MapViewProps } from '#web/map/map-view.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { MapPlaceholder } from './map-placeholder.tsx';
import { MapTrouble } from './map-trouble.tsx';
import { useIdle } from './use-idle.ts';
import { useTheme } from './use-theme.ts';

// maplibre is far larger than all the rest: it must not delay the first key typed in the form.
const MapView = lazy(() =>
  import('#web/map/map-view.tsx').then((module) => ({ default: module.MapView })),
);

const KeepAreaSlot = lazy(() =>
  import('./keep-area-slot.tsx').then((module) => ({ default: module.KeepAreaSlot })),
);

type MapSlotProps = Omit<
  MapViewProps,
  'setup' | 'theme' | 'onHostedStreetsChange' | 'layersExtra' | 'pinsRound'
>;

/** The map's place on the screen: filled when the form is ready and the browser idle. */
export function MapSlot(props: MapSlotProps) {
  const theme = useTheme();
  const idle = useIdle();
  const [pinsRound, setPinsRound] = useState(0);
  useEffect(() => watchReturn(() => setPinsRound((count) => count + 1)), []);
  const queryClient = useQueryClient();
  const setup = useQuery(mapSetupQuery());
  const changeSetup = useMutation({
    mutationFn: (enabled: boolean) =>
      callEndpoint('changeMapSetup', { body: { hosted_streets_enabled: enabled } }),
    // The switch follows the finger; the server's answer then decides.
    onMutate: (enabled) =>
      queryClient.setQueryData(
        mapSetupQuery().queryKey,
        (known) => known && { ...known, hosted_streets: { ...known.hosted_streets, enabled } },
      ),
    onSuccess: (answer) => queryClient.setQueryData(mapSetupQuery().queryKey, answer),
    onError: () => queryClient.invalidateQueries({ queryKey: mapSetupQuery().queryKey }),
  });
  if (setup.isError) return <MapTrouble onRetry={() => void setup.refetch()} />;
  if (!idle || !setup.data) return <MapPlaceholder />;
  return (
    <ErrorBoundary fallback={<MapTrouble />}>
      <Suspense fallback={<MapPlaceholder />}>
        <MapView
          {...props}
          setup={setup.data}
          theme={theme}
          pinsRound={pinsRound}
          layersExtra={
            <Suspense fallback={null}>
              <KeepAreaSlot setup={setup.data} camera={props.camera} />
            </Suspense>
          }
          onHostedStreetsChange={(enabled) => changeSetup.mutate(enabled)}
        />
      </Suspense>
    </ErrorBoundary>
  );
}
