import type { Lead } from '#contract/lead.ts';
import { type ExtraInfoDraft, switchView } from '#web/lib/extra-info.ts';
import { wireOf } from './lead-fields.ts';

/** Fields of the form that are one line of text. */
export const textFields = [
  'first_name',
  'last_name',
  'cell',
  'phone',
  'email',
  'address',
  'city',
  'state',
  'zipcode',
  'county',
  'lead_source',
] as const;
export type TextField = (typeof textFields)[number];

/** What stands in the form of a lead that is being edited. */
export interface LeadEdit {
  /** The lead as it was when the form was opened: what its author has seen. */
  readonly seen: Lead;
  readonly values: Readonly<Record<TextField, string>>;
  readonly extraInfo: ExtraInfoDraft;
}

/** What was typed about a lead and is not saved; it outlives the panel. */
export interface TypedInLead {
  readonly note?: string;
  readonly edit?: LeadEdit | undefined;
}

/** By lead; kept by whoever shows the panel. */
export type TypedInLeads = Map<string, TypedInLead>;

const extraInfoDraft = ({ extra_info }: Lead): ExtraInfoDraft =>
  switchView({ view: 'json', text: extra_info ? JSON.stringify(extra_info, null, 2) : '' });

export function editOf(seen: Lead): LeadEdit {
  const wire = wireOf(seen);
  const values = Object.fromEntries(
    textFields.map((field) => [field, wire[field] ?? '']),
  ) as Record<TextField, string>;
  return { seen, values, extraInfo: extraInfoDraft(seen) };
}
