import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import { placeToWire } from '#contract/place.ts';
import type { LeadRow, Schema } from '#server/db/schema.ts';
import type { FindableCustomer } from './lead-pin.ts';

type Contact = Pick<Schema['contacts'], 'type' | 'value'>;

/** All that can be changed of a lead: its row, and what hangs on its customer. */
export interface WholeLead extends FindableCustomer {
  readonly row: LeadRow;
  readonly contacts: readonly Contact[];
}

/** Leads that are neither withdrawn nor erased; to be read after `trail.lock`. */
export function standingLeads(tx: Kysely<Schema>, companyId: number) {
  return tx
    .selectFrom('leads')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('withdrawn_at', 'is', null)
    .where('erased_at', 'is', null);
}

/** One lead with its customer; null when there is none, or none any more. */
export async function wholeLead(
  tx: Kysely<Schema>,
  companyId: number,
  id: string,
): Promise<WholeLead | null> {
  const row = await standingLeads(tx, companyId).where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const customer = await tx
    .selectFrom('customers')
    .select(['first_name', 'last_name'])
    .where('company_id', '=', companyId)
    .where('id', '=', row.customer_id)
    .executeTakeFirstOrThrow();
  const contacts = await tx
    .selectFrom('contacts')
    .select(['type', 'value'])
    .where('company_id', '=', companyId)
    .where('customer_id', '=', row.customer_id)
    .execute();
  return { row, ...customer, contacts };
}

type Facts = Readonly<Record<string, unknown>>;

const contactOf = ({ contacts }: WholeLead, wanted: Contact['type']): string =>
  contacts.find(({ type }) => type === wanted)?.value ?? '';

/** A lead in the words of the contract, to be compared and written down. */
function factsOf(lead: WholeLead): Facts {
  const { row } = lead;
  return {
    first_name: lead.first_name,
    last_name: lead.last_name,
    address: row.address,
    city: row.city,
    county: row.county,
    state: row.state,
    zipcode: row.zipcode,
    ...placeToWire({ lng: row.longitude, lat: row.latitude }),
    position: row.position_class && {
      class: row.position_class,
      radius_meters: row.position_radius_meters,
    },
    region: row.region_name,
    lead_status: row.lead_status,
    lead_source: row.lead_source_id,
    extra_info: row.extra_info === null ? null : (JSON.parse(row.extra_info) as unknown),
    cell: contactOf(lead, 'mobile'),
    phone: contactOf(lead, 'home'),
    email: contactOf(lead, 'email'),
  };
}

/** The facts that differ, as they were and as they are; null when none does. */
export function factChanges(
  one: WholeLead,
  other: WholeLead,
): { readonly before: Facts; readonly after: Facts } | null {
  const before = factsOf(one);
  const after = factsOf(other);
  const differs = (name: string) => !isDeepStrictEqual(before[name], after[name]);
  const moved = differs('latitude') || differs('longitude');
  // Half a place is none.
  const changed = Object.keys(before).filter(
    (name) => differs(name) || (moved && (name === 'latitude' || name === 'longitude')),
  );
  if (changed.length === 0) return null;
  const only = (facts: Facts) => Object.fromEntries(changed.map((name) => [name, facts[name]]));
  return { before: only(before), after: only(after) };
}
