import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

interface RelayedLead {
  readonly company_id: number;
  readonly id: string;
}

/**
 * Takes a lead out of the relay that was taken back or erased, unless it is upstream or just being
 * sent or looked for: then its end is found out first. Nobody is asked about such a lead.
 */
export async function dropRelay(
  tx: Kysely<Schema>,
  { company_id, id }: RelayedLead,
): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('relay_leads')
    .where('company_id', '=', company_id)
    .where('lead_id', '=', id)
    .where((is) =>
      is.or([
        is('state', 'in', ['refused', 'unsure']),
        is.and([is('state', '=', 'waiting'), is('doubt_from', 'is', null)]),
      ]),
    )
    .executeTakeFirst();
  if (numDeletedRows === 0n) return;
  await tx
    .deleteFrom('relay_attempts')
    .where('company_id', '=', company_id)
    .where('lead_id', '=', id)
    .execute();
}

/** The same, and what stays tells nothing of the customer. */
export async function eraseRelay(tx: Kysely<Schema>, lead: RelayedLead): Promise<void> {
  await dropRelay(tx, lead);
  await tx
    .updateTable('relay_leads')
    .set({ sent: null, raw_answer: null, faults: null, candidates: null })
    .where('company_id', '=', lead.company_id)
    .where('lead_id', '=', lead.id)
    .execute();
  await tx
    .updateTable('read_back_records')
    .set({ record: null, placed: null, status_label: null })
    .where('company_id', '=', lead.company_id)
    .where('lead_id', '=', lead.id)
    .execute();
}
