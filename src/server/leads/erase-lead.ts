import type { Kysely } from 'kysely';
import { type Actor, writeAudit } from '#server/db/audit-log.ts';
import { eraseRelay } from '#server/db/drop-relay.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import { noCell, type Schema } from '#server/db/schema.ts';
import type { ReadDoor } from './lead-keys.ts';
import { storedPins } from './lead-pin.ts';
import type { LeadStoreDeps } from './lead-store.ts';
import { deleteLeadKeys } from './withdraw-lead.ts';

export interface ErasedLead {
  readonly id: string;
  readonly erased_at: string;
}

interface EraseOptions {
  readonly by: Actor;
  readonly id: string;
  readonly reason: string | null;
  readonly readDoor: ReadDoor;
  /** One spelling of an address without its unit. */
  readonly buildingKey: LeadStoreDeps['buildingKey'];
}

/** A tenth of a degree, some ten kilometres: enough to say which part of the country it was. */
const roughly = (degrees: number) => Math.round(degrees * 10) / 10;

/**
 * Erases what tells who the customer is and where: names, contacts, address, exact position, extra
 * info, the place that was remembered for the building, and what was written down about changes. The row stays with its status, source,
 * region and date, so that counts stay true; so do its keys for retries and its receipt. Null when
 * there is no such lead; what is erased stays so.
 */
export async function eraseLead(
  { db, trail, bell }: Pick<OpenDatabase, 'db' | 'trail' | 'bell'>,
  options: EraseOptions,
): Promise<ErasedLead | null> {
  const erased = await db.transaction().execute(async (tx) => {
    const { by, id, reason } = options;
    const { companyId } = by;
    await trail.lock(tx, companyId);
    const row = await tx
      .selectFrom('leads')
      .selectAll()
      .where('company_id', '=', companyId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return null;
    const before = (await storedPins(tx, [row])).get(id) ?? null;
    const erased_at = new Date().toISOString();
    const { numUpdatedRows } = await tx
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
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return erasedBefore(tx, companyId, id);
    await deleteLeadKeys(tx, row, options.readDoor);
    await eraseRelay(tx, row);
    await eraseCustomer(tx, companyId, row.customer_id);
    await tx
      .deleteFrom('position_corrections')
      .where('company_id', '=', companyId)
      .where('building_key', '=', options.buildingKey({ ...row, zip: row.zipcode }))
      .execute();
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
    if (before)
      await trail.record(tx, [{ companyId, leadId: id, kind: 'removed', before, after: null }]);
    return { id, erased_at };
  });
  bell.ring(options.by.companyId);
  return erased;
}

/** By an earlier request, or by one of this very moment. */
async function erasedBefore(
  tx: Kysely<Schema>,
  companyId: number,
  id: string,
): Promise<ErasedLead> {
  const { erased_at } = await tx
    .selectFrom('leads')
    .select('erased_at')
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { id, erased_at: erased_at ?? '' };
}

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
