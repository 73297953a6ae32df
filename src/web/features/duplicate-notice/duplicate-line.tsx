import { formatDateTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { StatusIcon } from '#web/map/status-icon.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import type { FoundLead } from './device-leads.ts';
import styles from './duplicate-notice.module.css';

interface DuplicateLineProps {
  readonly lead: FoundLead;
  /** The one that Alt+D opens. */
  readonly showsKey: boolean;
  readonly onOpen: () => void;
}

/** One lead that is known already; pressing it opens it. */
export function DuplicateLine({ lead, showsKey, onOpen }: DuplicateLineProps) {
  const { address, city, created_at, lead_status, name, source, waits } = lead;
  // On the same roof is no news where the address is the same.
  const reasons = lead.reasons.filter(
    (reason) => reason !== 'roof' || !lead.reasons.includes('address'),
  );
  return (
    <li>
      <button type="button" className={styles.line} onClick={onOpen}>
        <StatusIcon status={lead_status} size={20} />
        <span className={styles.words}>
          <span className={styles.status}>
            {t(`status.${lead_status}`)}
            {showsKey && (
              <span className={styles.keys} aria-hidden="true">
                <Kbd>Alt</Kbd>
                <Kbd>D</Kbd>
              </span>
            )}
          </span>
          <span>{[name, address, city].filter(Boolean).join(', ')}</span>
          <span className={styles.more}>
            {[
              reasons.map((reason) => t(`duplicate.reason.${reason}`)).join(', '),
              source,
              formatDateTime(created_at),
              ...(waits ? [t('duplicate.waiting')] : []),
            ].join(' · ')}
          </span>
        </span>
      </button>
    </li>
  );
}
