import { useEffect, useState } from 'react';
import type { SavedLead } from '#web/features/intake/use-intake.ts';

/** How long a save can be undone. */
const undoMs = 10_000;

/** Whether the lead that was saved last can still be undone. */
export function useUndoTime(saved: SavedLead | null): boolean {
  const [over, setOver] = useState<SavedLead | null>(null);
  useEffect(() => {
    if (!saved) return;
    const timer = setTimeout(() => setOver(saved), undoMs);
    return () => clearTimeout(timer);
  }, [saved]);
  return saved !== null && over !== saved;
}
