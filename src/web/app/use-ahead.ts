import { useEffect, useState } from 'react';
import { useIdle } from './use-idle.ts';

/** Fetches a part of the page while nothing else is to do; true once it is there. */
export function useAhead(load: () => Promise<unknown>): boolean {
  const idle = useIdle();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    // Missed now, a lead panel is asked for again when it is opened; a dialog stays away.
    if (idle)
      load().then(
        () => setReady(true),
        () => {},
      );
  }, [idle, load]);
  return ready;
}
