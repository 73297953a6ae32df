import type { ChangedStatuses, ChangeStatuses } from '#contract/change-lead.ts';
import { leavesDoNotDisturb, type LeadStatus } from '#contract/lead-status.ts';
import type { SelectedLead } from './find-leads-inside.ts';

export interface PlannedChange {
  /** Those that are to get the status and have another one. */
  readonly changing: readonly SelectedLead[];
  /** Do-not-disturb leads for which the status would be friendlier. */
  readonly quiet: readonly SelectedLead[];
}

/** Who of the selected leads a new status would change. */
export function planChange(
  leads: readonly SelectedLead[],
  to: LeadStatus,
  quietOnes: 'leave-out' | 'take-along',
): PlannedChange {
  const others = leads.filter(({ status }) => status !== to);
  const quiet = others.filter(({ status }) => leavesDoNotDisturb(status, to));
  return {
    quiet,
    changing: quietOnes === 'take-along' ? others : others.filter((lead) => !quiet.includes(lead)),
  };
}

/** What is sent to give all of them one status. */
export const changesTo = (
  leads: readonly SelectedLead[],
  lead_status: LeadStatus,
): ChangeStatuses['changes'] => [
  { lead_status, leads: Object.fromEntries(leads.map(({ id, version }) => [id, version])) },
];

/** What is sent to give each the status back that it had. */
export const changesBack = (changed: ChangedStatuses['changed']): ChangeStatuses['changes'] =>
  [...Map.groupBy(changed, ({ previous_status }) => previous_status)].map(
    ([lead_status, leads]) => ({
      lead_status,
      leads: Object.fromEntries(leads.map(({ id, version }) => [id, version])),
    }),
  );

/** Whether undoing needs a reason of its own: it may bring a lead out of do-not-disturb again. */
export const undoLeavesDoNotDisturb = (changed: ChangedStatuses['changed']): boolean =>
  changed.some(({ lead_status, previous_status }) =>
    leavesDoNotDisturb(lead_status, previous_status),
  );
