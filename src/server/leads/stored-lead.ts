import type { Kysely } from 'kysely';
import { type CreatedLead, createdLeadSchema, type Lead, leadSchema } from '#contract/lead.ts';
import { placeToWire } from '#contract/place.ts';
import type { LeadRow, Schema } from '#server/db/schema.ts';
import { showReceipt } from './receipt.ts';

const createdPart = (row: LeadRow): CreatedLead => ({
  id: row.id,
  customer_id: row.customer_id,
  user_id: row.user_id,
  external_id: row.external_id,
  region: row.region_id === null ? null : { id: row.region_id, name: row.region_name ?? '' },
  receipt: showReceipt(row.receipt),
  created_at: row.created_at,
});

/** The answer to the create call that made this row. */
export const createdLead = (row: LeadRow): CreatedLead => createdLeadSchema.parse(createdPart(row));

/** Whole leads from their rows, in the same order; parsed, because a database can be edited. */
export async function storedLeads(
  db: Kysely<Schema>,
  companyId: number,
  rows: readonly LeadRow[],
): Promise<Lead[]> {
  if (rows.length === 0) return [];
  const customerIds = rows.map((row) => row.customer_id);
  const [customers, contacts, sources] = await Promise.all([
    db
      .selectFrom('customers')
      .selectAll()
      .where('company_id', '=', companyId)
      .where('id', 'in', customerIds)
      .execute(),
    db
      .selectFrom('contacts')
      .selectAll()
      .where('company_id', '=', companyId)
      .where('customer_id', 'in', customerIds)
      .orderBy('type', 'desc')
      .execute(),
    db.selectFrom('lead_sources').selectAll().where('company_id', '=', companyId).execute(),
  ]);
  const customerById = new Map(customers.map((row) => [row.id, row]));
  const sourceById = new Map(sources.map((row) => [row.id, row.name]));
  const contactsById = Map.groupBy(contacts, (row) => row.customer_id);
  return rows.map((row) =>
    leadSchema.parse({
      ...createdPart(row),
      version: row.version,
      updated_at: row.updated_at ?? row.created_at,
      first_name: customerById.get(row.customer_id)?.first_name,
      last_name: customerById.get(row.customer_id)?.last_name,
      address: row.address,
      city: row.city,
      county: row.county,
      state: row.state,
      zipcode: row.zipcode,
      ...placeToWire({ lng: row.longitude, lat: row.latitude }),
      lead_status: row.lead_status,
      lead_source: {
        id: row.lead_source_id,
        name: sourceById.get(row.lead_source_id) ?? row.lead_source_id,
      },
      extra_info: row.extra_info === null ? null : JSON.parse(row.extra_info),
      contacts: (contactsById.get(row.customer_id) ?? []).map(({ type, value }) => ({
        type,
        value,
      })),
      position:
        row.position_class === null
          ? null
          : { class: row.position_class, radius_meters: row.position_radius_meters ?? 0 },
      origin: row.origin,
      duplicates_seen: row.duplicates_seen === null ? [] : JSON.parse(row.duplicates_seen),
      do_not_disturb_reason: row.do_not_disturb_reason,
      relay: row.relay,
      upstream_id: row.upstream_id,
    }),
  );
}
