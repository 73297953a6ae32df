import type { Kysely } from 'kysely';
import { searchTextOf } from '#contract/lead-filter.ts';
import type { LeadRow, PinRow, Schema } from '#server/db/schema.ts';

/** What a lead can be found by besides its own row: names, telephone numbers, e-mail. */
export interface FindableCustomer {
  readonly first_name: string;
  readonly last_name: string;
  readonly contacts: readonly { readonly value: string }[];
}

/** The pin of a lead that is on the map. */
export const pinOfLead = (lead: LeadRow, customer: FindableCustomer): PinRow => ({
  company_id: lead.company_id,
  cell: lead.cell,
  lead_id: lead.id,
  lead_status: lead.lead_status,
  lead_source_id: lead.lead_source_id,
  created_at: lead.created_at,
  region_id: lead.region_id,
  latitude: lead.latitude,
  longitude: lead.longitude,
  relay: lead.relay,
  search_text: searchTextOf([
    `${customer.first_name} ${customer.last_name}`,
    lead.address,
    lead.city,
    lead.zipcode,
    lead.receipt,
    ...customer.contacts.map(({ value }) => digitsOrText(value)),
  ]),
});

/** "(617) 555-0100" is looked for in any spelling: as one number. */
const digitsOrText = (value: string): string =>
  value.includes('@') ? value : value.replaceAll(/\s/g, '');

/** The pins of stored leads of one company; those that are off the map have none. */
export async function storedPins(
  db: Kysely<Schema>,
  leads: readonly LeadRow[],
): Promise<Map<string, PinRow>> {
  const onMap = leads.filter(({ cell }) => cell >= 0);
  const [first] = onMap;
  if (!first) return new Map();
  const customerIds = onMap.map((lead) => lead.customer_id);
  const customers = await db
    .selectFrom('customers')
    .select(['id', 'first_name', 'last_name'])
    .where('company_id', '=', first.company_id)
    .where('id', 'in', customerIds)
    .execute();
  const contacts = await db
    .selectFrom('contacts')
    .select(['customer_id', 'value'])
    .where('company_id', '=', first.company_id)
    .where('customer_id', 'in', customerIds)
    .execute();
  const customerById = new Map(customers.map((row) => [row.id, row]));
  const contactsOf = Map.groupBy(contacts, (row) => row.customer_id);
  return new Map(
    onMap.map((lead) => [
      lead.id,
      pinOfLead(lead, {
        first_name: customerById.get(lead.customer_id)?.first_name ?? '',
        last_name: customerById.get(lead.customer_id)?.last_name ?? '',
        contacts: contactsOf.get(lead.customer_id) ?? [],
      }),
    ]),
  );
}
