import type { Lead } from '#contract/lead.ts';
import { valueAt } from './read-path.ts';
import type { UpstreamProfile } from './upstream-profile.ts';

/** Body of the upstream's create call. Our ids go into `extra_info`, to find the lead again by. */
export function createBody(lead: Lead, { create }: UpstreamProfile): Record<string, unknown> {
  const fields = sentFields(lead, create);
  const body: Record<string, unknown> = {};
  for (const [property, filling] of Object.entries(create.properties)) {
    if (filling === null) continue;
    const value = typeof filling === 'string' ? valueAt(fields, filling) : filling.value;
    if (value !== undefined) body[property] = value;
  }
  return body;
}

/** The fields of the create call by our names. */
function sentFields(lead: Lead, create: UpstreamProfile['create']): Record<string, unknown> {
  const contact = (type: Lead['contacts'][number]['type']) =>
    lead.contacts.find((one) => one.type === type)?.value ?? null;
  const { lead_id, external_id } = create.ids_in_extra_info;
  return {
    ...lead,
    external_id: lead.external_id ?? lead.id,
    lead_status: create.statuses[lead.lead_status] ?? lead.lead_status,
    lead_source: create.sources[lead.lead_source.id] ?? lead.lead_source.id,
    cell: contact('mobile'),
    phone: contact('home'),
    email: contact('email'),
    extra_info: {
      ...lead.extra_info,
      ...(external_id === null ? {} : { [external_id]: lead.external_id ?? lead.id }),
      [lead_id]: lead.id,
    },
  };
}

/** The upstream's property that a field of ours was sent as, turned round; itself when unknown. */
export function ourField(property: string, { create }: UpstreamProfile): string {
  const filling = create.properties[property];
  return typeof filling === 'string' ? filling : property;
}
