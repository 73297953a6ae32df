import type { Kysely, Transaction } from 'kysely';
import { type Actor, systemActor } from '#server/db/audit-log.ts';
import type { FoundRecord, RecordPlace } from '#server/db/read-back-rows.ts';
import { newRelayLead } from '#server/db/relay-rows.ts';
import type { Schema } from '#server/db/schema.ts';
import { followRecord } from './follow-record.ts';
import type { LeadStoreDeps } from './lead-store.ts';
import { type NewLead, newLeadRows } from './lead-rows.ts';
import type { LeadWriter } from './lead-writer.ts';
import { hideWithRecord } from './hide-with-record.ts';
import { recordSourceId } from './record-source-id.ts';

/** What became of a record of the upstream; the relay's own words for it. */
export type RecordOutcome = 'made' | 'known' | 'ours' | 'unplaced';

export interface TakenRecord {
  readonly record: FoundRecord;
  /** Null where nobody knows where it is. */
  readonly placed: RecordPlace | null;
}

/** The upstream, as the history names it. */
const rooflink = (companyId: number): Actor => ({ ...systemActor(companyId), name: 'RoofLink' });

/**
 * Makes a lead of a record that was made upstream, or brings the lead that was made of it up to
 * it, in one transaction. The company's number is locked before anything is looked at, as by
 * whoever confirms a lead: one record never becomes two leads, nor a lead of ours a second one.
 */
export async function takeRecord(
  deps: LeadStoreDeps & { readonly writer: LeadWriter },
  companyId: number,
  taken: TakenRecord,
): Promise<RecordOutcome> {
  const { database } = deps;
  const by = rooflink(companyId);
  const outcome = await database.db.transaction().execute(async (tx) => {
    await database.trail.lock(tx, companyId);
    const row = await tx
      .selectFrom('read_back_records')
      .selectAll()
      .where('company_id', '=', companyId)
      .where('upstream_id', '=', taken.record.id)
      .executeTakeFirst();
    if (row?.lead_id) {
      await hideWithRecord(deps, tx, { by, row, isDeleted: taken.record.isDeleted });
      await followRecord(deps, tx, { by, row, taken });
      return 'known';
    }
    if (await isOurs(tx, companyId, taken.record)) return 'ours';
    return make(deps, tx, { by, taken });
  });
  if (outcome === 'made' || outcome === 'known') database.bell.ring(companyId);
  return outcome;
}

/** Known in the ledger by its id, or made for a lead of ours, whatever became of that. */
async function isOurs(
  tx: Kysely<Schema>,
  companyId: number,
  { id, leadId }: FoundRecord,
): Promise<boolean> {
  const known = await tx
    .selectFrom('relay_leads')
    .select('lead_id')
    .where('company_id', '=', companyId)
    .where('upstream_id', '=', id)
    .executeTakeFirst();
  if (known || leadId === '') return known !== undefined;
  const lead = await tx
    .selectFrom('leads')
    .select('id')
    .where('company_id', '=', companyId)
    .where('id', '=', leadId)
    .executeTakeFirst();
  return lead !== undefined;
}

async function make(
  { database, writer, ...deps }: LeadStoreDeps & { readonly writer: LeadWriter },
  tx: Transaction<Schema>,
  { by, taken: { record, placed } }: { by: Actor; taken: TakenRecord },
): Promise<RecordOutcome> {
  const { companyId } = by;
  const state = record.facts.state || (placed && deps.stateAt(placed.place));
  if (!placed || !state) return 'unplaced';
  const now = new Date();
  const made =
    record.madeAt === null ? now : new Date(Math.min(Date.parse(record.madeAt), now.getTime()));
  const { facts } = record;
  const fields = { ...facts, state, zip: facts.zipcode };
  const rows = newLeadRows(
    {
      ...facts,
      state,
      latitude: placed.place.lat,
      longitude: placed.place.lng,
      lead_status: facts.lead_status ?? 'u',
    },
    {
      by,
      leadSourceId: await recordSourceId(tx, companyId, facts.lead_source),
      regions: await database.regions.of(tx, companyId),
      stateAt: deps.stateAt,
      idempotencyKey: null,
      bodyFingerprint: null,
      door: deps.readDoor(fields),
      buildingKey: () => deps.buildingKey(fields),
      isRelayed: false,
      now: made,
    },
  );
  await writer.writeIn(tx, [fromUpstream(rows, { record, placed, now })]);
  const kept = {
    state: 'lead' as const,
    lead_id: rows.lead.id,
    record: JSON.stringify(record),
    placed: JSON.stringify(placed),
    status_label: facts.status_label,
    tried_at: now.toISOString(),
  };
  await tx
    .insertInto('read_back_records')
    .values({ company_id: companyId, upstream_id: record.id, hidden_at: null, ...kept })
    .onConflict((conflict) => conflict.columns(['company_id', 'upstream_id']).doUpdateSet(kept))
    .execute();
  return 'made';
}

/** It is there already, under the id that the record has, and is never sent. */
function fromUpstream(
  rows: NewLead,
  { record, placed, now }: { record: FoundRecord; placed: RecordPlace; now: Date },
): NewLead {
  const at = now.toISOString();
  Object.assign(rows.lead, {
    origin: 'rooflink',
    position_class: placed.class,
    position_radius_meters: placed.radius_meters,
    relay: 'confirmed',
    upstream_id: record.id,
  });
  return {
    ...rows,
    // It was made there at that time; here it was written down now.
    audit: { ...rows.audit, at },
    relay: {
      ...newRelayLead(rows.lead, at),
      state: 'confirmed',
      upstream_id: record.id,
      known_by: 'read-back',
    },
  };
}
