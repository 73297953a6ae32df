import { useEffect, useState } from 'react';

/** How long what was done can be undone. */
const undoMs = 10_000;

/** Whether what was done last can still be undone. */
export function useUndoTime<Done extends object>(done: Done | null): boolean {
  const [over, setOver] = useState<Done | null>(null);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setOver(done), undoMs);
    return () => clearTimeout(timer);
  }, [done]);
  return done !== null && over !== done;
}
