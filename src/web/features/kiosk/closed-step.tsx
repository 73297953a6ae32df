import type { ReactNode } from 'react';
import { type MessageKey, t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import styles from './step.module.css';
import { useStepFocus } from './use-step-focus.ts';

/** Why a kiosk takes nobody in. */
export type Closed =
  /** It was revoked, or its cookie is gone. */
  | 'ended'
  /** It has never been told what to be, and the server does not answer. */
  | 'unreachable'
  /** Plain HTTP: browsers seal nothing there. */
  | 'not-secure';

const reasons: Readonly<Record<Closed, MessageKey>> = {
  ended: 'kiosk.closedEnded',
  unreachable: 'kiosk.closedUnreachable',
  'not-secure': 'kiosk.closedNotSecure',
};

interface ClosedStepProps {
  readonly closed: Closed;
  readonly onRetry: () => void;
  readonly onPair: () => void;
  /** The way out of kiosk mode. */
  readonly leave: ReactNode;
}

/** Says to visitors that nothing can be left here now, and to staff why. */
export function ClosedStep({ closed, onRetry, onPair, leave }: ClosedStepProps) {
  const heading = useStepFocus();
  return (
    <div className={styles.step}>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {t('kiosk.closedTitle')}
        </h1>
        <p className={styles.lead}>{t('kiosk.closedLead')}</p>
      </div>
      <p className={styles.aside}>{t(reasons[closed])}</p>
      <div className={styles.ways}>
        {closed === 'ended' ? (
          <>
            <Button className={styles.way} onClick={onPair}>
              {t('kiosk.pairAgain')}
            </Button>
            {leave}
          </>
        ) : (
          <Button className={styles.way} onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
