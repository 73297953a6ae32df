import { useState } from 'react';
import type { Intake, SavedLead } from '#web/features/intake/use-intake.ts';
import { t } from '#web/lib/i18n.ts';
import { withMessages } from '#web/lib/with-messages.ts';
import { useUndoKey } from './use-undo-key.ts';
import { useUndoTime } from './use-undo-time.ts';

/** Undoing the last save: the lead goes, and what was in it is in the form again. */
export function useUndo(
  intake: Intake,
  { saved, dismiss }: { readonly saved: SavedLead | null; readonly dismiss: () => void },
) {
  const [words, setWords] = useState<string | null>(null);
  const inTime = useUndoTime(saved);
  // A next lead was saved: what was undone before is no news any more.
  if (saved !== null && words !== null) setWords(null);

  async function undo() {
    if (!saved) return;
    const { undoSubmit } = await withMessages(import('#web/outbox/device-outbox.ts'));
    const undone = await undoSubmit(saved.id);
    dismiss();
    if (undone === 'undone') await intake.takeUp(saved.body);
    setWords(t(outcomes[undone]));
  }

  useUndoKey({ when: () => inTime && intake.isBlank(), undo: () => void undo() });

  return {
    undo,
    /** Whether the last save can still be undone. */
    inTime,
    /** How undoing went, until a next lead is saved; null when nothing was undone. */
    words,
    forget: () => setWords(null),
  };
}

const outcomes = {
  undone: 'queue.undone',
  'too-late': 'queue.undoTooLate',
  unknown: 'queue.undoUnknown',
} as const;
