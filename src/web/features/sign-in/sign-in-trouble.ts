import { ApiError } from '#web/api/api-error.ts';
import { t } from '#web/lib/i18n.ts';

/** What went wrong, and what to do next. */
export function signInTrouble(error: unknown, refused: string): string {
  if (!(error instanceof ApiError)) throw error;
  if (error.kind === 'offline' || error.kind === 'timeout') return t('signIn.offline');
  if (error.problem?.code === 'too_many_requests')
    return t('signIn.tooMany', { minutes: Math.ceil((error.retryAfterMs ?? 60_000) / 60_000) });
  if (error.problem?.code === 'sign_in_refused') return refused;
  return error.problem && error.status !== null && error.status < 500
    ? error.problem.detail
    : t('signIn.failed');
}
