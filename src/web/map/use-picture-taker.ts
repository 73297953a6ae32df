import { type RefObject, useEffect } from 'react';
import type { LeadMap } from './lead-map.ts';
import type { MapPicture } from './map-picture.ts';

/** Takes a picture of the map that is on the screen; null while there is none. */
export type PictureTaker = RefObject<(() => Promise<MapPicture>) | null>;

/** Leaves the way to a picture with whoever wants one. */
export function usePictureTaker(taker: PictureTaker | undefined, map: LeadMap | null): void {
  useEffect(() => {
    if (!taker || !map) return;
    taker.current = () => map.takePicture();
    return () => {
      taker.current = null;
    };
  }, [taker, map]);
}
