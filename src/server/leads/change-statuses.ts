import type { Transaction } from 'kysely';
import type { ChangedStatuses, ChangeStatuses } from '#contract/change-lead.ts';
import { isDoNotDisturb, leavesDoNotDisturb, type LeadStatus } from '#contract/lead-status.ts';
import { type Actor, auditRow, detailsOf } from '#server/db/audit-log.ts';
import type { LeadRow, Schema } from '#server/db/schema.ts';
import { inChunks } from './in-chunks.ts';
import { standingLeads } from './lead-facts.ts';
import { storedPins } from './lead-pin.ts';
import type { LeadStoreDeps } from './lead-store.ts';
import { deleteKeys } from './replace-lead-keys.ts';
import { storedLeadKeys } from './stored-lead-keys.ts';

/** What became of a change of many; without the reason nothing is changed at all. */
export type StatusesOutcome =
  | { readonly kind: 'done'; readonly statuses: ChangedStatuses }
  | { readonly kind: 'reason-missing' };

/** A lead that is to get another status. */
interface Step {
  readonly row: LeadRow;
  readonly to: LeadStatus;
}

/**
 * Changes the status of many leads in one transaction, each if its version is still the one that
 * was seen. Leads that have the status already are neither changed nor conflicts.
 */
export async function changeStatuses(
  { database, readDoor }: LeadStoreDeps,
  { by, body }: { by: Actor; body: ChangeStatuses },
): Promise<StatusesOutcome> {
  const { companyId } = by;
  const outcome = await database.db.transaction().execute(async (tx): Promise<StatusesOutcome> => {
    await database.trail.lock(tx, companyId);
    const ids = body.changes.flatMap(({ leads }) => Object.keys(leads));
    const { steps, conflicts } = plan(body, await rowsOf(tx, companyId, ids));
    const reason = body.do_not_disturb_reason || null;
    if (reason === null && steps.some(leaves)) return { kind: 'reason-missing' };
    if (steps.length > 0) {
      const pins = await storedPins(tx, rowsIn(steps));
      await writeStatuses(tx, steps);
      await writeKeys(tx, steps, readDoor);
      await writeAudits(tx, { by, steps, reason });
      await database.trail.record(
        tx,
        steps.map((step) => changeOf(step, pins.get(step.row.id))),
      );
    }
    return { kind: 'done', statuses: { changed: steps.map(changedOf), conflicts } };
  });
  if (outcome.kind === 'done' && outcome.statuses.changed.length > 0) database.bell.ring(companyId);
  return outcome;
}

const statusOf = ({ lead_status }: LeadRow) => lead_status as LeadStatus;
const leaves = ({ row, to }: Step) => leavesDoNotDisturb(statusOf(row), to);
const rowsIn = (steps: readonly Step[]) => steps.map(({ row }) => row);
const idsIn = (steps: readonly Step[]) => steps.map(({ row }) => row.id);

async function rowsOf(
  tx: Transaction<Schema>,
  companyId: number,
  ids: readonly string[],
): Promise<Map<string, LeadRow>> {
  const rows = new Map<string, LeadRow>();
  for (const some of inChunks(ids))
    for (const row of await standingLeads(tx, companyId).where('id', 'in', some).execute())
      rows.set(row.id, row);
  return rows;
}

function plan({ changes }: ChangeStatuses, rows: ReadonlyMap<string, LeadRow>) {
  const steps: Step[] = [];
  const conflicts: ChangedStatuses['conflicts'] = [];
  const planned = new Map<string, LeadStatus>();
  for (const { lead_status: to, leads } of changes)
    for (const [id, version] of Object.entries(leads)) {
      const row = rows.get(id);
      const earlier = planned.get(id);
      if (!row) conflicts.push({ id, version: null, lead_status: null });
      else if (earlier !== undefined)
        conflicts.push({ id, version: row.version + 1, lead_status: earlier });
      else if (row.version !== version)
        conflicts.push({ id, version: row.version, lead_status: statusOf(row) });
      else if (row.lead_status !== to) {
        steps.push({ row, to });
        planned.set(id, to);
      }
    }
  return { steps, conflicts };
}

const changedOf = ({ row, to }: Step): ChangedStatuses['changed'][number] => ({
  id: row.id,
  version: row.version + 1,
  lead_status: to,
  previous_status: statusOf(row),
});

async function writeStatuses(tx: Transaction<Schema>, steps: readonly Step[]): Promise<void> {
  const updated_at = new Date().toISOString();
  for (const [lead_status, own] of Map.groupBy(steps, ({ to }) => to))
    for (const some of inChunks(own))
      await tx
        .updateTable('leads')
        .set((is) => ({ lead_status, updated_at, version: is('version', '+', 1) }))
        .where('company_id', '=', some[0]?.row.company_id ?? 0)
        .where('id', 'in', idsIn(some))
        .execute();
}

/** Do-not-disturb leads come first among duplicates, which their keys tell. */
async function writeKeys(
  tx: Transaction<Schema>,
  steps: readonly Step[],
  readDoor: LeadStoreDeps['readDoor'],
): Promise<void> {
  const turned = steps.filter(
    ({ row, to }) => isDoNotDisturb(statusOf(row)) !== isDoNotDisturb(to),
  );
  for (const some of inChunks(turned, 100)) {
    await deleteKeys(tx, await storedLeadKeys(tx, rowsIn(some), readDoor));
    const after = some.map(({ row, to }) => ({ ...row, lead_status: to }));
    const keys = await storedLeadKeys(tx, after, readDoor);
    if (keys.length > 0) await tx.insertInto('lead_keys').values(keys).execute();
  }
}

async function writeAudits(
  tx: Transaction<Schema>,
  { by, steps, reason }: { by: Actor; steps: readonly Step[]; reason: string | null },
): Promise<void> {
  const at = new Date().toISOString();
  const entries = steps.map((step) => {
    const event = {
      action: 'lead.changed' as const,
      subject: step.row.id,
      before: { lead_status: step.row.lead_status },
      after: {
        lead_status: step.to,
        ...(leaves(step) ? { do_not_disturb_reason: reason } : {}),
      },
    };
    const row = auditRow(by, event, at);
    return { row, details: detailsOf(row, event) };
  });
  for (const some of inChunks(entries)) {
    await tx
      .insertInto('audit_log')
      .values(some.map(({ row }) => row))
      .execute();
    await tx
      .insertInto('audit_details')
      .values(some.flatMap(({ details }) => details ?? []))
      .execute();
  }
}

const changeOf = ({ row, to }: Step, before: Schema['pins'] | undefined) => ({
  companyId: row.company_id,
  leadId: row.id,
  kind: 'changed' as const,
  before: before ?? null,
  after: before ? { ...before, lead_status: to } : null,
});
