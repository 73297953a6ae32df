import { useQuery } from '@tanstack/react-query';
import type { Lead } from '#contract/lead.ts';
import { isDoNotDisturb } from '#contract/lead-status.ts';
import { duplicatesQuery } from '#web/api/queries.ts';
import { t } from '#web/lib/i18n.ts';
import { Notice } from '#web/ui/notice.tsx';
import { fromServer } from './device-leads.ts';
import { DuplicateLine } from './duplicate-line.tsx';
import styles from './duplicate-notice.module.css';

interface SameLeadsProps {
  readonly lead: Lead;
  readonly onOpen: (id: string) => void;
}

/**
 * Which other leads a stored one may be the same as. Whoever made it at a kiosk was not told, so
 * it is told here. Without an answer there is nothing to say: it is advice.
 */
export function SameLeads({ lead, onOpen }: SameLeadsProps) {
  const { data } = useQuery(duplicatesQuery(lead));
  const duplicates = data?.duplicates ?? [];
  const isWarned = duplicates.some(({ lead_status }) => isDoNotDisturb(lead_status));
  return (
    <div role="status">
      {duplicates.length > 0 && (
        <Notice tone={isWarned ? 'danger' : 'warning'} title={t('duplicate.sameAs')}>
          <ul className={styles.list}>
            {duplicates.map((duplicate) => (
              <DuplicateLine
                key={duplicate.id}
                lead={fromServer(duplicate)}
                showsKey={false}
                onOpen={() => onOpen(duplicate.id)}
              />
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
