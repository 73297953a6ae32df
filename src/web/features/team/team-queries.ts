import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { callEndpoint } from '#web/api/call-endpoint.ts';

/** Begins the key of everything on this screen, so that one change asks for all of it again. */
export const teamKey = ['team'] as const;

/** People and open invitations. */
export const peopleQuery = () =>
  queryOptions({
    queryKey: [...teamKey, 'people'],
    queryFn: ({ signal }) => callEndpoint('getTeam', { signal }),
  });

export const apiKeysQuery = () =>
  queryOptions({
    queryKey: [...teamKey, 'api-keys'],
    queryFn: ({ signal }) => callEndpoint('listApiKeys', { signal }),
  });

const pairingPollMs = 3_000;
const contactPollMs = 30_000;

/**
 * Asked again and again: often while a code waits to be typed, so that the owner sees it arrive,
 * and now and then for what the kiosks tell of themselves.
 */
export const kiosksQuery = () =>
  queryOptions({
    queryKey: [...teamKey, 'kiosks'],
    queryFn: ({ signal }) => callEndpoint('listKiosks', { signal }),
    refetchInterval: ({ state }) =>
      state.data?.some((kiosk) => isWaiting(kiosk, Date.now())) ? pairingPollMs : contactPollMs,
  });

/** Whether its code can still be typed. `now` in milliseconds since 1970. */
export const isWaiting = (kiosk: { code_expires_at: string | null }, now: number): boolean =>
  kiosk.code_expires_at !== null && Date.parse(kiosk.code_expires_at) > now;

export const auditPageSize = 50;

/** One page of what was done, newest first; `page` from 1. */
export const auditQuery = (page: number) =>
  queryOptions({
    queryKey: [...teamKey, 'audit', page],
    queryFn: ({ signal }) =>
      callEndpoint('listAudit', {
        query: { page: `${page}`, page_size: `${auditPageSize}` },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
