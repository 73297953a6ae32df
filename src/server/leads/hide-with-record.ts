import type { Transaction } from 'kysely';
import { type Actor, writeAudit } from '#server/db/audit-log.ts';
import { mortonOf } from '#server/db/morton.ts';
import type { ReadBackRecordRow } from '#server/db/read-back-rows.ts';
import { noCell, type Schema } from '#server/db/schema.ts';
import { storedPins } from './lead-pin.ts';
import type { LeadStoreDeps } from './lead-store.ts';
import { deleteKeys } from './replace-lead-keys.ts';
import { storedLeadKeys } from './stored-lead-keys.ts';

const flagged = (record: string | null, isDeleted: boolean): string | null =>
  record && JSON.stringify({ ...(JSON.parse(record) as object), isDeleted });

interface Hidden {
  readonly by: Actor;
  readonly row: ReadBackRecordRow;
  readonly isDeleted: boolean;
}

/**
 * Takes the lead of a record off the map when the record is deleted, as one that was taken back,
 * and brings it back when the record does. What people here have taken back or erased stays so.
 */
export async function hideWithRecord(
  { database, readDoor }: LeadStoreDeps,
  tx: Transaction<Schema>,
  { by, row, isDeleted }: Hidden,
): Promise<void> {
  const { companyId } = by;
  const lead = await tx
    .selectFrom('leads')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('id', '=', row.lead_id ?? '')
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (!lead) return;
  const isHidden = lead.withdrawn_at !== null;
  if (isHidden === isDeleted || (isHidden && row.hidden_at !== lead.withdrawn_at)) return;
  const at = isDeleted ? new Date().toISOString() : null;
  const onMap = {
    ...lead,
    withdrawn_at: null,
    cell: mortonOf({ lng: lead.longitude, lat: lead.latitude }),
  };
  const pin = (await storedPins(tx, [onMap])).get(lead.id) ?? null;
  const keys = await storedLeadKeys(tx, [lead], readDoor);
  if (isDeleted) await deleteKeys(tx, keys);
  else if (keys.length > 0) await tx.insertInto('lead_keys').values(keys).execute();
  await tx
    .updateTable('leads')
    .set({ withdrawn_at: at, cell: isDeleted ? noCell : onMap.cell })
    .where('company_id', '=', companyId)
    .where('id', '=', lead.id)
    .execute();
  await tx
    .updateTable('read_back_records')
    // What the record says by now is followed when it is back.
    .set({ hidden_at: at, record: flagged(row.record, isDeleted) })
    .where('company_id', '=', companyId)
    .where('upstream_id', '=', row.upstream_id)
    .execute();
  await writeAudit(tx, by, {
    action: isDeleted ? 'lead.withdrawn' : 'lead.created',
    subject: lead.id,
  });
  const [before, after] = isDeleted ? [pin, null] : [null, pin];
  const kind = isDeleted ? 'removed' : 'created';
  await database.trail.record(tx, [{ companyId, leadId: lead.id, kind, before, after }]);
}
