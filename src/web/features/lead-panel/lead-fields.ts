import type { ChangeLeadInput } from '#contract/change-lead.ts';
import type { Lead } from '#contract/lead.ts';

/** A field that a change can name. */
export type LeadField = Exclude<keyof ChangeLeadInput, 'do_not_disturb_reason'>;

/** A lead as a change would have to send it to leave it as it is. */
export type WireLead = {
  readonly [Field in LeadField]-?: Exclude<ChangeLeadInput[Field], undefined>;
};

export function wireOf(lead: Lead): WireLead {
  const contact = (wanted: Lead['contacts'][number]['type']) =>
    lead.contacts.find(({ type }) => type === wanted)?.value ?? '';
  return {
    lead_status: lead.lead_status,
    first_name: lead.first_name,
    last_name: lead.last_name,
    cell: contact('mobile'),
    phone: contact('home'),
    email: contact('email'),
    address: lead.address,
    city: lead.city,
    state: lead.state,
    zipcode: lead.zipcode,
    county: lead.county,
    latitude: lead.latitude,
    longitude: lead.longitude,
    position: positionOf(lead),
    lead_source: lead.lead_source.id,
    extra_info: lead.extra_info,
  };
}

/** What only RoofLink can have said is left unsaid: how a place is known is not for us to repeat. */
function positionOf({ position }: Lead): WireLead['position'] {
  if (!position || position.class === 'rooflink') return null;
  return { class: position.class, radius_meters: position.radius_meters };
}

/** The fields that a change names. */
export const fieldsIn = (change: ChangeLeadInput): LeadField[] =>
  (Object.keys(change) as (keyof ChangeLeadInput)[]).filter(
    (field) => field !== 'do_not_disturb_reason',
  );

/** Whether two values of a field say the same; `corrected` is no part of what is stored. */
export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

const plain = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? '';
  if (!('radius_meters' in value && 'class' in value)) return value;
  return [value.class, value.radius_meters];
};

/** What puts a lead back to where it was before a change. */
export function undoOf(before: Lead, change: ChangeLeadInput): ChangeLeadInput {
  const was = wireOf(before);
  const back = Object.fromEntries(fieldsIn(change).map((field) => [field, was[field]]));
  // The address was remembered at the new place: it is to be remembered at the old one.
  return change.position?.corrected && was.position
    ? { ...back, position: { ...was.position, corrected: true } }
    : back;
}

/** The lead as it will be once the server has said yes; the version stays what it was. */
export function withChange(lead: Lead, change: ChangeLeadInput, sourceName: string): Lead {
  // What a change names is never undefined: JSON has no such thing.
  const next = { ...wireOf(lead), ...change } as WireLead;
  const { cell, phone, email, lead_source } = next;
  const position = 'position' in change ? next.position : lead.position;
  const contacts = [
    { type: 'mobile' as const, value: cell },
    { type: 'home' as const, value: phone },
    { type: 'email' as const, value: email },
  ].flatMap(({ type, value }) => (value ? [{ type, value }] : []));
  return {
    ...lead,
    lead_status: next.lead_status,
    first_name: next.first_name ?? '',
    last_name: next.last_name ?? '',
    address: next.address,
    city: next.city ?? '',
    state: next.state,
    zipcode: next.zipcode,
    county: next.county ?? '',
    latitude: String(next.latitude),
    longitude: String(next.longitude),
    position: position ? { class: position.class, radius_meters: position.radius_meters } : null,
    lead_source: { id: lead_source ?? '', name: sourceName || lead.lead_source.name },
    extra_info: next.extra_info,
    contacts,
  };
}
