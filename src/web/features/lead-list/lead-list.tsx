import type { LeadListing, LeadOrdering } from '#web/api/dispatch-queries.ts';
import { t } from '#web/lib/i18n.ts';
import { Spinner } from '#web/ui/spinner.tsx';
import { ListHead } from './list-head.tsx';
import styles from './lead-list.module.css';
import { LeadRow } from './lead-row.tsx';
import { ListNotice } from './list-notice.tsx';
import { useLeadGrid } from './use-lead-grid.ts';

interface LeadListProps {
  /** Null until the map has said what it shows. */
  readonly listing: LeadListing | null;
  readonly onSort: (ordering: LeadOrdering) => void;
  readonly selectedId: string | null;
  readonly onOpen: (leadId: string) => void;
}

/** The leads that the map shows, one for one, as a table that fetches what is in sight. */
export function LeadList({ listing, onSort, selectedId, onOpen }: LeadListProps) {
  const grid = useLeadGrid({ listing, selectedId, onOpen });
  const { leads, lines, height } = grid;
  const { count } = leads;
  return (
    <div className={styles.list}>
      <p role="status" className={styles.count}>
        {count === null
          ? !leads.error && t(listing === null ? 'list.waitingForMap' : 'list.loading')
          : t('list.count', { count })}
        {leads.isStale && <Spinner />}
      </p>
      <ListNotice leads={leads} />
      <div
        role="grid"
        aria-label={t('list.label')}
        aria-rowcount={count === null ? -1 : count + 1}
        aria-colcount={4}
        aria-busy={count === null || leads.isStale}
        className={styles.grid}
      >
        <ListHead ordering={listing?.ordering ?? '-created_at'} onSort={onSort} />
        <div
          ref={grid.scroller}
          role="rowgroup"
          className={styles.body}
          data-stale={leads.isStale}
          onKeyDown={grid.handleKeyDown}
        >
          <div role="presentation" className={styles.lines} style={{ height }}>
            {lines.map(({ index, start }) => (
              <LeadRow
                key={index}
                lead={leads.at(index)}
                index={index}
                isTabStop={index === grid.tabStop}
                isSelected={selectedId !== null && leads.at(index)?.id === selectedId}
                top={start}
                onOpen={onOpen}
                onFocus={grid.handleRowFocus}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
