import { useEffect, useEffectEvent } from 'react';
import { kioskLimits } from '#contract/kiosk-limits.ts';
import type { PinVerifier } from '#contract/kiosk.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import styles from './kiosk-staff.module.css';
import { usePin } from './use-pin.ts';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** The PIN by finger or by keyboard; its digits are shown to nobody. */
export function PinPad({
  pin,
  onRight,
}: {
  readonly pin: PinVerifier;
  readonly onRight: () => void;
}) {
  const { typed, isWrong, busy, waitSeconds, press, erase, enter } = usePin(pin, onRight);
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (/^\d$/.test(event.key)) press(event.key);
    if (event.key === 'Backspace') erase();
    // On a button it presses that.
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) enter();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => handleKey(event);
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);

  return (
    <div className={styles.pad}>
      <p role="status" className={styles.typed}>
        {waitSeconds > 0
          ? t('kiosk.pinWait', { seconds: waitSeconds })
          : isWrong
            ? t('kiosk.pinWrong')
            : t('kiosk.pinTyped', { count: typed })}
      </p>
      <div className={styles.keys}>
        {digits.map((digit) => (
          <Button key={digit} className={styles.key} onClick={() => press(digit)}>
            {digit}
          </Button>
        ))}
        <Button className={styles.key} aria-label={t('kiosk.pinErase')} onClick={erase}>
          ⌫
        </Button>
        <Button className={styles.key} onClick={() => press('0')}>
          0
        </Button>
        <Button
          variant="primary"
          className={styles.key}
          busy={busy}
          disabled={waitSeconds > 0 || typed < kioskLimits.pinLeast}
          onClick={enter}
        >
          {t('kiosk.pinEnter')}
        </Button>
      </div>
    </div>
  );
}
