import { t } from '#web/lib/i18n.ts';
import styles from './countdown.module.css';
import { useCountdown } from './use-countdown.ts';

interface CountdownProps {
  readonly seconds: number;
  readonly onEnd: () => void;
}

/** Says how long the screen still stands. */
export function Countdown({ seconds, onEnd }: CountdownProps) {
  const left = useCountdown(seconds, onEnd);
  return (
    <div className={styles.countdown} role="timer">
      <progress className={styles.bar} max={seconds} value={left} aria-hidden="true" />
      <p className={styles.words}>{t('kiosk.clearsIn', { seconds: left })}</p>
    </div>
  );
}
