import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { type Camera, cameraFromHash, hashOfCamera } from '#web/map/camera.ts';
import { replaceHash, watchHash } from './page-address.ts';

/**
 * The map's camera lives in the address (`#map=zoom/lat/lng`), so that a view can be linked.
 *
 * @param onAsked the address was changed by hand: the map is to look there
 */
export function useCameraInUrl(
  onAsked: (camera: Camera) => void,
): [camera: Camera | null, changeCamera: (camera: Camera) => void] {
  const [camera, setCamera] = useState(() => cameraFromHash(location.hash));
  const changeCamera = useCallback((next: Camera) => {
    setCamera(next);
    // Replaced, not pushed: Back should leave the page, not undo a pan.
    replaceHash(hashOfCamera(next));
  }, []);
  const follow = useEffectEvent((isMeant: boolean) => {
    const asked = cameraFromHash(location.hash);
    if (isMeant && asked) onAsked(asked);
    // The map stays where it is when Back closes a lead.
    else if (camera) replaceHash(hashOfCamera(camera));
  });
  useEffect(() => watchHash((isMeant) => follow(isMeant)), []);
  return [camera, changeCamera];
}
