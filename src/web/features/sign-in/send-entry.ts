import * as z from 'zod/mini';
import { endpoints } from '#contract/endpoint.ts';
import { faultsOf } from '#contract/fault.ts';
import { ApiError } from '#web/api/api-error.ts';
import { callEndpoint, type EndpointAnswer, type EndpointCall } from '#web/api/call-endpoint.ts';
import { faultTrouble, type Trouble, troubleOf } from './trouble-of.ts';

/** Every way in, and the way to a new password. */
export type Entry = 'signIn' | 'signInWithCode' | 'requestPassword' | 'followLink';

export type EntryBody<N extends Entry> = NonNullable<EndpointCall<N>['body']>;

export type Sent<N extends Entry> =
  | { readonly answer: EndpointAnswer<N> }
  /** The error is there when the server was asked. */
  | { readonly trouble: Trouble; readonly error: ApiError | null };

/** Checks by the contract, then asks the server. The fields of the body are those that are shown. */
export async function sendEntry<N extends Entry>(name: N, body: EntryBody<N>): Promise<Sent<N>> {
  const shown = Object.keys(body).filter((field) => field !== 'token');
  const checked = z.safeParse(endpoints[name].body, body);
  if (!checked.success)
    return { trouble: faultTrouble(faultsOf(checked.error), shown), error: null };
  try {
    return { answer: await callEndpoint(name, { body }) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { trouble: troubleOf(error, shown), error };
  }
}
