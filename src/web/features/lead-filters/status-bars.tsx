import type { LeadStatus } from '#contract/lead-status.ts';
import { formatNumber } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { StatusDot } from '#web/map/status-dot.tsx';
import { StatusIcon } from '#web/map/status-icon.tsx';
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx';
import { listOf, toggled } from './filter-in-address.ts';
import type { FilterProps } from './filter-props.ts';
import styles from './status-bars.module.css';
import { statusOrder } from './status-order.ts';

interface StatusBarsProps extends FilterProps {
  /** Leads of each status that pass the rest of the filter; undefined until they are counted. */
  readonly counts: Partial<Record<LeadStatus, number>> | undefined;
}

/** How many leads there are of each status; pressing one filters by it. The map's legend as well. */
export function StatusBars({ filter, onChange, counts }: StatusBarsProps) {
  const chosen = listOf(filter.status);
  const most = Math.max(1, ...Object.values(counts ?? {}));
  return (
    <ul className={styles.bars} data-narrowed={chosen.length > 0}>
      {statusOrder.map((status) => {
        const count = counts?.[status] ?? 0;
        return (
          <li key={status}>
            <button
              type="button"
              className={styles.bar}
              aria-pressed={chosen.includes(status)}
              title={t(`status.${status}.description`)}
              data-empty={counts !== undefined && count === 0}
              onClick={() => onChange({ ...filter, status: toggled(filter.status, status) })}
            >
              <StatusDot status={status} size={13} />
              <StatusIcon status={status} size={20} />
              <span className={styles.name}>{t(`status.${status}`)}</span>
              <span className={styles.count}>
                {counts ? formatNumber(count) : '–'}
                <VisuallyHidden> {t('filter.leads', { count })}</VisuallyHidden>
              </span>
              <span className={styles.length} aria-hidden="true">
                <span style={{ width: `${(100 * count) / most}%` }} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
