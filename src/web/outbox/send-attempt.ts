import { ApiError } from '#web/api/api-error.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { readRememberedPerson } from '#web/api/remembered-person.ts';
import type { SendOutcome, UnsentOutcome } from './after-attempt.ts';
import type { OutboxEntry } from './outbox-entry.ts';

/** Sends an entry once, with its external id as Idempotency-Key, and says what came of it. */
export async function sendAttempt({ id, body, company }: OutboxEntry): Promise<SendOutcome> {
  const person = readRememberedPerson();
  if (!person) return retry('signed-out');
  if (company !== undefined && company !== person.company.id) return retry('other-company');
  try {
    const lead = await callEndpoint('createLead', { body, headers: { 'Idempotency-Key': id } });
    // An answer to something else, out of a cache on the way, confirms nothing.
    if (lead.external_id !== id) return retry('server-failed');
    return { kind: 'sent', leadId: lead.id, receipt: lead.receipt };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.problem?.code === 'idempotency_key_reused' ? arrivedBefore(id) : outcomeOf(error);
  }
}

export const retry = (
  reason: Extract<UnsentOutcome, { kind: 'retry' }>['reason'],
  afterMs: number | null = null,
): UnsentOutcome => ({ kind: 'retry', reason, afterMs });

/** Statuses that speak of the moment, not of the lead. */
const passing = new Set([408, 409, 425, 429]);

/** What a call that failed means for what was sent with it. */
export function outcomeOf({ kind, status, problem, retryAfterMs }: ApiError): UnsentOutcome {
  if (kind === 'offline' || kind === 'timeout') return retry('unreachable');
  if (status === 401) return retry('signed-out');
  if (status === 429 || status === 503) return retry('too-many', retryAfterMs);
  const definite = status !== null && status >= 400 && status < 500 && !passing.has(status);
  // A page of a proxy is not our server's word about the lead; one that is too big stays so.
  if (definite && (problem || status === 413))
    return {
      kind: 'refused',
      status,
      ...(problem ? { code: problem.code } : {}),
      words: problem?.detail ?? '',
      faults: (problem?.errors ?? []).map(({ field, code }) => ({ field, code })),
    };
  return retry('server-failed', retryAfterMs);
}

/** Its key is known with another body: an earlier attempt had arrived before it was edited. */
async function arrivedBefore(id: string): Promise<SendOutcome> {
  try {
    const { results } = await callEndpoint('listLeads', { query: { external_id: id } });
    const [lead] = results;
    if (lead) return { kind: 'arrived-before', leadId: lead.id, receipt: lead.receipt };
    return { kind: 'refused', status: 422, words: '', faults: [] };
  } catch (error) {
    if (error instanceof ApiError) return outcomeOf(error);
    throw error;
  }
}
