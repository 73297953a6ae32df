import { useState } from 'react';
import { type MessageKey, t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import styles from './kiosk-staff.module.css';
import { useSealed } from './use-sealed.ts';

interface LeaveKioskProps {
  /** What to do instead, so that what waits is sent. */
  readonly instead: MessageKey;
  readonly onLeave: () => void;
}

/**
 * The way out of kiosk mode. While visitors wait it is refused first: only a paired kiosk can send
 * them. Whoever must leave all the same says so a second time.
 */
export function LeaveKiosk({ instead, onLeave }: LeaveKioskProps) {
  const { waiting } = useSealed();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button
        variant="danger"
        className={styles.leave}
        onClick={waiting > 0 ? () => setAsked(true) : onLeave}
      >
        {t('kiosk.leave')}
      </Button>
      <div role="status" className={styles.refusal}>
        {isAsked && waiting > 0 && (
          <Notice
            tone="warning"
            title={t('kiosk.leaveWaits', { count: waiting })}
            action={
              <Button variant="danger" onClick={onLeave}>
                {t('kiosk.leaveAnyway')}
              </Button>
            }
          >
            {t(instead)} {t('kiosk.leaveMeans')}
          </Notice>
        )}
      </div>
    </>
  );
}
