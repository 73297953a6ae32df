import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FindDuplicatesInput } from '#contract/duplicate.ts';
import { ApiError } from '#web/api/api-error.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { amongDeviceLeads, type FoundLead, fromServer, readDeviceLeads } from './device-leads.ts';

interface Answer {
  readonly found: readonly FoundLead[];
  /** The server was not reached: only this device was looked through. */
  readonly isOffline: boolean;
}

const nothing: Answer = { found: [], isOffline: false };

/** A pause in typing after which it is asked; a new place is asked about at once. */
const pauseMs = 200;

/**
 * Leads that may be the one being entered. The query's key holds the whole question, so that an
 * answer that comes late never stands beside newer words.
 * @param asked null while there is nothing to ask for
 */
export function useDuplicates(asked: FindDuplicatesInput | null): Answer {
  const [question, setQuestion] = useState<FindDuplicatesInput | null>(null);
  const wanted = JSON.stringify(asked);
  useEffect(() => {
    const next = JSON.parse(wanted) as FindDuplicatesInput | null;
    const isNewPlace =
      next?.latitude !== question?.latitude || next?.longitude !== question?.longitude;
    if (isNewPlace || next === null) return setQuestion(next);
    const timer = setTimeout(() => setQuestion(next), pauseMs);
    return () => clearTimeout(timer);
    // What was asked last only tells whether the place is new.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [wanted]);
  const { data } = useQuery({
    queryKey: ['duplicates', question],
    queryFn: ({ signal }) => (question ? ask(question, signal) : nothing),
    enabled: question !== null,
    placeholderData: keepPreviousData,
    // Without a connection this device is looked through.
    networkMode: 'always',
    retry: false,
    gcTime: 10_000,
  });
  return question === null ? nothing : (data ?? nothing);
}

async function ask(asked: FindDuplicatesInput, signal: AbortSignal): Promise<Answer> {
  const ofDevice = amongDeviceLeads(await readDeviceLeads(), asked);
  const waiting = ofDevice.filter(({ waits }) => waits);
  try {
    const body = asked;
    const { duplicates } = await callEndpoint('findDuplicates', { body, signal, timeoutMs: 5_000 });
    return { found: [...duplicates.map(fromServer), ...waiting], isOffline: false };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const isOffline = error.kind !== 'problem';
    return { found: isOffline ? ofDevice : waiting, isOffline };
  }
}
