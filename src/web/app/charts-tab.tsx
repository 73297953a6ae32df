import { lazy, Suspense } from 'react';
import { withMessages } from '#web/lib/with-messages.ts';
import type { FilterInUrl } from './use-filter-in-url.ts';

const LeadCharts = lazy(() =>
  withMessages(import('#web/features/lead-charts/lead-charts.tsx')).then((module) => ({
    default: module.LeadCharts,
  })),
);

/** Charts of the leads that are shown. */
export const ChartsTab = ({ chosen }: { readonly chosen: FilterInUrl }) => (
  <Suspense fallback={null}>
    <LeadCharts filter={chosen.query} />
  </Suspense>
);
