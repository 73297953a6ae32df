import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '#web/api/api-error.ts';
import { healthQuery } from '#web/api/queries.ts';

const retries = 2;

/** Server data for the whole app. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // The server may be this very machine or the office network: reachable without internet.
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < retries && mayPass(error),
      },
      mutations: { networkMode: 'always' },
    },
  });

/** Asks again for all that is shown and was asked for in vain, now that the server is back. */
export const askAgain = (queryClient: QueryClient): Promise<void> =>
  queryClient.refetchQueries({
    type: 'active',
    // The server's health is what has just told that it is back.
    predicate: ({ queryKey, state: { error, fetchFailureReason } }) =>
      queryKey[0] !== healthQuery().queryKey[0] && mayPass(error ?? fetchFailureReason),
  });

// What the server refused it would refuse again.
const mayPass = (error: Error | null): boolean =>
  error instanceof ApiError && (error.status === null || error.status >= 500);
