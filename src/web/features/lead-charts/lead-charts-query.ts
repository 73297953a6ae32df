import { queryOptions } from '@tanstack/react-query';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { leadChartsKey } from '#web/api/dispatch-queries.ts';
import type { ChartSpan } from './chart-span.ts';

/** Of a million leads the figures take a while to count. */
const patienceMs = 60_000;

/** The figures of the charts. */
export function leadChartsQuery({ filter, utcOffsetMinutes }: ChartSpan) {
  const query = { ...filter, utc_offset_minutes: `${utcOffsetMinutes}` };
  return queryOptions({
    queryKey: [leadChartsKey, query],
    queryFn: ({ signal }) => callEndpoint('chartLeads', { query, signal, timeoutMs: patienceMs }),
  });
}
