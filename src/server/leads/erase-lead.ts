import type { Kysely } from 'kysely';
import { type Actor, writeAudit } from '#server/db/audit-log.ts';
import { noCell, type Schema } from '#server/db/schema.ts';
import type { ReadDoor } from './lead-keys.ts';
import { deleteLeadKeys } from './withdraw-lead.ts';

export interface ErasedLead {
  readonly id: string;
  readonly erased_at: string;
}

/** A tenth of a degree, some ten kilometres: enough to say which part of the country it was. */
const roughly = (degrees: number) => Math.round(degrees * 10) / 10;

/**
 * Erases what tells who the customer is and where: names, contacts, address, exact position, extra
 * info, and the same in what was written down about changes. The row stays with its status, source,
 * region and date, so that counts stay true; so do its keys for retries and its receipt. Null when
 * there is no such lead; what is erased stays so.
 */
export const eraseLead = (
  db: Kysely<Schema>,
  options: { by: Actor; id: string; reason: string | null; readDoor: ReadDoor },
): Promise<ErasedLead | null> =>
  db.transaction().execute(async (tx) => {
    const { by, id, reason } = options;
    const { companyId } = by;
    const row = await tx
      .selectFrom('leads')
      .selectAll()
      .where('company_id', '=', companyId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return null;
    if (row.erased_at !== null) return { id, erased_at: row.erased_at };
    const erased_at = new Date().toISOString();
    await deleteLeadKeys(tx, row, options.readDoor);
    await tx
      .updateTable('leads')
      .set({
        erased_at,
        cell: noCell,
        latitude: roughly(row.latitude),
        longitude: roughly(row.longitude),
        address: '',
        city: '',
        zipcode: '',
        extra_info: null,
        // Of the body: whoever can guess a customer could check the guess against it.
        body_fingerprint: null,
        external_id: null,
        duplicates_seen: null,
        do_not_disturb_reason: null,
      })
      .where('company_id', '=', companyId)
      .where('id', '=', id)
      .execute();
    await eraseCustomer(tx, companyId, row.customer_id);
    await tx
      .deleteFrom('audit_details')
      .where('company_id', '=', companyId)
      .where('subject', '=', id)
      .execute();
    await writeAudit(tx, by, {
      action: 'lead.erased',
      subject: id,
      ...(reason ? { after: { reason } } : {}),
    });
    return { id, erased_at };
  });

async function eraseCustomer(tx: Kysely<Schema>, companyId: number, id: string): Promise<void> {
  await tx
    .deleteFrom('contacts')
    .where('company_id', '=', companyId)
    .where('customer_id', '=', id)
    .execute();
  await tx
    .updateTable('customers')
    .set({ first_name: '', last_name: '' })
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .execute();
}
