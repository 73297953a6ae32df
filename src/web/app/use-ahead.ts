import { useEffect, useState } from 'react';
import { watchReturn } from '#web/api/connection-watch.ts';
import { useIdle } from './use-idle.ts';

/**
 * Fetches a part of the page while nothing else is to do, and again whenever it is `wanted` or the
 * server is back; true once it is there.
 */
export function useAhead(load: () => Promise<unknown>, wanted = false): boolean {
  const idle = useIdle();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    // Missed now, it is asked for again when the server is back or somebody wants to see it.
    const fetchPart = () =>
      void load().then(
        () => setReady(true),
        () => {},
      );
    if (idle || wanted) fetchPart();
    return watchReturn(fetchPart);
  }, [idle, load, wanted]);
  return ready;
}
