import { useEffect, useState } from 'react';
import { watchReturn } from '#web/api/connection-watch.ts';
import { firstPicture } from '#web/lib/first-picture.ts';

/**
 * Fetches a part of the page once the map has its first picture, at once when it is `wanted`, and
 * again whenever the server is back; true once it is there.
 */
export function useAhead(load: () => Promise<unknown>, wanted = false): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    // Missed now, it is asked for again when the server is back or somebody wants to see it.
    const fetchPart = () =>
      void load().then(
        () => setReady(true),
        () => {},
      );
    if (wanted) fetchPart();
    else void firstPicture.then(fetchPart);
    return watchReturn(fetchPart);
  }, [load, wanted]);
  return ready;
}
