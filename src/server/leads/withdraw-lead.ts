import type { Transaction } from 'kysely';
import { type WithdrawnLead, withdrawalWindowMs } from '#contract/receipt.ts';
import { type Actor, writeAudit } from '#server/db/audit-log.ts';
import { dropRelay } from '#server/db/drop-relay.ts';
import { mortonOf } from '#server/db/morton.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import { type LeadRow, noCell, type Schema } from '#server/db/schema.ts';
import type { ReadDoor } from './lead-keys.ts';
import { storedPins } from './lead-pin.ts';
import { deleteKeys } from './replace-lead-keys.ts';
import { storedLeadKeys } from './stored-lead-keys.ts';

/** What became of taking a lead back. */
export type WithdrawOutcome =
  | { readonly kind: 'withdrawn'; readonly lead: WithdrawnLead }
  | { readonly kind: 'too-late' }
  | { readonly kind: 'unknown' };

/**
 * Takes a lead out of lists, map and duplicate look-ups, within {@link withdrawalWindowMs} of its
 * making. Its row stays: a repeat of the create call finds it and makes no second lead. Once
 * withdrawn, the answer is the same for ever.
 */
export async function withdrawLead(
  { db, trail, bell }: Pick<OpenDatabase, 'db' | 'trail' | 'bell'>,
  options: { by: Actor; id: string; readDoor: ReadDoor },
): Promise<WithdrawOutcome> {
  const outcome = await db.transaction().execute(async (tx): Promise<WithdrawOutcome> => {
    const { by, id } = options;
    const { companyId } = by;
    await trail.lock(tx, companyId);
    const now = new Date();
    await trail.lock(tx, companyId);
    const oldest = new Date(now.getTime() - withdrawalWindowMs).toISOString();
    const row = await tx
      .updateTable('leads')
      .set({ withdrawn_at: now.toISOString(), cell: noCell })
      .where('company_id', '=', companyId)
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null)
      .where('created_at', '>=', oldest)
      .returningAll()
      .executeTakeFirst();
    if (!row) return untouched(tx, companyId, id);
    const onMap = { ...row, cell: mortonOf({ lng: row.longitude, lat: row.latitude }) };
    const before = (await storedPins(tx, [onMap])).get(id) ?? null;
    await deleteLeadKeys(tx, row, options.readDoor);
    await dropRelay(tx, row);
    await writeAudit(tx, by, { action: 'lead.withdrawn', subject: id });
    await trail.record(tx, [{ companyId, leadId: id, kind: 'removed', before, after: null }]);
    return { kind: 'withdrawn', lead: { id, withdrawn_at: now.toISOString() } };
  });
  bell.ring(options.by.companyId);
  return outcome;
}

async function untouched(
  tx: Transaction<Schema>,
  companyId: number,
  id: string,
): Promise<WithdrawOutcome> {
  const row = await tx
    .selectFrom('leads')
    .select('withdrawn_at')
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return { kind: 'unknown' };
  return row.withdrawn_at === null
    ? { kind: 'too-late' }
    : { kind: 'withdrawn', lead: { id, withdrawn_at: row.withdrawn_at } };
}

/** Makes a lead unfindable as a duplicate. */
export async function deleteLeadKeys(
  tx: Transaction<Schema>,
  row: LeadRow,
  readDoor: ReadDoor,
): Promise<void> {
  await deleteKeys(tx, await storedLeadKeys(tx, [row], readDoor));
}
