import { queryOptions } from '@tanstack/react-query';
import { callEndpoint } from './call-endpoint.ts';

/** Who is signed in here; asked again only when somebody signs in or out. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => callEndpoint('getSession', { signal, timeoutMs: 5_000 }),
    staleTime: Infinity,
    retry: false,
  });
