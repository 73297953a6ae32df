import { t } from '#web/lib/i18n.ts';
import type { EntryState } from '#web/outbox/outbox-entry.ts';

/** How it stands with a lead of the outbox, in plain words. */
export function entryStateInWords(state: EntryState): string {
  switch (state.kind) {
    case 'waiting':
      return t(`outbox.state.${state.reason ?? 'new'}`);
    case 'arrived-before':
      return t('outbox.state.arrived-before', { receipt: state.receipt });
    case 'refused':
      if (state.status === 413) return t('outbox.state.refused413');
      return state.words === ''
        ? t('outbox.state.refusedUnknown', { status: state.status })
        : t('outbox.state.refused', { reason: state.words });
  }
}
