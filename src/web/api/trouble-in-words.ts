import '#web/lib/later-messages.ts';
import { isFaultCode } from '#contract/fault.ts';
import { t } from '#web/lib/i18n.ts';
import { ApiError } from './api-error.ts';

/** What went wrong with a call, and what to do next. */
export function troubleInWords(error: unknown): string {
  if (!(error instanceof ApiError)) throw error;
  const { kind, problem, retryAfterMs, status } = error;
  if (kind === 'offline' || kind === 'timeout') return t('access.offline');
  if (problem?.code === 'too_many_requests')
    return t('access.tooMany', { minutes: Math.ceil((retryAfterMs ?? 60_000) / 60_000) });
  const [fault] = problem?.errors ?? [];
  if (fault && isFaultCode(fault.code)) return t(`fault.${fault.code}`);
  return problem && status !== null && status < 500 ? problem.detail : t('access.failed');
}
