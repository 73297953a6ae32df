import { type ChangeLeadInput, changeLeadSchema } from '#contract/change-lead.ts';
import { faultsOf, isFaultCode } from '#contract/fault.ts';
import { readExtraInfo } from '#web/lib/extra-info.ts';
import { t } from '#web/lib/i18n.ts';
import { sameValue, wireOf } from './lead-fields.ts';
import { type LeadEdit, textFields } from './typed-in-lead.ts';

/** What is wrong, by field. */
export type EditFaults = Readonly<Record<string, string>>;

/** The change that a form asks for, null when it changes nothing; or what is wrong with it. */
export function checkEdit({
  seen,
  values,
  extraInfo,
}: LeadEdit): { change: ChangeLeadInput | null } | { faults: EditFaults } {
  const was = wireOf(seen);
  const read = readExtraInfo(extraInfo);
  const change: Record<string, unknown> = {};
  for (const field of textFields) {
    const value = values[field].trim();
    if (!sameValue(value, was[field])) change[field] = value;
  }
  if (read.kind === 'value' && !sameValue(read.value, was.extra_info))
    change['extra_info'] = read.value;
  const faults: Record<string, string> = read.kind === 'fault' ? { extra_info: read.words } : {};
  const isEmpty = Object.keys(change).length === 0;
  const parsed = changeLeadSchema.safeParse(change);
  if (!parsed.success && !isEmpty)
    for (const { field, code } of faultsOf(parsed.error))
      if (isFaultCode(code)) faults[field] ??= t(`fault.${code}`);
  if (Object.keys(faults).length > 0) return { faults };
  return { change: isEmpty ? null : (change as ChangeLeadInput) };
}
