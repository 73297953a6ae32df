import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { t } from '#web/lib/i18n.ts';
import { withMessages } from '#web/lib/with-messages.ts';
import type { LeadForm, LeadMaking } from './lead-form.ts';
import type { SaveOutcome } from './save-lead.ts';

interface SavingOptions {
  /** What to send, once nothing more is being looked up. */
  readonly read: () => Promise<{ form: LeadForm; making: LeadMaking }>;
  readonly onEnd: (outcome: SaveOutcome) => void;
  /** Whether there is nothing in the form. */
  readonly isBlank: () => boolean;
}

/**
 * The second half of a double click is meant for the lead that was just saved; the form is blank
 * by then, and would only complain.
 */
const doubleClickMs = 500;

// With it come the contract's schemas and zod, which the form does not need to take typing.
const loadSending = () => withMessages(import('./save-lead.ts'));

/** Saves one lead at a time and remembers what went wrong. */
export function useSaving({ read, onEnd, isBlank }: SavingOptions) {
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<Exclude<
    SaveOutcome,
    { kind: 'saved' | 'faults' | 'busy' }
  > | null>(null);
  // Two presses in one moment are one wish; the state above comes too late for the second.
  const sending = useRef(false);
  const savedAt = useRef(-Infinity);
  useEffect(() => {
    // Missed now, it is asked for again when a lead is saved.
    loadSending().catch(() => {});
  }, []);

  async function save(): Promise<SaveOutcome> {
    if (sending.current) return { kind: 'busy' };
    if (performance.now() - savedAt.current < doubleClickMs && isBlank()) return { kind: 'busy' };
    sending.current = true;
    setSaving(true);
    try {
      const { form, making } = await read();
      const outcome = await send(form, making);
      setTrouble(outcome.kind === 'trouble' || outcome.kind === 'already-saved' ? outcome : null);
      if (outcome.kind === 'saved') savedAt.current = performance.now();
      onEnd(outcome);
      return outcome;
    } finally {
      sending.current = false;
      // At once: whoever waits for the outcome puts the keyboard back into the form.
      flushSync(() => setSaving(false));
    }
  }

  return { saving, trouble, save, forgetTrouble: () => setTrouble(null) };
}

async function send(form: LeadForm, making: LeadMaking): Promise<SaveOutcome> {
  const sending = await loadSending().catch(() => null);
  return sending
    ? sending.saveLead(form, making)
    : { kind: 'trouble', words: t('intake.troubleOffline') };
}
