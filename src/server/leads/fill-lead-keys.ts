import type { Kysely, Transaction } from 'kysely';
import { leadKeyColumns, type LeadKeyRow, type Schema } from '#server/db/schema.ts';
import type { ReadDoor } from './lead-keys.ts';
import { RowInsert } from '#server/db/row-insert.ts';
import { storedLeadKeys } from './stored-lead-keys.ts';

/** Leads whose keys are made in one transaction: a few milliseconds. */
const batchSize = 500;

/**
 * Makes the keys of leads that were stored before there were any. Each batch takes its leads off
 * the list in its own transaction, so an interrupted run goes on where it was, and several API
 * processes may run it at once.
 */
export async function fillLeadKeys(db: Kysely<Schema>, readDoor: ReadDoor): Promise<void> {
  const insert = new RowInsert(leadKeyColumns, (rows: readonly LeadKeyRow[]) =>
    db
      .insertInto('lead_keys')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing()),
  );
  const fillBatch = async (tx: Transaction<Schema>): Promise<boolean> => {
    const batch = await tx
      .selectFrom('unkeyed_leads')
      .selectAll()
      .orderBy('company_id')
      .orderBy('lead_id')
      .limit(batchSize)
      .execute();
    const companyId = batch[0]?.company_id;
    if (companyId === undefined) return false;
    const ids = batch.flatMap((row) => (row.company_id === companyId ? row.lead_id : []));
    const leads = await tx
      .selectFrom('leads')
      .selectAll()
      .where('company_id', '=', companyId)
      .where('id', 'in', ids)
      .where('withdrawn_at', 'is', null)
      .execute();
    await insert.run(tx, await storedLeadKeys(tx, leads, readDoor));
    await tx
      .deleteFrom('unkeyed_leads')
      .where('company_id', '=', companyId)
      .where('lead_id', 'in', ids)
      .execute();
    return true;
  };
  while (await db.transaction().execute(fillBatch));
}
