import { faultsOf, isFaultCode } from '#contract/fault.ts';
import { type CreateLead, createLeadSchema } from '#contract/lead.ts';
import { isVisible } from '#contract/visible-text.ts';
import { readExtraInfo } from '#web/lib/extra-info.ts';
import { fieldOfPath, inFormOrder } from './form-order.ts';
import type { FieldFault, LeadForm, LeadMaking } from './lead-form.ts';
import { toCreateLead } from './to-create-lead.ts';

// Brings the contract's schemas and zod along, which the form does not need before it is saved:
// to be loaded then, and with it.

/** The body to send, or what the contract finds wrong with the form, in the form's order. */
export function checkLead(
  form: LeadForm,
  making: LeadMaking,
): { body: CreateLead } | { faults: readonly FieldFault[] } {
  const extraInfo = readExtraInfo(form.extra_info);
  const parsed = createLeadSchema.safeParse(toCreateLead(form, making));
  const faults: FieldFault[] = [
    ...(extraInfo.kind === 'fault'
      ? [{ field: 'extra_info' as const, words: extraInfo.words }]
      : []),
    ...(making.noticed.asksReason && !isVisible(form.do_not_disturb_reason)
      ? [
          {
            field: 'do_not_disturb_reason' as const,
            code: 'do_not_disturb_reason_required' as const,
          },
        ]
      : []),
    ...(parsed.success ? [] : fieldFaults(faultsOf(parsed.error))),
  ];
  if (parsed.success && faults.length === 0) return { body: parsed.data };
  return { faults: inFormOrder(faults) };
}

/** The faults of an answer that belong to a field of the form. */
export const fieldFaults = (faults: readonly { field: string; code: string }[]): FieldFault[] =>
  faults.flatMap(({ field: path, code }) => {
    const field = fieldOfPath(path);
    return field && isFaultCode(code) ? [{ field, code }] : [];
  });
