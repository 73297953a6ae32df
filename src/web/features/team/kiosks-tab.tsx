import { useQuery } from '@tanstack/react-query';
import type { EndpointAnswer } from '#web/api/call-endpoint.ts';
import { t } from '#web/lib/i18n.ts';
import { Trouble } from '#web/ui/trouble.tsx';
import { KioskCode } from './kiosk-code.tsx';
import { KioskForm } from './kiosk-form.tsx';
import { type KioskParts, KioskRow } from './kiosk-row.tsx';
import { Loaded } from './loaded.tsx';
import { Maker } from './maker.tsx';
import { RevokedNote } from './revoked-note.tsx';
import { kiosksQuery } from './team-queries.ts';
import styles from './team.module.css';
import { useRevoking } from './use-revoking.ts';

/** Devices that take leads in without anybody signed in. */
export function KiosksTab({ parts }: { readonly parts: KioskParts }) {
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
                <KioskRow
                  key={kiosk.id}
                  kiosk={kiosk}
                  parts={parts}
                  isRevoking={pendingId === kiosk.id}
                  onRevoke={() => revoke(kiosk)}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {parts.consent}
    </div>
  );
}
