import { queryOptions } from '@tanstack/react-query';
import { readSetting, writeSetting } from '#web/lib/storage.ts';
import { callEndpoint } from './call-endpoint.ts';

/** Who is signed in here; asked again only when somebody signs in or out. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: async ({ signal }) => {
      await finishSignOut();
      return callEndpoint('getSession', { signal, timeoutMs: 5_000 });
    },
    staleTime: Infinity,
    retry: false,
  });

const leaving = 'leaving';

/**
 * Ends the session, now or when the server is next reached: a sign-out without a network must not
 * leave the next person in this browser signed in.
 * @returns whether it is ended
 */
export async function signOut(): Promise<boolean> {
  writeSetting(leaving, 'yes');
  return finishSignOut().then(
    () => true,
    () => false,
  );
}

/** Ends what could not be ended when it was left; before another way in, which it would end as well. */
export async function finishSignOut(): Promise<void> {
  if (readSetting(leaving) !== 'yes') return;
  await callEndpoint('signOut');
  writeSetting(leaving, '');
}
