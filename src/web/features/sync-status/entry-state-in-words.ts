import { problemInWords } from '#web/api/problem-in-words.ts';
import { t } from '#web/lib/i18n.ts';
import type { EntryState } from '#web/outbox/outbox-entry.ts';

/** How it stands with a lead of the outbox, in plain words. */
export function entryStateInWords(state: EntryState): string {
  switch (state.kind) {
    case 'waiting':
      return t(`queue.state.${state.reason ?? 'new'}`);
    case 'arrived-before':
      return t('queue.state.arrived-before', { receipt: state.receipt });
    case 'refused':
      if (state.status === 413) return t('queue.state.refused413');
      return state.words === ''
        ? t('queue.state.refusedUnknown', { status: state.status })
        : t('queue.state.refused', { reason: problemInWords(state) });
  }
}
