import { useRef, useState } from 'react';
import type { LeadForm, LeadMaking } from './lead-form.ts';
import { type SendOutcome, sendLead } from './send-lead.ts';

interface SavingOptions {
  /** What to send, once nothing more is being looked up. */
  readonly read: () => Promise<{ form: LeadForm; making: LeadMaking }>;
  readonly onEnd: (outcome: SendOutcome, form: LeadForm) => Promise<void>;
}

/** Saves one lead at a time and remembers what went wrong. */
export function useSaving({ read, onEnd }: SavingOptions) {
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<Exclude<
    SendOutcome,
    { kind: 'saved' | 'faults' | 'busy' }
  > | null>(null);
  // Two presses in one moment are one wish; the state above comes too late for the second.
  const sending = useRef(false);

  async function save(): Promise<SendOutcome> {
    if (sending.current) return { kind: 'busy' };
    sending.current = true;
    setSaving(true);
    try {
      const { form, making } = await read();
      const outcome = await sendLead(form, making);
      setTrouble(outcome.kind === 'trouble' || outcome.kind === 'already-saved' ? outcome : null);
      await onEnd(outcome, form);
      return outcome;
    } finally {
      sending.current = false;
      setSaving(false);
    }
  }

  return { saving, trouble, save, forgetTrouble: () => setTrouble(null) };
}
