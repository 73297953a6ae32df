import {
  isLeadStatus,
  type LeadStatus,
  leadStatuses,
  type LeadStatusFamily,
} from '#contract/lead-status.ts';
import type { DrawnRegion } from '#contract/region.ts';
import { formatNumber } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { statusSymbol } from '#web/map/status-symbol.ts';
import styles from './regions.module.css';

/** The families as they stand in a bar, each with a status that lends it its colour. */
const families: readonly (readonly [LeadStatusFamily, LeadStatus])[] = [
  ['open', 'pr'],
  ['moving', 'a'],
  ['closed', 'd'],
  ['do-not-disturb', 'dd'],
];

export const countLeads = (byStatus: DrawnRegion['by_status']): number =>
  Object.values(byStatus).reduce((sum, count) => sum + count, 0);

const countFamily = (byStatus: DrawnRegion['by_status'], family: LeadStatusFamily): number =>
  Object.entries(byStatus).reduce(
    (sum, [status, count]) =>
      isLeadStatus(status) && leadStatuses[status].family === family ? sum + count : sum,
    0,
  );

interface FamilyBarProps {
  readonly byStatus: DrawnRegion['by_status'];
  /** The most that any bar beside it shows: bars can be compared. */
  readonly most: number;
}

/** One bar, cut by family, and the same in words. */
export function FamilyBar({ byStatus, most }: FamilyBarProps) {
  const shown = families
    .map(([family, status]) => ({ family, status, count: countFamily(byStatus, family) }))
    .filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        {shown.map(({ family, status, count }) => (
          <span
            key={family}
            style={{ width: `${(count / most) * 100}%`, background: statusSymbol(status).fill }}
          />
        ))}
      </div>
      <p className={styles.small}>
        {shown
          .map(({ family, count }) =>
            t('region.familyCount', { family, count: formatNumber(count) }),
          )
          .join(' · ')}
      </p>
    </>
  );
}
