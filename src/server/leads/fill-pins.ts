import type { Transaction } from 'kysely';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { Schema } from '#server/db/schema.ts';
import { storedPins } from './lead-pin.ts';

/** Leads whose pins are made in one transaction: some ten milliseconds. */
const batchSize = 500;

/**
 * Makes the pins of leads that were stored before there were any. Each batch takes its leads off
 * the list in its own transaction, so an interrupted run goes on where it was, and several API
 * processes may run it at once.
 */
export async function fillPins({ db, trail }: OpenDatabase): Promise<void> {
  const fillBatch = async (tx: Transaction<Schema>): Promise<boolean> => {
    const first = await tx.selectFrom('unpinned_leads').select('company_id').executeTakeFirst();
    if (!first) return false;
    const { company_id } = first;
    const batch = await tx
      .deleteFrom('unpinned_leads')
      .where('company_id', '=', company_id)
      .where('lead_id', 'in', (from) =>
        from
          .selectFrom('unpinned_leads as u')
          .select('u.lead_id')
          .where('u.company_id', '=', company_id)
          .orderBy('u.lead_id')
          .limit(batchSize),
      )
      .returning('lead_id')
      .execute();
    const leads = await tx
      .selectFrom('leads')
      .selectAll()
      .where('company_id', '=', company_id)
      .where(
        'id',
        'in',
        batch.map((row) => row.lead_id),
      )
      .execute();
    await trail.fill(tx, company_id, [...(await storedPins(tx, leads)).values()]);
    return true;
  };
  while (await db.transaction().execute(fillBatch));
}
