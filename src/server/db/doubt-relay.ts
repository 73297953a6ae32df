import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * After a backup was restored: what waited then may have been sent since by the server it was taken
 * from. It is looked for before it is sent, and so is what was refused, once somebody has it sent again.
 */
export async function doubtRelay(tx: Kysely<Schema>, now: string): Promise<void> {
  await tx
    .updateTable('relay_leads')
    .set((is) => ({
      doubt_from: is.fn.coalesce('doubt_from', 'changed_at'),
      doubt_until: now,
      due_at: now,
    }))
    .where('state', 'in', ['waiting', 'sending', 'refused'])
    .execute();
}
