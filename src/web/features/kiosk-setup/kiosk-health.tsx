import type { Kiosk } from '#contract/team.ts';
import { activeLocale, t } from '#web/lib/i18n.ts';
import { formatAge } from '#web/lib/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { silentSince, workOf } from './kiosk-state.ts';
import styles from './kiosk-setup.module.css';

interface KioskHealthProps {
  readonly kiosk: Kiosk;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** How a device is: whether it is still heard of, what waits on it, and its battery. */
export function KioskHealth({ kiosk, now }: KioskHealthProps) {
  const silent = silentSince(kiosk, now);
  const { health } = kiosk;
  const isPaired = kiosk.paired_at !== null;
  return (
    <>
      {silent !== null && (
        <p className={styles.alarm}>
          <Icon name="offline" size={16} />
          {t('kioskSetup.silent', { age: formatAge(silent, now) })}
        </p>
      )}
      {health && health.refused > 0 && (
        <p className={styles.alarm}>
          <Icon name="warning" size={16} />
          {t('kioskSetup.refused', { count: health.refused })}
        </p>
      )}
      {health && (isPaired || health.waiting > 0) && (
        <p className={styles.small}>
          {[
            workOf(health, now),
            // Of a device that has left, what it keeps still counts, and nothing else.
            isPaired ? batteryInWords(health.battery) : null,
            isPaired ? t('kioskSetup.version', { version: health.app_version }) : null,
          ]
            .filter((words) => words !== null)
            .join(' · ')}
        </p>
      )}
    </>
  );
}

function batteryInWords(battery: NonNullable<Kiosk['health']>['battery']): string | null {
  if (!battery) return null;
  const level = new Intl.NumberFormat(activeLocale(), {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(battery.level);
  return t(battery.charging ? 'kioskSetup.batteryCharging' : 'kioskSetup.battery', { level });
}
