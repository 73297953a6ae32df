import { leadStatusCodes } from '#contract/lead-status.ts';
import { t } from '#web/lib/i18n.ts';
import { StatusIcon } from '#web/map/status-icon.tsx';
import styles from './bulk-status.module.css';
import type { SelectedLead } from './find-leads-inside.ts';

/** How many of the selected leads have which status, most first. */
export function StatusTally({ leads }: { readonly leads: readonly SelectedLead[] }) {
  const counts = leadStatusCodes
    .map((status) => ({ status, count: leads.filter((lead) => lead.status === status).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  return (
    <ul className={styles.tally}>
      {counts.map(({ status, count }) => (
        <li key={status}>
          <StatusIcon status={status} size={20} />
          <span>{t('bulk.statusCount', { count, status: t(`status.${status}`) })}</span>
        </li>
      ))}
    </ul>
  );
}
