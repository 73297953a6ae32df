import { useEffect, useState } from 'react';

const everyMs = 5_000;

/** Milliseconds since 1970, as exact as "5 minutes ago" needs it. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
