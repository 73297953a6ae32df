import type { Transaction } from 'kysely';
import type { DecideRelay } from '#contract/relay.ts';
import { type Actor, writeAudit } from '#server/db/audit-log.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { RelayLeadRow } from '#server/db/relay-rows.ts';
import type { Schema } from '#server/db/schema.ts';
import { changeRelay } from './change-relay.ts';
import { decideIsIt, decideSendAgain } from './relay-steps.ts';

export type DecideOutcome = 'decided' | 'unknown' | 'other-state' | 'id-taken';

interface AskedDecision {
  readonly by: Actor;
  readonly leadId: string;
  readonly body: DecideRelay;
  readonly nowMs: number;
}

/** What a person decides of a lead that is unsure or refused. */
export async function decideRelay(
  { db, trail, bell }: Pick<OpenDatabase, 'db' | 'trail' | 'bell'>,
  { by, leadId, body, nowMs }: AskedDecision,
): Promise<DecideOutcome> {
  const { companyId } = by;
  const outcome = await db.transaction().execute(async (tx): Promise<DecideOutcome> => {
    await trail.lock(tx, companyId);
    const row = await relayRow(tx, companyId, leadId);
    if (!row) return 'unknown';
    if (row.state !== (body.decision === 'send-again' ? 'refused' : 'unsure')) return 'other-state';
    const id = body.upstream_id;
    if (id !== undefined && (await isTaken(tx, companyId, id))) return 'id-taken';
    const patch = id === undefined ? decideSendAgain(row, nowMs) : decideIsIt(id, nowMs);
    await changeRelay(tx, trail, { row, patch });
    await writeAudit(tx, by, {
      action: 'lead.relay-decided',
      subject: leadId,
      after: { decision: body.decision, ...(id === undefined ? {} : { upstream_id: id }) },
    });
    return 'decided';
  });
  if (outcome === 'decided') bell.ring(companyId);
  return outcome;
}

const relayRow = (
  tx: Transaction<Schema>,
  companyId: number,
  leadId: string,
): Promise<RelayLeadRow | undefined> =>
  tx
    .selectFrom('relay_leads')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('lead_id', '=', leadId)
    .executeTakeFirst();

async function isTaken(tx: Transaction<Schema>, companyId: number, id: string): Promise<boolean> {
  const other = await tx
    .selectFrom('relay_leads')
    .select('lead_id')
    .where('company_id', '=', companyId)
    .where('upstream_id', '=', id)
    .executeTakeFirst();
  return other !== undefined;
}
