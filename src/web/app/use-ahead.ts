import { useEffect, useState } from 'react';
import { useIdle } from './use-idle.ts';

/**
 * Fetches a part of the page while nothing else is to do, and again whenever it is `wanted`; true
 * once it is there.
 */
export function useAhead(load: () => Promise<unknown>, wanted = false): boolean {
  const idle = useIdle();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    // Missed now, it is asked for again when somebody wants to see it.
    if (idle || wanted)
      load().then(
        () => setReady(true),
        () => {},
      );
  }, [idle, load, wanted]);
  return ready;
}
