import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { healthQuery } from '#web/api/queries.ts';
import { formatAge } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { sendSealedNow } from '#web/outbox/sealed-outbox.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { lastContactAt } from './last-contact.ts';
import { LeaveKiosk } from './leave-kiosk.tsx';
import styles from './kiosk-staff.module.css';
import { useBattery } from './use-battery.ts';
import { useNow } from './use-now.ts';
import { useSealed } from './use-sealed.ts';

/** What waits, whether the server answers, and the battery: nothing of any visitor. */
export function HealthLines({ onLeave }: { readonly onLeave: () => void }) {
  const { waiting, oldestAt, refused } = useSealed();
  const battery = useBattery();
  const contact = useQuery(healthQuery());
  const [busy, setBusy] = useState(false);
  const now = useNow();
  // Before the first answer of this page, that to an earlier one.
  const contactAt = contact.dataUpdatedAt || lastContactAt();

  async function handleSend() {
    setBusy(true);
    await sendSealedNow().catch(() => {});
    await contact.refetch();
    setBusy(false);
  }

  return (
    <>
      <dl className={styles.lines}>
        <Line name={t('kiosk.waiting')}>
          {t('kiosk.waitingCount', { count: waiting })}
          {oldestAt !== null && ` · ${t('kiosk.oldest', { age: formatAge(oldestAt, now) })}`}
          {refused > 0 && ` · ${t('kiosk.refusedCount', { count: refused })}`}
        </Line>
        <Line name={t('kiosk.contactLast')}>
          {contactAt === 0 ? t('kiosk.contactNone') : formatAge(contactAt, now)}
          {contact.isError && ` · ${t('kiosk.noConnection')}`}
        </Line>
        {battery && (
          <Line name={t('kiosk.battery')}>
            {t(battery.charging ? 'kiosk.batteryCharging' : 'kiosk.batteryLevel', {
              percent: Math.round(battery.level * 100),
            })}
          </Line>
        )}
      </dl>
      {waiting > 0 && <Notice tone="warning">{t('kiosk.waitingMeans')}</Notice>}
      <div className={styles.ways}>
        <Button variant="primary" busy={busy} onClick={() => void handleSend()}>
          {t('kiosk.sendNow')}
        </Button>
        <LeaveKiosk instead="kiosk.leaveSendFirst" onLeave={onLeave} />
      </div>
    </>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.line}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
