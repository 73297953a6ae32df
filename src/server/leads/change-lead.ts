import type { Transaction } from 'kysely';
import type { ChangeLead } from '#contract/change-lead.ts';
import type { Lead } from '#contract/lead.ts';
import { leavesDoNotDisturb, type LeadStatus } from '#contract/lead-status.ts';
import { type Actor, writeAudit } from '#server/db/audit-log.ts';
import { regionAt } from '#server/db/drawn-regions.ts';
import { correctionColumns, leadColumns, type Schema } from '#server/db/schema.ts';
import { changedLead, movedTo } from './changed-lead.ts';
import { factChanges, type WholeLead, wholeLead } from './lead-facts.ts';
import { pinOfLead } from './lead-pin.ts';
import { correctionOf } from './lead-rows.ts';
import type { LeadStoreDeps } from './lead-store.ts';
import { replaceLeadKeys } from './replace-lead-keys.ts';
import { sourceId } from './source-id.ts';
import { storedLeads } from './stored-lead.ts';

/** What became of a change. */
export type ChangeOutcome =
  /** Also when nothing was to be changed, and nothing was written. */
  | { readonly kind: 'changed'; readonly lead: Lead }
  /** Somebody was faster: this is the version by now. */
  | { readonly kind: 'stale'; readonly version: number }
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'unknown-source' }
  | { readonly kind: 'unknown' };

/** A change as it is asked for. */
interface AskedChange {
  readonly by: Actor;
  readonly id: string;
  /** The one that the person has seen. */
  readonly version: number;
  readonly body: ChangeLead;
}

/**
 * Changes a lead in one transaction, together with its customer, keys, pin, history and feed, if
 * its version is still the one that was seen.
 */
export async function changeLead(deps: LeadStoreDeps, asked: AskedChange): Promise<ChangeOutcome> {
  const { database } = deps;
  const { companyId } = asked.by;
  const outcome = await database.db.transaction().execute(async (tx): Promise<ChangeOutcome> => {
    await database.trail.lock(tx, companyId);
    const before = await wholeLead(tx, companyId, asked.id);
    if (!before) return { kind: 'unknown' };
    if (before.row.version !== asked.version) return { kind: 'stale', version: before.row.version };
    if (reasonMissing(before, asked.body)) return { kind: 'reason-missing' };
    const leadSourceId = await changedSource(tx, asked);
    if (leadSourceId === 'unknown') return { kind: 'unknown-source' };
    const after = changedLead(before, asked.body, {
      leadSourceId,
      moved: await moveOf(deps, tx, { before, asked }),
      now: new Date(),
    });
    const changes = factChanges(before, after);
    if (changes) await writeChange(deps, tx, { asked, before, after, changes });
    const [lead] = await storedLeads(tx, companyId, [changes ? after.row : before.row]);
    if (!lead) throw new Error('A lead was there and is not.');
    return { kind: 'changed', lead };
  });
  if (outcome.kind === 'changed') database.bell.ring(companyId);
  return outcome;
}

function reasonMissing({ row }: WholeLead, body: ChangeLead): boolean {
  const from = row.lead_status as LeadStatus;
  return leavesDoNotDisturb(from, body.lead_status ?? from) && !body.do_not_disturb_reason;
}

async function changedSource(
  tx: Transaction<Schema>,
  { by, body }: AskedChange,
): Promise<string | null> {
  if (body.lead_source === undefined) return null;
  return (await sourceId(tx, by.companyId, body.lead_source)) ?? 'unknown';
}

async function moveOf(
  { stateAt, database }: LeadStoreDeps,
  tx: Transaction<Schema>,
  { before, asked }: { before: WholeLead; asked: AskedChange },
) {
  const place = movedTo(before, asked.body);
  if (!place) return null;
  const { drawn } = await database.regions.of(tx, asked.by.companyId);
  return { place, region: regionAt(drawn, place, stateAt) };
}

/** A change that is made up, ready to be written. */
interface Written {
  readonly asked: Pick<AskedChange, 'by' | 'id' | 'body'>;
  readonly before: WholeLead;
  readonly after: WholeLead;
  readonly changes: NonNullable<ReturnType<typeof factChanges>>;
}

/** Writes a change with all that hangs on it; the company's number must be locked already. */
export async function writeChange(
  deps: LeadStoreDeps,
  tx: Transaction<Schema>,
  { asked, before, after, changes }: Written,
): Promise<void> {
  const { by, id, body } = asked;
  const { companyId } = by;
  await tx
    .updateTable('leads')
    .set(changedColumns(leadColumns, before.row, after.row))
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .execute();
  await writeCustomer(tx, before, after);
  await replaceLeadKeys(tx, { before, after, readDoor: deps.readDoor });
  await writeCorrection(deps, tx, { asked, after });
  const left = leavesDoNotDisturb(
    before.row.lead_status as LeadStatus,
    after.row.lead_status as LeadStatus,
  );
  await writeAudit(tx, by, {
    action: 'lead.changed',
    subject: id,
    before: changes.before,
    after: left
      ? { ...changes.after, do_not_disturb_reason: body.do_not_disturb_reason }
      : changes.after,
  });
  await deps.database.trail.record(tx, [
    {
      companyId,
      leadId: id,
      kind: 'changed',
      before: pinOfLead(before.row, before),
      after: pinOfLead(after.row, after),
    },
  ]);
}

/** The columns that differ. */
const changedColumns = <Row extends object>(
  columns: readonly (keyof Row)[],
  before: Row,
  after: Row,
): Partial<Row> =>
  Object.fromEntries(
    columns.flatMap((column) =>
      before[column] === after[column] ? [] : [[column, after[column]]],
    ),
  ) as Partial<Row>;

async function writeCustomer(
  tx: Transaction<Schema>,
  before: WholeLead,
  { row, first_name, last_name, contacts }: WholeLead,
): Promise<void> {
  const { company_id, customer_id } = row;
  if (before.first_name !== first_name || before.last_name !== last_name)
    await tx
      .updateTable('customers')
      .set({ first_name, last_name })
      .where('company_id', '=', company_id)
      .where('id', '=', customer_id)
      .execute();
  await tx
    .deleteFrom('contacts')
    .where('company_id', '=', company_id)
    .where('customer_id', '=', customer_id)
    .execute();
  if (contacts.length === 0) return;
  await tx
    .insertInto('contacts')
    .values(contacts.map((contact) => ({ company_id, customer_id, ...contact })))
    .execute();
}

/** Remembers where a person put the pin of the address, as when a lead is made. */
async function writeCorrection(
  { buildingKey }: LeadStoreDeps,
  tx: Transaction<Schema>,
  { asked, after }: Pick<Written, 'asked' | 'after'>,
): Promise<void> {
  const { row } = after;
  const correction = correctionOf(row, {
    position: asked.body.position,
    buildingKey: () => buildingKey({ ...row, zip: row.zipcode }),
    now: new Date(),
  });
  if (!correction) return;
  await tx
    .insertInto('position_corrections')
    .values(correction)
    .onConflict((conflict) =>
      conflict
        .columns(['company_id', 'building_key'])
        .doUpdateSet((is) =>
          Object.fromEntries(
            correctionColumns.map((column) => [column, is.ref(`excluded.${column}`)]),
          ),
        ),
    )
    .execute();
}
