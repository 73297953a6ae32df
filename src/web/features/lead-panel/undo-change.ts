import type { QueryClient } from '@tanstack/react-query';
import type { ChangeLeadInput } from '#contract/change-lead.ts';
import type { Lead } from '#contract/lead.ts';
import { leavesDoNotDisturb } from '#contract/lead-status.ts';
import { ApiError } from '#web/api/api-error.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { leadQuery, refreshLead } from '#web/api/queries.ts';
import { t } from '#web/lib/i18n.ts';
import { changeTrouble } from './change-trouble.ts';
import { undoOf } from './lead-fields.ts';

/** How undoing went; `again` when it may be tried again. */
export interface UndoOutcome {
  readonly words: string;
  readonly again: boolean;
}

/** Puts a lead back to where it was, unless somebody has changed it since. */
export async function undoChange(
  queryClient: QueryClient,
  { before, after, change }: { before: Lead; after: Lead; change: ChangeLeadInput },
): Promise<UndoOutcome> {
  const back = undoOf(before, change);
  const reason = leavesDoNotDisturb(after.lead_status, before.lead_status)
    ? { do_not_disturb_reason: t('lead.undoReason') }
    : {};
  try {
    const lead = await callEndpoint('changeLead', {
      params: { id: after.id },
      body: { ...back, ...reason },
      headers: { 'If-Match': `"${after.version}"` },
    });
    queryClient.setQueryData(leadQuery(lead.id).queryKey, lead);
    return { words: t('lead.undone'), again: false };
  } catch (error) {
    const isLate = error instanceof ApiError && error.problem?.code === 'changed_meanwhile';
    if (isLate) return { words: t('lead.undoLate'), again: false };
    return { words: t('lead.undoFailed', { reason: changeTrouble(error) }), again: true };
  } finally {
    void refreshLead(queryClient, after.id);
  }
}
