import type { ReactNode } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import styles from './thanks-step.module.css';
import { useStepFocus } from './use-step-focus.ts';

interface ThanksStepProps {
  /** How long it stands. */
  readonly countdown: ReactNode;
  readonly onDone: () => void;
}

/** The last screen. It says nothing of what was typed: the next one may read it. */
export function ThanksStep({ countdown, onDone }: ThanksStepProps) {
  const heading = useStepFocus();
  return (
    <div className={styles.thanks}>
      <span className={styles.mark}>
        <Icon name="check" size={64} />
      </span>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {t('kiosk.thanksTitle')}
      </h1>
      <p className={styles.lead}>{t('kiosk.thanksLead')}</p>
      <Button variant="primary" className={styles.done} onClick={onDone}>
        {t('kiosk.done')}
      </Button>
      {countdown}
    </div>
  );
}
