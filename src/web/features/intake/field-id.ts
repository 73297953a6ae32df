import type { LeadField } from './lead-form.ts';

/** Id of a field's control, so that the error summary can lead there. */
export const fieldId = (field: LeadField): string => `lead-${field}`;

/** Puts the keyboard into a field, opening the fold it may lie in, and shows what is wrong with it. */
export function focusField(field: LeadField): void {
  const control = document.getElementById(fieldId(field));
  const fold = control?.closest('details');
  if (fold) fold.open = true;
  control?.focus({ preventScroll: true });
  // The words first: where there is no room for both, the field itself must be seen.
  document.getElementById(`${fieldId(field)}-error`)?.scrollIntoView({ block: 'nearest' });
  control?.scrollIntoView({ block: 'nearest' });
}
