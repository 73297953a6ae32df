import { useQuery } from '@tanstack/react-query';
import type { Kiosk } from '#contract/team.ts';
import type { EndpointAnswer } from '#web/api/call-endpoint.ts';
import { formatAge, formatTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { classNames } from '#web/ui/class-names.ts';
import { Trouble } from '#web/ui/trouble.tsx';
import { KioskCode } from './kiosk-code.tsx';
import { KioskForm } from './kiosk-form.tsx';
import { Loaded } from './loaded.tsx';
import { Maker } from './maker.tsx';
import { RevokeButton } from './revoke-button.tsx';
import { RevokedNote } from './revoked-note.tsx';
import { isWaiting, kiosksQuery } from './team-queries.ts';
import styles from './team.module.css';
import { useNow } from './use-now.ts';
import { useRevoking } from './use-revoking.ts';

/** Devices that take leads in without anybody signed in. */
export function KiosksTab() {
  const kiosks = useQuery(kiosksQuery());
  const { pendingId, revoked, trouble, revoke } = useRevoking('revokeKiosk');
  return (
    <div className={styles.stack}>
      <Maker<EndpointAnswer<'createKiosk'>>
        // A code that is still shown may be of what was just revoked.
        key={revoked ?? ''}
        intro={t('team.kiosksIntro')}
        label={t('team.addKiosk')}
        form={(on) => <KioskForm {...on} />}
        result={(kiosk, onDone) => (
          <KioskCode
            kiosk={kiosk}
            isPaired={
              kiosks.data?.some(({ id, paired_at }) => id === kiosk.id && paired_at) ?? false
            }
            onDone={onDone}
          />
        )}
      />
      <RevokedNote name={revoked} />
      <Trouble words={trouble} />
      <Loaded query={kiosks}>
        {(list) =>
          list.length === 0 ? (
            <p className={styles.empty}>{t('team.noKiosks')}</p>
          ) : (
            <ul className={styles.list} aria-label={t('team.kiosks')}>
              {list.map((kiosk) => (
                <li key={kiosk.id} className={styles.row} aria-label={kiosk.name}>
                  <KioskWords kiosk={kiosk} />
                  <div className={styles.controls}>
                    <RevokeButton
                      name={kiosk.name}
                      words={t('team.revokeKioskMeans')}
                      busy={pendingId === kiosk.id}
                      onRevoke={() => revoke(kiosk)}
                    />
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

function KioskWords({ kiosk }: { readonly kiosk: Kiosk }) {
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
  if (kiosk.code_expires_at !== null && isWaiting(kiosk, now))
    return t('team.kioskCodeUntil', { time: formatTime(Date.parse(kiosk.code_expires_at)) });
  return t('team.kioskExpired');
}
