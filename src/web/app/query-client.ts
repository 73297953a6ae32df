import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '#web/api/api-error.ts';

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

// What the server refused it would refuse again.
const mayPass = (error: Error): boolean =>
  error instanceof ApiError && (error.status === null || error.status >= 500);
