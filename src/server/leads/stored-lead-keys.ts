import type { Transaction } from 'kysely';
import type { LeadKeyRow, LeadRow, Schema } from '#server/db/schema.ts';
import { leadKeyRows, type ReadDoor } from './lead-keys.ts';

/** The key rows of leads of one company that are already stored, from address and contacts. */
export async function storedLeadKeys(
  tx: Transaction<Schema>,
  leads: readonly LeadRow[],
  readDoor: ReadDoor,
): Promise<LeadKeyRow[]> {
  const [first] = leads;
  if (!first) return [];
  const contacts = await tx
    .selectFrom('contacts')
    .selectAll()
    .where('company_id', '=', first.company_id)
    .where(
      'customer_id',
      'in',
      leads.map((lead) => lead.customer_id),
    )
    .execute();
  const contactsOf = Map.groupBy(contacts, (contact) => contact.customer_id);
  return leads.flatMap((lead) => {
    const own = contactsOf.get(lead.customer_id) ?? [];
    return leadKeyRows(lead, {
      doorKey: readDoor({ ...lead, zip: lead.zipcode }).key,
      phones: own.flatMap(({ type, value }) => (type === 'email' ? [] : value)),
      email: own.find(({ type }) => type === 'email')?.value,
    });
  });
}
