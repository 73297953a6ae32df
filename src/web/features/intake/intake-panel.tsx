import type { ReactNode } from 'react';
import type { Intake } from './use-intake.ts';

interface IntakePanelProps {
  readonly intake: Intake;
  readonly search: ReactNode;
}

/** Holds the form's place until it is built. It scrolls within the panel it stands in. */
export function IntakePanel({ search }: IntakePanelProps) {
  return <>{search}</>;
}
