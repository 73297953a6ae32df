import { ApiError } from '#web/api/api-error.ts';
import { troubleInWords } from '#web/api/trouble-in-words.ts';
import { t } from '#web/lib/i18n.ts';

/** Why a change did not reach the server, and what to do. */
export function changeTrouble(error: unknown): string {
  const kind = error instanceof ApiError ? error.kind : null;
  return kind === 'offline' || kind === 'timeout' ? t('lead.changeOffline') : troubleInWords(error);
}
