import { useEffect, useEffectEvent } from 'react';
import type { Intake } from '#web/features/intake/use-intake.ts';
import type { useLeadPlaces } from './use-lead-places.ts';

interface LeadForm {
  readonly intake: Intake;
  readonly places: ReturnType<typeof useLeadPlaces>;
}

/** What another screen wants done in the lead form. */
export type Errand = (form: LeadForm) => void;

export interface ErrandProps {
  /** Run once, when the screen is there. */
  readonly errand: Errand | null;
  readonly onErrandDone: () => void;
}

export function useErrand({ errand, onErrandDone }: ErrandProps, form: LeadForm): void {
  const run = useEffectEvent((next: Errand) => {
    next(form);
    onErrandDone();
  });
  useEffect(() => {
    if (errand) run(errand);
  }, [errand]);
}
