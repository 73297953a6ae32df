import { queryOptions } from '@tanstack/react-query';
import type { LinkContent } from '#contract/team.ts';
import { ApiError } from '#web/api/api-error.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';

export type OpenedLink =
  /** It wants to know something before it lets anybody in. */
  | { readonly kind: 'asks'; readonly link: LinkContent }
  /** The owner's own: it has let them in. */
  | { readonly kind: 'followed' }
  /** Used, too old, withdrawn, or never a link. */
  | { readonly kind: 'gone' };

/**
 * Reads a one-time link, and follows the owner's. Without a signal and never twice by itself:
 * following uses the link up, whoever still waits for the answer.
 */
export const openLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['link', token],
    queryFn: () => openLink(token),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });

async function openLink(token: string): Promise<OpenedLink> {
  try {
    const link = await callEndpoint('readLink', { body: { token } });
    if (link.kind !== 'owner') return { kind: 'asks', link };
    await callEndpoint('followLink', { body: { token } });
    return { kind: 'followed' };
  } catch (error) {
    if (error instanceof ApiError && isGone(error)) return { kind: 'gone' };
    throw error;
  }
}

/** A token that is not even shaped like one was not copied whole; no other link will come of it. */
export const isGone = ({ problem }: ApiError): boolean =>
  problem?.code === 'not_found' || (problem?.errors ?? []).some(({ field }) => field === 'token');
