import { useEffect, useState } from 'react';
import { formatTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { discardEntry, type OutboxView, restoreEntry, sendNow } from '#web/outbox/device-outbox.ts';
import type { OutboxEntry } from '#web/outbox/outbox-entry.ts';
import { storagePromise } from '#web/offline/storage-promise.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { leadLabel } from './lead-label.ts';
import styles from './sync-dialog.module.css';
import { TransferButtons } from './transfer-buttons.tsx';
import { WaitingLeads } from './waiting-leads.tsx';

interface SyncDialogProps {
  readonly outbox: OutboxView | null;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onEdit: (entry: OutboxEntry) => void;
  readonly onShowLead: (leadId: string) => void;
}

/** Every lead of this device: what the server has, with its receipt, and what it has not. */
export function SyncDialog({ outbox, open, onClose, onEdit, onShowLead }: SyncDialogProps) {
  const { entries = [], sent = [], takenBack = 0, isRefused = false } = outbox ?? {};
  const [discarded, setDiscarded] = useState<OutboxEntry | null>(null);
  const now = useNow(open);
  const promised = usePromised(open);

  async function handleDiscard(entry: OutboxEntry) {
    await discardEntry(entry.id);
    setDiscarded(entry);
  }

  async function handleRestore() {
    if (discarded) await restoreEntry(discarded);
    setDiscarded(null);
  }

  return (
    <Dialog title={t('queue.title')} open={open} onClose={onClose}>
      <p className={styles.sum}>
        {isRefused
          ? t('queue.refused')
          : sumInWords({ sent: sent.length, waiting: entries.length, takenBack })}
      </p>
      <div role="status">
        {discarded && (
          <Notice
            title={t('queue.discarded', { label: leadLabel(discarded.body) })}
            action={<Button onClick={() => void handleRestore()}>{t('common.undo')}</Button>}
          />
        )}
      </div>
      {entries.length > 0 && (
        <section className={styles.section} aria-label={t('queue.waitingTitle')}>
          <div className={styles.head}>
            <h3 className={styles.title}>{t('queue.waitingTitle')}</h3>
            <Button onClick={sendNow}>{t('queue.sendNow')}</Button>
          </div>
          <p className={styles.small}>{t('queue.keptHere')}</p>
          {!promised && <Notice tone="warning">{t('offline.notKept')}</Notice>}
          <WaitingLeads
            entries={entries}
            now={now}
            onEdit={onEdit}
            onDiscard={(entry) => void handleDiscard(entry)}
          />
        </section>
      )}
      <TransferButtons entries={entries} />
      {sent.length > 0 && (
        <section className={styles.section} aria-label={t('queue.sentTitle')}>
          <h3 className={styles.title}>{t('queue.sentTitle')}</h3>
          <ul className={styles.leads}>
            {sent
              .slice(-mostSentShown)
              .toReversed()
              .map(({ id, leadId, body, receipt, arrivedAt }) => (
                <li key={id}>
                  <button type="button" className={styles.sent} onClick={() => onShowLead(leadId)}>
                    <span className={styles.leadName}>{leadLabel(body)}</span>
                    <span className={styles.receipt}>{receipt}</span>
                    <span className={styles.small}>{formatTime(arrivedAt)}</span>
                  </button>
                </li>
              ))}
          </ul>
          {sent.length > mostSentShown && (
            <p className={styles.small}>
              {t('queue.sentMore', { count: sent.length - mostSentShown })}
            </p>
          )}
        </section>
      )}
    </Dialog>
  );
}

function sumInWords(counts: { sent: number; waiting: number; takenBack: number }): string {
  const entered = counts.sent + counts.waiting + counts.takenBack;
  if (entered === 0) return t('queue.nothing');
  return t(counts.takenBack > 0 ? 'queue.sumTakenBack' : 'queue.sum', { entered, ...counts });
}

/** More would only be scrolled past; the map and its list have them all. */
const mostSentShown = 100;

/** Whether the browser promises to keep what waits; unknown counts as yes until it is asked. */
function usePromised(looking: boolean): boolean {
  const [promised, setPromised] = useState(true);
  useEffect(() => {
    if (looking) void storagePromise().then((promise) => setPromised(promise?.persisted === true));
  }, [looking]);
  return promised;
}

/** The time, in milliseconds since 1970, going on while somebody looks. */
function useNow(looking: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!looking) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [looking]);
  return now;
}
