import { useState } from 'react';
import { tellReturn } from '#web/api/connection-watch.ts';
import type { DoneChange } from '#web/features/lead-panel/use-lead-change.ts';
import { useUndoKey } from './use-undo-key.ts';
import { useUndoTime } from './use-undo-time.ts';

/** The last change of a lead, for as long as it can be undone, whatever panel is open by then. */
export function useLeadUndo() {
  const [done, setDone] = useState<DoneChange | null>(null);
  const [words, setWords] = useState<string | null>(null);
  const inTime = useUndoTime(done);

  async function undo() {
    if (!done) return;
    setDone(null);
    const outcome = await done.undo();
    setWords(outcome.words);
    if (outcome.again) setDone(done);
    else tellReturn();
  }
  useUndoKey({ when: () => inTime, undo: () => void undo() });

  return {
    done,
    inTime,
    /** How undoing went. */
    words,
    undo,
    tell(next: DoneChange) {
      setWords(null);
      setDone(next);
      // The map asks for its pins anew.
      tellReturn();
    },
    dismiss() {
      setWords(null);
      setDone(null);
    },
  };
}
