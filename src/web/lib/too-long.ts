import type { FaultCode } from '#contract/fault.ts';
import { t } from './i18n.ts';

/**
 * What to say of a text that the contract would refuse as too long, counted as there; null when it
 * would not. Fields have no `maxLength`: it cuts what is pasted, and nobody sees it.
 */
export const tooLong = (
  text: string,
  limit: number,
  code: Extract<FaultCode, `${string}_long`>,
): string | null => {
  const over = text.trim().length - limit;
  return over > 0 ? `${t(`fault.${code}`)} ${t('common.tooMany', { count: over })}` : null;
};
