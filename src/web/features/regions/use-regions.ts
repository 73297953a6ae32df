import { useQuery } from '@tanstack/react-query';
import { placingQuery, regionsQuery } from '#web/api/dispatch-queries.ts';

const lookMs = 1_500;

/** The regions, and how far leads have followed them; asked for again until all have. */
export function useRegions() {
  const placing = useQuery({
    ...placingQuery(),
    refetchInterval: ({ state }) => (state.data?.waiting ? lookMs : false),
  });
  const progress = placing.data?.waiting ? placing.data : null;
  const regions = useQuery({ ...regionsQuery(), refetchInterval: progress ? lookMs : false });
  return { regions, progress };
}
