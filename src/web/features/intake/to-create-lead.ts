import type { CreateLeadInput } from '#contract/lead.ts';
import { readExtraInfo } from '#web/lib/extra-info.ts';
import type { LeadForm, LeadMaking } from './lead-form.ts';

/** The body of the create call; an empty field is left out. State is checked by the contract. */
export function toCreateLead(form: LeadForm, making: LeadMaking): unknown {
  const extraInfo = readExtraInfo(form.extra_info);
  const { noticed } = making;
  const body: Record<keyof CreateLeadInput, unknown> = {
    external_id: making.externalId,
    first_name: form.first_name,
    last_name: form.last_name,
    address: form.address,
    city: form.city,
    county: form.county,
    state: form.state,
    zipcode: form.zipcode,
    latitude: form.latitude.trim(),
    longitude: form.longitude.trim(),
    lead_status: form.lead_status,
    extra_info: extraInfo.kind === 'value' ? extraInfo.value : null,
    cell: form.cell,
    phone: form.phone,
    email: form.email,
    lead_source: form.lead_source,
    position: making.position,
    origin: making.origin,
    duplicates_seen: noticed.ids.length > 0 ? noticed.ids : null,
    do_not_disturb_reason: form.do_not_disturb_reason.trim(),
  };
  const given = Object.entries(body).filter(([, value]) => value !== '' && value !== null);
  // These four are required: an empty one must be told as such, not as missing text.
  return { ...Object.fromEntries(given), address: form.address, zipcode: form.zipcode };
}
