import { useQuery } from '@tanstack/react-query';
import type { HistoryEntry } from '#contract/change-lead.ts';
import type { DecideRelay } from '#contract/relay.ts';
import { leadHistoryQuery } from '#web/api/queries.ts';
import { formatDateTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { historyLines } from './history-lines.ts';
import styles from './lead-history.module.css';

interface LeadHistoryProps {
  readonly leadId: string;
  readonly sourceName: (id: string) => string;
}

/** Who did what to the lead, and when, newest first. */
export function LeadHistory({ leadId, sourceName }: LeadHistoryProps) {
  const { data, isError, refetch } = useQuery(leadHistoryQuery(leadId));
  if (isError)
    return (
      <p className={styles.muted}>
        {t('lead.historyFailed')}{' '}
        <Button variant="quiet" onClick={() => void refetch()}>
          {t('common.retry')}
        </Button>
      </p>
    );
  if (!data) return <p className={styles.muted}>{t('lead.historyLoading')}</p>;
  if (data.length === 0) return <p className={styles.muted}>{t('lead.historyEmpty')}</p>;
  return (
    <ol className={styles.history} aria-label={t('lead.history')}>
      {data.map((entry) => (
        <Entry key={entry.id} entry={entry} sourceName={sourceName} />
      ))}
    </ol>
  );
}

interface EntryProps extends Pick<LeadHistoryProps, 'sourceName'> {
  readonly entry: HistoryEntry;
}

function Entry({ entry, sourceName }: EntryProps) {
  const { note, do_not_disturb_reason: reason } = entry.after ?? {};
  return (
    <li className={styles.entry} data-noted={typeof note === 'string'}>
      <p className={styles.what}>
        {whatWasDone(entry)} <time dateTime={entry.at}>{formatDateTime(entry.at)}</time>
      </p>
      {typeof note === 'string' && <p className={styles.note}>{note}</p>}
      {entry.action === 'lead.changed' && (
        <dl className={styles.lines}>
          {historyLines(entry, sourceName).map(({ name, from, to }) => (
            <div key={name}>
              <dt>{name}</dt>
              {from !== null && (
                <dd>
                  <del>{from}</del>
                  <span className={styles.arrow} role="img" aria-label={t('lead.became')}>
                    <Icon name="arrow-right" size={14} />
                  </span>
                  <ins>{to}</ins>
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
      {typeof reason === 'string' && (
        <p className={styles.note}>{t('lead.reasonGiven', { reason })}</p>
      )}
    </li>
  );
}

function whatWasDone({ action, actor, after }: HistoryEntry): string {
  const who =
    actor.kind === 'person' && actor.name !== ''
      ? actor.name
      : actor.kind === 'key' || actor.kind === 'kiosk'
        ? t(`lead.who.${actor.kind}`, { name: actor.name })
        : t('lead.who.system');
  if (action === 'lead.created') return t('lead.did.created', { who });
  if (action === 'lead.noted') return t('lead.did.noted', { who });
  if (action === 'lead.relay-decided') {
    const { decision, upstream_id: id } = after as DecideRelay;
    return id === undefined
      ? t(decision === 'not-there' ? 'lead.did.decided-not-there' : 'lead.did.decided-send-again', {
          who,
        })
      : t('lead.did.decided-is-it', { who, id });
  }
  return t('lead.did.changed', { who });
}
