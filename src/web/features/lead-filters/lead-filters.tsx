import { t } from '#web/lib/i18n.ts';
import type { FilterProps } from './filter-props.ts';
import styles from './lead-filters.module.css';
import { RegionFilter } from './region-filter.tsx';
import { RelayFilter } from './relay-filter.tsx';
import { SourceFilter } from './source-filter.tsx';
import { TextFilter } from './text-filter.tsx';
import { TimeFilter } from './time-filter.tsx';

/** What narrows the leads besides their status. */
export function LeadFilters(props: FilterProps) {
  return (
    <div role="group" aria-label={t('filter.label')} className={styles.filters}>
      <TextFilter {...props} />
      <div className={styles.row}>
        <SourceFilter {...props} />
        <TimeFilter {...props} />
        <RegionFilter {...props} />
        <RelayFilter {...props} />
      </div>
    </div>
  );
}
