import { useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { DraftContent } from './draft-content.ts';
import type { LeadForm } from './lead-form.ts';

/** How long "start over" can be taken back. */
const undoMs = 10_000;

/** What "start over" threw away, for as long as it can be brought back. */
export function useThrownAway(form: UseFormReturn<LeadForm>) {
  const [thrownAway, setThrownAway] = useState<{ id: string; draft: DraftContent } | null>(null);
  useEffect(() => {
    if (!thrownAway) return;
    const withdraw = () => setThrownAway(null);
    const timer = setTimeout(withdraw, undoMs);
    // Bringing it back over a newer lead would throw that one away.
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: withdraw });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [thrownAway, form]);
  return [thrownAway, setThrownAway] as const;
}
