import { useCallback, useState } from 'react';
import { type Camera, cameraFromHash, hashOfCamera } from '#web/map/camera.ts';

/** The map's camera lives in the address (`#map=zoom/lat/lng`), so that a view can be linked. */
export function useCameraInUrl(): [camera: Camera | null, changeCamera: (camera: Camera) => void] {
  const [camera, setCamera] = useState(() => cameraFromHash(location.hash));
  const changeCamera = useCallback((next: Camera) => {
    setCamera(next);
    // Replaced, not pushed: Back should leave the page, not undo a pan.
    history.replaceState(history.state, '', hashOfCamera(next));
  }, []);
  return [camera, changeCamera];
}
