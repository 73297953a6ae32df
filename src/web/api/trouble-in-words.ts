import { isFaultCode } from '#contract/fault.ts';
import { formatAge, formatTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { ApiError } from './api-error.ts';
import { problemInWords } from './problem-in-words.ts';

/** What went wrong with a call, and what to do next. */
export function troubleInWords(error: unknown): string {
  if (!(error instanceof ApiError)) throw error;
  const [fault] = error.problem?.errors ?? [];
  return fault && isFaultCode(fault.code) ? t(`fault.${fault.code}`) : failureInWords(error);
}

/** The same of the call as a whole, whatever fields were at fault. */
export function failureInWords({ kind, status, problem, retryAfterMs }: ApiError): string {
  if (kind === 'offline') return t('signIn.offline');
  if (kind === 'timeout') return t('signIn.timeout');
  if (status === 429) return tooManyWords(retryAfterMs, Date.now());
  if (kind === 'problem' && problem && status !== null && status < 500)
    return t('signIn.refusedBecause', {
      reason: problemInWords({ code: problem.code, faults: [], words: problem.detail }),
    });
  return t('signIn.failed');
}

const minuteMs = 60_000;

/** With the time of day as well: that stays true while one waits and reads it again. */
function tooManyWords(waitMs: number | null, now: number): string {
  if (waitMs === null) return t('signIn.tooManyLater');
  // Rounded up, or whoever keeps to it comes too early.
  const unit = waitMs < minuteMs ? 1_000 : minuteMs;
  const until = now + Math.ceil(waitMs / unit) * unit;
  return t('signIn.tooMany', { when: formatAge(until, now), time: formatTime(until) });
}
