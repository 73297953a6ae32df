import { t } from './i18n.ts';

/** What the fields of a lead are called; names that are not here are shown as they are. */
export function fieldName(field: string): string {
  const name = Object.hasOwn(names, field) ? names[field as keyof typeof names] : null;
  return name === null ? field : t(name);
}

const names = {
  lead_status: 'intake.status',
  first_name: 'intake.firstName',
  last_name: 'intake.lastName',
  cell: 'intake.cell',
  phone: 'intake.phone',
  email: 'intake.email',
  address: 'intake.address',
  city: 'intake.city',
  state: 'intake.state',
  zipcode: 'intake.zipcode',
  county: 'intake.county',
  lead_source: 'intake.leadSource',
  extra_info: 'extraInfo.title',
  position: 'lead.position',
  place: 'lead.place',
  region: 'lead.region',
} as const;
