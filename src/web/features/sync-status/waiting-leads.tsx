import { formatAge } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { StatusIcon } from '#web/map/status-icon.tsx';
import type { OutboxEntry } from '#web/outbox/outbox-entry.ts';
import { Button } from '#web/ui/button.tsx';
import { classNames } from '#web/ui/class-names.ts';
import { entryStateInWords } from './entry-state-in-words.ts';
import { leadLabel } from './lead-label.ts';
import styles from './sync-dialog.module.css';

interface WaitingLeadsProps {
  readonly entries: readonly OutboxEntry[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onEdit: (entry: OutboxEntry) => void;
  readonly onDiscard: (entry: OutboxEntry) => void;
}

/** Each lead the server has not confirmed: its state, age, reason, and what can be done. */
export function WaitingLeads({ entries, now, onEdit, onDiscard }: WaitingLeadsProps) {
  return (
    <ul className={styles.leads}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.lead}>
          <StatusIcon status={entry.body.lead_status} size={22} />
          <div className={styles.leadWords}>
            <p className={styles.leadName}>{leadLabel(entry.body)}</p>
            <p className={classNames(entry.state.kind !== 'waiting' && styles.trouble)}>
              {entryStateInWords(entry.state)}
            </p>
            <p className={styles.small}>{timesOf(entry, now)}</p>
          </div>
          <div className={styles.leadActions}>
            <Button variant="quiet" onClick={() => onEdit(entry)}>
              {t(entry.state.kind === 'arrived-before' ? 'queue.makeAnother' : 'queue.edit')}
            </Button>
            {entry.state.kind !== 'waiting' && (
              <Button variant="quiet" onClick={() => onDiscard(entry)}>
                {t('queue.discard')}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function timesOf({ enteredAt, attempts, state }: OutboxEntry, now: number): string {
  const next = state.kind === 'waiting' && attempts > 0 ? state.nextAttemptAt : null;
  return [
    t('queue.entered', { time: formatAge(Math.min(enteredAt, now), now) }),
    attempts > 0 ? t('queue.attempts', { count: attempts }) : '',
    next !== null && next > now ? t('queue.nextTry', { time: formatAge(next, now) }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
