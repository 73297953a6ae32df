import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { mapSetupQuery } from '#web/api/queries.ts';
import { MapView } from '#web/map/map-view.tsx';
import type { MapViewProps } from '#web/map/map-view-props.ts';
import { withMessages } from '#web/lib/with-messages.ts';
import { useFollowedPins } from './use-followed-pins.ts';

const KeepAreaSlot = lazy(() =>
  withMessages(import('./keep-area-slot.tsx')).then((module) => ({ default: module.KeepAreaSlot })),
);

export type MapPartProps = Omit<MapViewProps, 'onHostedStreetsChange' | 'layersExtra'> & {
  /** Layers of the screen's own, in the menu. */
  readonly moreLayers?: ReactNode;
  /**
   * Whose company's changes the pins follow, by the id of a person; absent or null where the
   * screen follows them itself, or nobody must.
   */
  readonly followedBy?: string | null;
};

/** The map and what is in its menu of layers. */
export function MapPart({ moreLayers, followedBy = null, ...props }: MapPartProps) {
  const followed = useFollowedPins(followedBy);
  const queryClient = useQueryClient();
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
  return (
    <MapView
      {...props}
      pinsRound={props.pinsRound + followed.fold.round}
      pinsSeq={props.pinsSeq ?? followed.fold.seq}
      onPinsFresh={props.onPinsFresh ?? followed.handleFresh}
      layersExtra={
        <>
          {moreLayers}
          <Suspense fallback={null}>
            <KeepAreaSlot setup={props.setup} camera={props.camera} />
          </Suspense>
        </>
      }
      onHostedStreetsChange={(enabled) => changeSetup.mutate(enabled)}
    />
  );
}
