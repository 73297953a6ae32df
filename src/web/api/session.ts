import { queryOptions } from '@tanstack/react-query';
import type { ContractPrincipal } from '#contract/session.ts';
import { readSetting, writeSetting } from '#web/lib/storage.ts';
import { callEndpoint } from './call-endpoint.ts';

/** Who is signed in here. */
export type Principal = ContractPrincipal;

/** Who the server says is signed in. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => callEndpoint('getSession', { signal, timeoutMs: 5_000 }),
    staleTime: Infinity,
    retry: false,
  });

const setting = 'person';

/**
 * Who was signed in here last, so that the app starts without a network; null for nobody. No
 * secret is in it: whoever changes it sees other buttons, and the server refuses what they do.
 */
export function readRememberedPerson(): Principal | null {
  try {
    // Written by this module alone; what is too old to be read is nobody.
    const person = JSON.parse(readSetting(setting) ?? 'null') as Principal | null;
    return typeof person?.company?.id === 'number' && typeof person.role === 'string'
      ? person
      : null;
  } catch {
    return null;
  }
}

export const rememberPerson = (person: Principal | null): void =>
  writeSetting(setting, JSON.stringify(person));
