import { useEffect, useState } from 'react';
import { formatTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { Icon } from '#web/ui/icon.tsx';
import styles from './pins-age.module.css';
import { useIdle } from './use-idle.ts';

/** Without a network the map shows the pins of last time, and says so. */
export function PinsAge() {
  const [asOf, setAsOf] = useState<number | null>(null);
  const idle = useIdle();
  useEffect(() => {
    if (!idle) return;
    let stop = () => {};
    let gone = false;
    import('#web/offline/pins-age.ts').then(
      ({ watchPinsAge }) => {
        if (!gone) stop = watchPinsAge(setAsOf);
      },
      () => {},
    );
    return () => {
      gone = true;
      stop();
    };
  }, [idle]);
  return (
    <div role="status">
      {asOf !== null && (
        <p className={styles.age}>
          <Icon name="clock" size={16} />
          {t('offline.pinsAsOf', { time: formatTime(asOf) })}
        </p>
      )}
    </div>
  );
}
