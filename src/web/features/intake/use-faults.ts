import { useEffect, useRef, useState } from 'react';
import { watchLanguage } from '#web/lib/i18n.ts';
import { withMessages } from '#web/lib/with-messages.ts';
import type { UseFormReturn } from 'react-hook-form';
import { flushSync } from 'react-dom';
import { faultInWords } from './fault-in-words.ts';
import { focusField } from './field-id.ts';
import { type FieldFault, type LeadForm, nothingNoticed } from './lead-form.ts';

interface Shown {
  readonly faults: readonly FieldFault[];
  /** The form they were found in. */
  readonly form: LeadForm;
}

/**
 * The faults of the last attempt to save: in the summary, and each under its field. One goes as
 * soon as it is mended; no new one comes while somebody types.
 */
export function useFaults(form: UseFormReturn<LeadForm>) {
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  // A ref, because a check that ends later must know what is shown by then.
  const shown = useRef<Shown | null>(null);

  function put(next: readonly FieldFault[]) {
    form.clearErrors();
    for (const fault of next)
      form.setError(fault.field, { type: 'contract', message: faultInWords(fault) });
    setFaults(next);
  }

  useEffect(() => {
    if (faults.length === 0) return;
    const recheck = async (isNews: (left: readonly FieldFault[]) => unknown) => {
      const { checkLead } = await withMessages(import('./check-lead.ts'));
      if (!shown.current) return;
      const now = form.getValues();
      const checked = checkLead(now, unmade);
      const found = 'faults' in checked ? checked.faults : [];
      const left = stillAtFault(shown.current, now, found);
      if (isNews(left)) put(left);
    };
    const isOther = (left: readonly FieldFault[]) =>
      JSON.stringify(left) !== JSON.stringify(faults);
    const callback = () => void recheck(isOther);
    const stopTyping = form.subscribe({ formState: { values: true }, callback });
    // The same once more, in the other language.
    const stopLanguage = watchLanguage(() => void recheck(() => true));
    return () => {
      stopTyping();
      stopLanguage();
    };
  });

  return {
    faults,
    /** Shows them all and puts the keyboard into the first field. */
    show(next: readonly FieldFault[]) {
      shown.current = { faults: next, form: structuredClone(form.getValues()) };
      // At once, so that the words under the field are there to be scrolled to.
      flushSync(() => put(next));
      const [first] = next;
      if (first) focusField(first.field);
    },
    clear() {
      shown.current = null;
      put([]);
    },
  };
}

const unmade = {
  externalId: '',
  origin: 'typed',
  position: null,
  noticed: nothingNoticed,
} as const;

/** What only the server knew is at fault until its field changes. */
function stillAtFault(shown: Shown, now: LeadForm, found: readonly FieldFault[]): FieldFault[] {
  const same = (field: keyof LeadForm) =>
    JSON.stringify(now[field]) === JSON.stringify(shown.form[field]);
  return shown.faults.flatMap(
    (fault) =>
      (same(fault.field) && !('words' in fault)
        ? fault
        : found.find(({ field }) => field === fault.field)) ?? [],
  );
}
