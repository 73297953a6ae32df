import { isFaultCode } from '#contract/fault.ts';
import type { Fault } from '#contract/problem.ts';
import type { ApiError } from '#web/api/api-error.ts';
import { formatAge, formatTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';

/** What keeps somebody out, in words. */
export interface Trouble {
  /** By the field that can mend it. */
  readonly fields: Readonly<Record<string, string>>;
  /** What no field can mend. */
  readonly general: string | null;
}

export const noTrouble: Trouble = { fields: {}, general: null };

/** @param shown fields that the form has: a fault of any other is said of the whole */
export function troubleOf(error: ApiError, shown: readonly string[]): Trouble {
  const { problem } = error;
  if (problem?.errors?.length) return faultTrouble(problem.errors, shown);
  // Said at the password, which is what one types anew; the words are about both.
  if (problem?.code === 'sign_in_refused' && shown.includes('password'))
    return { fields: { password: t('signIn.refused') }, general: null };
  return { fields: {}, general: generalWords(error, Date.now()) };
}

export function faultTrouble(faults: readonly Fault[], shown: readonly string[]): Trouble {
  const fields: Record<string, string> = {};
  const others: string[] = [];
  for (const fault of faults) {
    const words = isFaultCode(fault.code) ? t(`fault.${fault.code}`) : fault.message;
    if (shown.includes(fault.field)) fields[fault.field] = words;
    else others.push(words);
  }
  return { fields, general: others.length > 0 ? others.join(' ') : null };
}

function generalWords({ kind, status, problem, retryAfterMs }: ApiError, now: number): string {
  if (kind === 'offline') return t('signIn.offline');
  if (kind === 'timeout') return t('signIn.timeout');
  if (status === 429) return tooManyWords(retryAfterMs, now);
  if (kind === 'problem' && problem && status !== null && status < 500)
    return t('signIn.refusedBecause', { reason: problem.detail });
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
