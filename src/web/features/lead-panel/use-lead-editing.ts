import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangeLeadInput } from '#contract/change-lead.ts';
import type { Lead } from '#contract/lead.ts';
import { leavesDoNotDisturb, type LeadStatus } from '#contract/lead-status.ts';
import { leadSourcesQuery } from '#web/api/queries.ts';
import type { PinMove } from './move-pin.tsx';
import { editOf, type LeadEdit, type TypedInLead, type TypedInLeads } from './typed-in-lead.ts';
import { type LeadChangeOptions, useLeadChange } from './use-lead-change.ts';

interface LeadEditingOptions extends Pick<LeadChangeOptions, 'onChanging' | 'onChanged'> {
  readonly leadId: string;
  readonly lead: Lead | undefined;
  readonly typed: TypedInLeads;
  readonly pinMove: PinMove;
}

export type LeadEditing = ReturnType<typeof useLeadEditing>;

/** All that can be going on in the panel of one lead. */
export function useLeadEditing(options: LeadEditingOptions) {
  const { leadId, lead, typed, pinMove } = options;
  const { data: sources } = useQuery(leadSourcesQuery());
  const sourceName = (id: string): string =>
    sources?.find((source) => source.id === id)?.name ??
    (lead?.lead_source.id === id ? lead.lead_source.name : id);
  const changing = useLeadChange({ ...options, sourceName });
  const [menuOpen, setMenuOpen] = useState(false);
  /** A friendlier status that waits for its reason. */
  const [leaving, setLeaving] = useState<LeadStatus | null>(null);
  const [text, setText] = useState<TypedInLead>(() => typed.get(leadId) ?? {});

  function put(next: TypedInLead) {
    typed.set(leadId, next);
    setText(next);
  }
  const putEdit = (edit: LeadEdit | undefined) => put({ ...text, edit });

  /** What the change came from is closed when it is done, and left as it is when it is not. */
  async function save(seen: Lead, change: ChangeLeadInput, close: () => void = () => {}) {
    if (await changing.change(seen, change)) close();
  }

  return {
    ...changing,
    sourceName,
    menuOpen,
    openMenu: setMenuOpen,
    leaving,
    note: text.note ?? '',
    typeNote: (note: string) => put({ ...text, note }),
    edit: text.edit,
    startEdit: (seen: Lead) => {
      if (!text.edit) putEdit(editOf(seen));
    },
    typeEdit: putEdit,
    closeEdit: () => putEdit(undefined),
    stopLeaving: () => setLeaving(null),
    chooseStatus(seen: Lead, status: LeadStatus) {
      setMenuOpen(false);
      setLeaving(null);
      if (status === seen.lead_status) return;
      if (leavesDoNotDisturb(seen.lead_status, status)) setLeaving(status);
      else void save(seen, { lead_status: status });
    },
    leave(seen: Lead, reason: string) {
      if (leaving === null) return;
      const change = { lead_status: leaving, do_not_disturb_reason: reason };
      setLeaving(null);
      void save(seen, change);
    },
    saveEdit(edit: LeadEdit, change: ChangeLeadInput) {
      void save(edit.seen, change, () => putEdit(undefined));
    },
    saveMove: (seen: Lead, change: ChangeLeadInput) => void save(seen, change, pinMove.stop),
    /** A person has decided: whatever the change came from is done. */
    decide(seen: Lead, change: ChangeLeadInput) {
      void save(seen, change, () => {
        putEdit(undefined);
        pinMove.stop();
      });
    },
    keepTheirs() {
      changing.forget();
      putEdit(undefined);
      pinMove.stop();
    },
  };
}
