import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { LeadStatus } from '#contract/lead-status.ts';
import type { Bbox } from '#contract/place.ts';
import { leadCountsQuery, type LeadListing, type LeadOrdering } from '#web/api/dispatch-queries.ts';
import { listOf } from '#web/features/lead-filters/filter-in-address.ts';
import { LeadFilters } from '#web/features/lead-filters/lead-filters.tsx';
import { StatusFilter } from '#web/features/lead-filters/status-filter.tsx';
import { LeadList } from '#web/features/lead-list/lead-list.tsx';
import { RelayProgress } from '#web/features/relay-status/relay-progress.tsx';
import { dispatchListId } from './dispatch-ids.ts';
import styles from './leads-tab.module.css';
import { LeadsTotal } from './leads-total.tsx';
import type { Dispatch } from './use-dispatch.ts';

/** Filters, counts that are filters as well, and the leads of the map as a list. */
export function LeadsTab({ dispatch }: { readonly dispatch: Dispatch }) {
  const { chosen, bounds } = dispatch;
  const { filter, query, change } = chosen;
  const [ordering, setOrdering] = useState<LeadOrdering>('-created_at');
  // Each status is counted, also those that are filtered away: they can be taken in again.
  const counts = useQuery(
    leadCountsQuery(useMemo(() => ({ ...query, status: undefined }), [query])),
  );
  const listing = useMemo<LeadListing | null>(
    () => bounds && { query, bbox: bboxOf(bounds), ordering },
    [query, bounds, ordering],
  );
  return (
    <>
      <div className={styles.filters}>
        <LeadFilters filter={filter} onChange={change} />
        <LeadsTotal
          total={counts.data && totalOf(counts.data.by_status, listOf(filter.status))}
          failed={counts.isError}
          chosen={chosen}
          onOpenView={dispatch.openView}
        />
        <RelayProgress onShow={(relay) => change({ relay })} />
        <StatusFilter filter={filter} onChange={change} counts={counts.data?.by_status} />
      </div>
      <div id={dispatchListId} tabIndex={-1} className={styles.list}>
        <LeadList
          listing={listing}
          onSort={setOrdering}
          selectedId={dispatch.leadId}
          onOpen={dispatch.open}
        />
      </div>
    </>
  );
}

const bboxOf = ({ west, south, east, north }: Bbox): string =>
  [west, south, east, north].map((degrees) => degrees.toFixed(7)).join(',');

function totalOf(counts: Partial<Record<LeadStatus, number>>, statuses: readonly string[]): number {
  return Object.entries(counts).reduce(
    (sum, [status, count]) =>
      statuses.length === 0 || statuses.includes(status) ? sum + count : sum,
    0,
  );
}
