import type { SavedView } from '#contract/saved-view.ts';
import { writeFilter } from '#web/features/lead-filters/filter-in-address.ts';
import { SavedViews } from '#web/features/saved-views/saved-views.tsx';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import styles from './leads-tab.module.css';
import type { FilterInUrl } from './use-filter-in-url.ts';

interface LeadsTotalProps {
  /** Leads that pass the filter; undefined until they are counted. */
  readonly total: number | undefined;
  readonly failed: boolean;
  readonly chosen: FilterInUrl;
  readonly onOpenView: (query: string) => void;
}

/** How many leads pass in all, and the ways to have other filters at once. */
export function LeadsTotal({ total, failed, chosen, onOpenView }: LeadsTotalProps) {
  const { filter, change } = chosen;
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <div className={styles.total}>
      <p role="status" className={styles.totalWords}>
        {total === undefined
          ? t(failed ? 'filter.countFailed' : 'filter.counting')
          : t(isFiltered ? 'filter.totalFiltered' : 'filter.total', { count: total })}
      </p>
      {isFiltered && (
        <Button variant="quiet" onClick={() => change({})}>
          {t('filter.clear')}
        </Button>
      )}
      <SavedViews
        current={() => writeFilter('', filter) + location.hash}
        onOpen={({ query }: SavedView) => onOpenView(query)}
      />
    </div>
  );
}
