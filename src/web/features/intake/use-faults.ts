import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { FieldFault, LeadForm } from './lead-form.ts';
import { faultInWords } from './fault-in-words.ts';

/** The faults of the last attempt to save: in the summary, and each under its field. */
export function useFaults(form: UseFormReturn<LeadForm>) {
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  function clear() {
    setFaults([]);
    form.clearErrors();
  }
  function show(next: readonly FieldFault[]) {
    clear();
    setFaults(next);
    for (const fault of next)
      form.setError(fault.field, { type: 'contract', message: faultInWords(fault) });
  }
  return { faults, show, clear };
}
