import type { LeadOrdering } from '#web/api/dispatch-queries.ts';
import { t } from '#web/lib/i18n.ts';
import { Icon } from '#web/ui/icon.tsx';
import styles from './lead-list.module.css';

/** Each column with the order that the first press on it gives, and that of the second. */
const columns = [
  { name: 'status', orders: ['lead_status', '-lead_status'] },
  { name: 'address', orders: ['address', '-address'] },
  { name: 'source', orders: ['lead_source', '-lead_source'] },
  { name: 'saved', orders: ['-created_at', 'created_at'] },
] as const;

interface ListHeadProps {
  readonly ordering: LeadOrdering;
  readonly onSort: (ordering: LeadOrdering) => void;
}

/** The heads of the columns; pressing one sorts by it, pressing it again the other way round. */
export function ListHead({ ordering, onSort }: ListHeadProps) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        {columns.map(({ name, orders: [first, second] }) => {
          const isSorted = ordering === first || ordering === second;
          const direction = ordering.startsWith('-') ? 'descending' : 'ascending';
          return (
            <div
              key={name}
              role="columnheader"
              aria-sort={isSorted ? direction : 'none'}
              className={styles.column}
            >
              <button
                type="button"
                className={styles.sort}
                onClick={() => onSort(ordering === first ? second : first)}
              >
                {t(`list.${name}`)}
                {isSorted && (
                  <Icon
                    name={direction === 'ascending' ? 'chevron-up' : 'chevron-down'}
                    size={12}
                  />
                )}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
