import '#web/lib/later-messages.ts';
import { isFaultCode } from '#contract/fault.ts';
import { t } from '#web/lib/i18n.ts';
import { ApiError } from './api-error.ts';

/**
 * What went wrong with a call, and what to do next. `refused` is said instead of the server's own
 * words when it did not let somebody in.
 */
export function troubleInWords(error: unknown, refused?: string): string {
  if (!(error instanceof ApiError)) throw error;
  const { kind, problem, retryAfterMs, status } = error;
  if (kind === 'offline' || kind === 'timeout') return t('signIn.offline');
  if (problem?.code === 'too_many_requests')
    return t('signIn.tooMany', { minutes: Math.ceil((retryAfterMs ?? 60_000) / 60_000) });
  if (refused !== undefined && problem?.code === 'sign_in_refused') return refused;
  const [fault] = problem?.errors ?? [];
  if (fault && isFaultCode(fault.code)) return t(`fault.${fault.code}`);
  return problem && status !== null && status < 500 ? problem.detail : t('signIn.failed');
}
