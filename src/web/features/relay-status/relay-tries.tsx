import type { LeadRelay } from '#contract/relay.ts';
import { formatDateTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import styles from './lead-relay.module.css';

/** What was tried, oldest first, and how it came to be known to be there. */
export function RelayTries({ relay }: { readonly relay: LeadRelay }) {
  const { attempts, known_by: knownBy } = relay;
  return (
    <>
      <ol className={styles.tries}>
        {attempts.map(({ number, kind, started_at: startedAt, outcome, http_status: status }) => (
          <li key={number}>
            <time dateTime={startedAt}>{formatDateTime(startedAt)}</time> {t(`relay.kind.${kind}`)}:{' '}
            {t(`relay.outcome.${outcome ?? 'open'}`)}
            {status !== null && <span className={styles.status}> ({status})</span>}
          </li>
        ))}
      </ol>
      {knownBy !== null && <p className={styles.known}>{t(`relay.knownBy.${knownBy}`)}</p>}
    </>
  );
}
