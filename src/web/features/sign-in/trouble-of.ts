import { isFaultCode } from '#contract/fault.ts';
import type { Fault } from '#contract/problem.ts';
import type { ApiError } from '#web/api/api-error.ts';
import { failureInWords } from '#web/api/trouble-in-words.ts';
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
  return { fields: {}, general: failureInWords(error) };
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
