import type { FieldFault, LeadField } from './lead-form.ts';

const fieldsInOrder: readonly LeadField[] = [
  'do_not_disturb_reason',
  'address',
  'city',
  'state',
  'zipcode',
  'county',
  'latitude',
  'longitude',
  'lead_status',
  'first_name',
  'last_name',
  'cell',
  'phone',
  'email',
  'extra_info',
  'lead_source',
];

/** The field of the form that a dotted path of the contract belongs to; null for none. */
export const fieldOfPath = (path: string): LeadField | null =>
  fieldsInOrder.find((field) => field === path.split('.')[0]) ?? null;

/** One fault a field, in the order of the form. */
export const inFormOrder = (faults: readonly FieldFault[]): FieldFault[] =>
  fieldsInOrder.flatMap((field) => faults.find((fault) => fault.field === field) ?? []);
