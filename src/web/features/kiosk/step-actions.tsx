import type { ReactNode } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import styles from './step.module.css';

interface StepActionsProps {
  readonly onBack: () => void;
  /** What leads on. */
  readonly children: ReactNode;
}

/** Back and on, at the foot of a step. */
export function StepActions({ onBack, children }: StepActionsProps) {
  return (
    <div className={styles.actions}>
      <Button className={styles.back} onClick={onBack}>
        {t('kiosk.back')}
      </Button>
      {children}
    </div>
  );
}
