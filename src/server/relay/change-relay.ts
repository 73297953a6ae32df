import type { Transaction } from 'kysely';
import type { RelayStage } from '#contract/relay-stage.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { RelayLeadRow } from '#server/db/relay-rows.ts';
import type { Schema } from '#server/db/schema.ts';
import type { RelayPatch } from './relay-steps.ts';

const stageOf = (state: RelayLeadRow['state']): RelayStage =>
  state === 'sending' ? 'waiting' : state;

/**
 * Writes what changes of one lead in the ledger. Where that is seen on the map and in lists, the
 * lead, its pin and the feed follow. The company's number in the feed must be locked already.
 */
export async function changeRelay(
  tx: Transaction<Schema>,
  trail: OpenDatabase['trail'],
  { row, patch }: { readonly row: RelayLeadRow; readonly patch: RelayPatch },
): Promise<void> {
  const { company_id, lead_id } = row;
  await tx
    .updateTable('relay_leads')
    .set(patch)
    .where('company_id', '=', company_id)
    .where('lead_id', '=', lead_id)
    .execute();
  const next = { ...row, ...patch };
  if (stageOf(next.state) === stageOf(row.state) && next.upstream_id === row.upstream_id) return;
  const seen = { relay: stageOf(next.state), upstream_id: next.upstream_id };
  const { cell } = await tx
    .updateTable('leads')
    .set(seen)
    .where('company_id', '=', company_id)
    .where('id', '=', lead_id)
    .returning('cell')
    .executeTakeFirstOrThrow();
  const before = await tx
    .selectFrom('pins')
    .selectAll()
    .where('company_id', '=', company_id)
    .where('cell', '=', Number(cell))
    .where('lead_id', '=', lead_id)
    .executeTakeFirst();
  if (!before) return;
  await trail.record(tx, [
    {
      companyId: company_id,
      leadId: lead_id,
      kind: 'relayed',
      before,
      after: { ...before, relay: seen.relay },
    },
  ]);
}
