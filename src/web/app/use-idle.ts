import { useEffect, useState } from 'react';

const latestStartMs = 1_500;

/**
 * False until the first screen is painted and the browser has nothing better to do. Safari has
 * no `requestIdleCallback`; there, the task after the next paint must do.
 */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const start = () => setIdle(true);
    if (typeof requestIdleCallback === 'function') {
      const handle = requestIdleCallback(start, { timeout: latestStartMs });
      return () => cancelIdleCallback(handle);
    }
    const frame = requestAnimationFrame(() => setTimeout(start));
    return () => cancelAnimationFrame(frame);
  }, []);
  return idle;
}
