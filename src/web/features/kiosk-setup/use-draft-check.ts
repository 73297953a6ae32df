import { type RefObject, useEffect, useState } from 'react';
import type { Kiosk } from '#contract/team.ts';
import { t } from '#web/lib/i18n.ts';
import { focusFault } from '#web/ui/focus-fault.ts';
import { changeFaults, changeOf, type KioskDraft } from './kiosk-draft.ts';

interface Checked {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly kiosk: Kiosk;
  readonly draft: KioskDraft;
}

/** What is wrong with the settings, once it was tried to save them; what is mended goes at once. */
export function useDraftCheck({ form, kiosk, draft }: Checked) {
  const [tries, setTries] = useState(0);
  const change = changeOf(kiosk, draft);
  const faults = change ? changeFaults(change) : {};
  useEffect(() => {
    if (tries > 0 && form.current) focusFault(form.current);
  }, [form, tries]);
  return {
    /** Null when nothing is different. */
    change,
    /** In words, for a field of the change. */
    faultOf(field: keyof typeof faults) {
      const code = tries > 0 ? faults[field] : undefined;
      return code && t(`fault.${code}`);
    },
    /** Whether it may be sent; shows what is wrong otherwise. */
    check(): boolean {
      const isGood = Object.keys(faults).length === 0;
      if (!isGood) setTries(tries + 1);
      return isGood;
    },
  };
}
