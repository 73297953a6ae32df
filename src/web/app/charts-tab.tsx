import { lazy, Suspense } from 'react';
import type { FilterInUrl } from './use-filter-in-url.ts';

const LeadCharts = lazy(() =>
  import('#web/features/lead-charts/lead-charts.tsx').then((module) => ({
    default: module.LeadCharts,
  })),
);

/** Charts of the leads that are shown. */
export const ChartsTab = ({ chosen }: { readonly chosen: FilterInUrl }) => (
  <Suspense fallback={null}>
    <LeadCharts filter={chosen.query} />
  </Suspense>
);
