import { useEffect, useRef, useState } from 'react';
import type { PinVerifier } from '#contract/kiosk.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { HealthLines } from './health-lines.tsx';
import styles from './kiosk-staff.module.css';
import { PinPad } from './pin-pad.tsx';

interface StaffPanelProps {
  /** Name of this kiosk. */
  readonly name: string;
  /** Null: the owner has set none. */
  readonly pin: PinVerifier | null;
  readonly onClose: () => void;
  /** The device is to be no kiosk any more. */
  readonly onLeave: () => void;
}

/** Behind the PIN: how it stands with this kiosk, and the way out of it. */
export function StaffPanel({ name, pin, onClose, onLeave }: StaffPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [isIn, setIn] = useState(false);
  useEffect(() => heading.current?.focus(), [isIn]);
  return (
    <div className={styles.panel}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {isIn ? t('kiosk.staffOf', { name }) : t('kiosk.staffTitle')}
      </h1>
      {isIn ? (
        <HealthLines onLeave={onLeave} />
      ) : pin ? (
        <>
          <p className={styles.lead}>{t('kiosk.pinLead')}</p>
          <PinPad pin={pin} onRight={() => setIn(true)} />
        </>
      ) : (
        <p className={styles.lead}>{t('kiosk.pinUnset')}</p>
      )}
      <Button className={styles.close} onClick={onClose}>
        {t('kiosk.staffClose')}
      </Button>
    </div>
  );
}
