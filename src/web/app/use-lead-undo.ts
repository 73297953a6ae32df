import { useRef, useState } from 'react';
import { tellReturn } from '#web/api/connection-watch.ts';
import type { DoneChange, RunningChange } from '#web/features/lead-panel/use-lead-change.ts';
import { useUndoKey } from './use-undo-key.ts';
import { useUndoTime } from './use-undo-time.ts';

/** The last change of a lead, for as long as it can be undone, whatever panel is open by then. */
export function useLeadUndo() {
  const [done, setDone] = useState<DoneChange | null>(null);
  const [words, setWords] = useState<string | null>(null);
  const inTime = useUndoTime(done);
  /** The last change that is on its way, and the one that is to be undone once it has arrived. */
  const running = useRef<DoneChange['change']>(null);
  const unwanted = useRef<DoneChange['change']>(null);

  async function takeBack(change: DoneChange) {
    setDone(null);
    const outcome = await change.undo();
    setWords(outcome.words);
    if (outcome.again) setDone(change);
    else tellReturn();
  }

  function undo() {
    if (running.current) unwanted.current = running.current;
    else if (done) void takeBack(done);
  }
  useUndoKey({ when: () => running.current !== null || inTime, undo });

  return {
    done,
    inTime,
    /** How undoing went. */
    words,
    undo,
    expect({ change, result }: RunningChange) {
      running.current = change;
      void result.finally(() => {
        if (running.current === change) running.current = null;
        if (unwanted.current === change) unwanted.current = null;
      });
    },
    tell(next: DoneChange) {
      setWords(null);
      if (unwanted.current === next.change) return void takeBack(next);
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
