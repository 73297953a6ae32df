import { leadLabel } from '#web/features/sync-status/lead-label.ts';
import type { SavedLead } from '#web/features/intake/use-intake.ts';
import { entryStateInWords } from '#web/features/sync-status/entry-state-in-words.ts';
import { t } from '#web/lib/i18n.ts';
import type { OutboxView } from '#web/outbox/device-outbox.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { ToastRegion } from '#web/ui/toast.tsx';
import styles from './saved-toast.module.css';

interface SavedToastProps {
  /** The lead saved last; null once its message is dismissed. */
  readonly saved: SavedLead | null;
  readonly outbox: OutboxView | null;
  readonly undoable: boolean;
  readonly onShow: (leadId: string) => void;
  readonly onLook: () => void;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** What became of the lead that was saved last: kept here, on the server, or refused. */
export function SavedToast({ saved, outbox, undoable, ...on }: SavedToastProps) {
  const { onShow, onLook, onUndo, onDismiss } = on;
  if (!saved) return <ToastRegion onDismiss={onDismiss}>{null}</ToastRegion>;
  const sent = outbox?.sent.find(({ id }) => id === saved.id);
  const entry = outbox?.entries.find(({ id }) => id === saved.id);
  const receipt = sent?.receipt ?? saved.receipt;
  const refused = entry !== undefined && entry.state.kind !== 'waiting';
  const label = leadLabel(saved.body);
  return (
    <ToastRegion onDismiss={onDismiss}>
      <div className={styles.saved}>
        <span className={refused ? styles.refused : styles.icon}>
          <Icon name={refused ? 'warning' : receipt === null ? 'clock' : 'check'} />
        </span>
        <div>
          <p className={styles.title}>
            {refused
              ? t('queue.refusedTitle')
              : receipt === null
                ? t('queue.savedHere')
                : t('queue.savedTitle', { receipt })}
          </p>
          <p className={styles.label}>
            {refused ? entryStateInWords(entry.state) : labelOf(label, receipt, entry?.attempts)}
          </p>
        </div>
        <div className={styles.actions}>
          {undoable && !refused && (
            <Button variant="quiet" aria-keyshortcuts="Control+Z" onClick={onUndo}>
              {t('common.undo')}
            </Button>
          )}
          {sent ? (
            <Button variant="quiet" onClick={() => onShow(sent.leadId)}>
              {t('queue.showLead')}
            </Button>
          ) : (
            entry &&
            entry.attempts > 0 && (
              <Button variant="quiet" onClick={onLook}>
                {t('queue.look')}
              </Button>
            )
          )}
        </div>
      </div>
    </ToastRegion>
  );
}

/** That it is waiting is worth words once a first attempt has failed; until then it flies. */
const labelOf = (label: string, receipt: string | null, attempts = 0) =>
  receipt === null && attempts > 0 ? t('queue.savedHereLabel', { label }) : label;
