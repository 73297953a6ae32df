import { type RefObject, useEffect } from 'react';
import { fieldId } from './field-id.ts';
import type { Intake } from './use-intake.ts';

/** On a phone the notes about a tapped place take room: what was found there must still be seen. */
export function useFoundAddressInSight(
  { lookUp }: Pick<Intake, 'lookUp'>,
  form: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (lookUp.kind !== 'known') return;
    // Whoever is typing must not have the field pulled away.
    if (form.current?.contains(document.activeElement)) return;
    document.getElementById(fieldId('address'))?.scrollIntoView({ block: 'nearest' });
  }, [lookUp, form]);
}
