import { type ReactNode, useEffect, useEffectEvent } from 'react';
import type { FindDuplicatesInput } from '#contract/duplicate.ts';
import { isDoNotDisturb } from '#contract/lead-status.ts';
import { t } from '#web/lib/i18n.ts';
import { Notice } from '#web/ui/notice.tsx';
import { DuplicateLine } from './duplicate-line.tsx';
import styles from './duplicate-notice.module.css';
import { useDuplicates } from './use-duplicates.ts';
import { useOpenKey } from './use-open-key.ts';

interface DuplicateNoticeProps {
  /** What is known of the lead so far; null while there is nothing to compare. */
  readonly asked: FindDuplicatesInput | null;
  /** Where the reason is written; shown while it is asked for. */
  readonly reason: ReactNode;
  readonly hasReason: boolean;
  readonly onOpen: (id: string) => void;
  /** Told whatever is shown, each time it changes. */
  readonly onNotice: (shown: { ids: readonly string[]; asksReason: boolean }) => void;
}

/** Leads that are known already for this house or person: told, never in the way of saving. */
export function DuplicateNotice(props: DuplicateNoticeProps) {
  const { asked, reason, hasReason, onOpen } = props;
  const { found, isOffline } = useDuplicates(asked);
  const asksReason = found.some(({ lead_status }) => isDoNotDisturb(lead_status));
  const ids = found.map(({ id }) => id).join(' ');
  const notice = useEffectEvent(() =>
    props.onNotice({ ids: found.map(({ id }) => id), asksReason }),
  );
  useEffect(() => notice(), [ids, asksReason, asked?.external_id]);
  const [first] = found;
  useOpenKey(first ? () => onOpen(first.id) : null);
  return (
    <>
      <div role="status">
        {first && (
          <Notice
            tone={asksReason ? 'danger' : 'warning'}
            title={
              asksReason
                ? t('duplicate.doNotDisturbTitle')
                : t('duplicate.title', { count: found.length })
            }
          >
            <ul className={styles.list}>
              {found.map((lead) => (
                <DuplicateLine
                  key={lead.id}
                  lead={lead}
                  showsKey={lead === first}
                  onOpen={() => onOpen(lead.id)}
                />
              ))}
            </ul>
          </Notice>
        )}
        {isOffline && <p className={styles.offline}>{t('duplicate.offline')}</p>}
      </div>
      {(asksReason || hasReason) && reason}
    </>
  );
}
