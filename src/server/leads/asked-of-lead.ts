import type { FindDuplicates } from '#contract/duplicate.ts';
import type { Lead } from '#contract/lead.ts';

/** What a stored lead is compared by. */
export function askedOf(lead: Lead): FindDuplicates {
  const { address, city, state, zipcode, latitude, longitude, position } = lead;
  const contact = (wanted: Lead['contacts'][number]['type']) =>
    lead.contacts.find(({ type }) => type === wanted)?.value;
  return {
    address,
    city,
    state,
    zipcode,
    // The middle of a ZIP or a street is on nobody's roof.
    ...(position?.class === 'area' ? {} : { latitude, longitude }),
    cell: contact('mobile'),
    phone: contact('home'),
    email: contact('email'),
  };
}
