import { useEffect, useState } from 'react';
import type { ChangedStatuses } from '#contract/change-lead.ts';
import type { LeadStatus } from '#contract/lead-status.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import type { SelectedLead } from './find-leads-inside.ts';
import { changesBack, changesTo, undoLeavesDoNotDisturb } from './plan-changes.ts';

/** How long a change can be undone. */
const undoMs = 10_000;

/** A thousand leads, each with its history. */
const timeoutMs = 60_000;

/** Changes many statuses in one action, and undoes them in one. */
export function useStatusChange(onChanged: () => void) {
  const { busy, trouble, run } = useAsking();
  const [done, setDone] = useState<ChangedStatuses | null>(null);
  const [undone, setUndone] = useState<ChangedStatuses | null>(null);
  const [over, setOver] = useState<ChangedStatuses | null>(null);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setOver(done), undoMs);
    return () => clearTimeout(timer);
  }, [done]);

  const apply = (leads: readonly SelectedLead[], to: LeadStatus, reason: string | null) =>
    run(async () => {
      const body = { changes: changesTo(leads, to), do_not_disturb_reason: reason };
      setDone(await callEndpoint('changeStatuses', { body, timeoutMs }));
      onChanged();
    });

  const undo = () =>
    run(async () => {
      if (!done) return;
      const body = {
        changes: changesBack(done.changed),
        do_not_disturb_reason: undoLeavesDoNotDisturb(done.changed) ? t('bulk.undoReason') : null,
      };
      setUndone(await callEndpoint('changeStatuses', { body, timeoutMs }));
      onChanged();
    });

  return {
    busy,
    trouble,
    /** What became of the change; null before it. */
    done,
    /** What became of undoing it. */
    undone,
    canUndo: done !== null && done !== over && done.changed.length > 0 && undone === null,
    apply,
    undo,
  };
}
