import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Kiosk } from '#contract/team.ts';
import { formatAge, formatTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { classNames } from '#web/ui/class-names.ts';
import { RevokeButton } from './revoke-button.tsx';
import { isWaiting } from './team-queries.ts';
import styles from './team.module.css';
import { useNow } from './use-now.ts';

/** What another feature shows of the kiosks. */
export interface KioskParts {
  readonly settings: (kiosk: Kiosk, onClose: () => void) => ReactNode;
  /** `now` in milliseconds since 1970. */
  readonly health: (kiosk: Kiosk, now: number) => ReactNode;
  readonly consent: ReactNode;
}

interface KioskRowProps {
  readonly kiosk: Kiosk;
  readonly parts: KioskParts;
  readonly isRevoking: boolean;
  readonly onRevoke: () => void;
}

/** One kiosk: how it is, its settings, and its end. */
export function KioskRow({ kiosk, parts, isRevoking, onRevoke }: KioskRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // What had the focus is gone.
    if (!isOpen && wasOpen.current) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <li className={styles.row} aria-label={kiosk.name}>
      <KioskWords kiosk={kiosk} health={parts.health} />
      <div className={styles.controls}>
        <Button
          ref={button}
          variant="quiet"
          aria-expanded={isOpen}
          aria-label={t('team.about', { action: t('team.kioskSettings'), name: kiosk.name })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('team.kioskSettings')}
        </Button>
        <RevokeButton
          name={kiosk.name}
          words={t('team.revokeKioskMeans')}
          busy={isRevoking}
          onRevoke={onRevoke}
        />
      </div>
      {isOpen && <div className={styles.wide}>{parts.settings(kiosk, () => setIsOpen(false))}</div>}
    </li>
  );
}

function KioskWords({ kiosk, health }: Pick<KioskRowProps, 'kiosk'> & Pick<KioskParts, 'health'>) {
  const now = useNow();
  return (
    <div className={styles.words}>
      <p className={styles.name}>
        <span>{kiosk.name}</span>
        {kiosk.paired_at === null && (
          <span className={classNames(styles.badge, isWaiting(kiosk, now) && styles.badgeWarning)}>
            {t(isWaiting(kiosk, now) ? 'team.kioskWaiting' : 'team.kioskUnpaired')}
          </span>
        )}
      </p>
      <p className={styles.small}>{stateInWords(kiosk, now)}</p>
      {health(kiosk, now)}
    </div>
  );
}

function stateInWords(kiosk: Kiosk, now: number): string {
  const age = (time: string) => formatAge(Math.min(Date.parse(time), now), now);
  if (kiosk.paired_at !== null)
    return t('team.kioskPaired', {
      paired: age(kiosk.paired_at),
      contact: age(kiosk.last_contact_at ?? kiosk.paired_at),
    });
  // It was heard of, so it was paired once.
  if (kiosk.last_contact_at !== null)
    return t('team.kioskLeft', { left: age(kiosk.last_contact_at) });
  if (kiosk.code_expires_at !== null && isWaiting(kiosk, now))
    return t('team.kioskCodeUntil', { time: formatTime(Date.parse(kiosk.code_expires_at)) });
  return t('team.kioskExpired');
}
