import type { Transaction } from 'kysely';
import type { LeadKeyRow, Schema } from '#server/db/schema.ts';
import type { WholeLead } from './lead-facts.ts';
import { leadKeyRows, type ReadDoor } from './lead-keys.ts';

/** What a lead is found by as a duplicate. */
function keysOf({ row, contacts }: WholeLead, readDoor: ReadDoor): LeadKeyRow[] {
  return leadKeyRows(row, {
    doorKey: readDoor({ ...row, zip: row.zipcode }).key,
    phones: contacts.flatMap(({ type, value }) => (type === 'email' ? [] : value)),
    email: contacts.find(({ type }) => type === 'email')?.value,
  });
}

const sameKeys = (one: readonly LeadKeyRow[], other: readonly LeadKeyRow[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Makes a changed lead findable by what it has now, and by nothing else. */
export async function replaceLeadKeys(
  tx: Transaction<Schema>,
  { before, after, readDoor }: { before: WholeLead; after: WholeLead; readDoor: ReadDoor },
): Promise<void> {
  const old = keysOf(before, readDoor);
  const fresh = keysOf(after, readDoor);
  if (sameKeys(old, fresh)) return;
  await deleteKeys(tx, old);
  if (fresh.length > 0) await tx.insertInto('lead_keys').values(fresh).execute();
}

/** Takes keys away from the leads that have them; all are of one company. */
export async function deleteKeys(
  tx: Transaction<Schema>,
  keys: readonly LeadKeyRow[],
): Promise<void> {
  const [first] = keys;
  if (!first) return;
  await tx
    .deleteFrom('lead_keys')
    .where('company_id', '=', first.company_id)
    .where('key', 'in', [...new Set(keys.map(({ key }) => key))])
    // Named, so that the index is followed down to the lead: a number may be shared by thousands.
    .where('do_not_disturb', 'in', [0, 1])
    .where('lead_id', 'in', [...new Set(keys.map(({ lead_id }) => lead_id))])
    .execute();
}
