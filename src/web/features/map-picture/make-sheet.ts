import type { QueryClient } from '@tanstack/react-query';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import { leadStatusCodes, leadStatuses } from '#contract/lead-status.ts';
import { leadCountsQuery, regionsQuery } from '#web/api/dispatch-queries.ts';
import { leadSourcesQuery } from '#web/api/queries.ts';
import { formatDateTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import type { MapPicture } from '#web/map/map-picture.ts';
import { filterInWords } from './filter-in-words.ts';
import type { Sheet } from './sheet.ts';

const families = ['open', 'moving', 'closed', 'do-not-disturb'] as const;
const statusOrder = families.flatMap((family) =>
  leadStatusCodes.filter((code) => leadStatuses[code].family === family),
);

/**
 * Puts together what stands on the sheet: the map as it is, the counts of the filter as they are
 * now. Fails where the server does not answer: a legend of another moment would be wrong.
 */
export async function makeSheet(
  queryClient: QueryClient,
  filter: LeadFilterInput,
  take: () => Promise<MapPicture>,
): Promise<Sheet> {
  const [picture, counts, sources, regions] = await Promise.all([
    take(),
    queryClient.fetchQuery({ ...leadCountsQuery(filter), staleTime: 0 }),
    filter.source === undefined ? [] : queryClient.fetchQuery(leadSourcesQuery()),
    filter.region === undefined ? [] : queryClient.fetchQuery(regionsQuery()),
  ]);
  return {
    picture,
    title: t('picture.title'),
    made: formatDateTime(new Date().toISOString()),
    filters: filterInWords(filter, { sources, regions }),
    legendTitle: t('picture.legend', { count: counts.total }),
    counts: statusOrder.flatMap((status) => {
      const count = counts.by_status[status] ?? 0;
      return count > 0 ? [{ status, count }] : [];
    }),
  };
}
