import type { CreateLead } from '#contract/lead.ts';
import { placeFromWire } from '#contract/place.ts';
import type { Position } from '#contract/position.ts';
import { type Actor, auditRow } from '#server/db/audit-log.ts';
import { type CompanyRegions, regionAt, type StateAt } from '#server/db/drawn-regions.ts';
import { mortonOf } from '#server/db/morton.ts';
import type {
  AuditRow,
  LeadKeyRow,
  LeadRow,
  PinRow,
  PositionCorrectionRow,
  Schema,
} from '#server/db/schema.ts';
import { type Door, leadKeyRows } from './lead-keys.ts';
import { pinOfLead } from './lead-pin.ts';
import { newRelayLead, type RelayLeadRow } from '#server/db/relay-rows.ts';
import { mintReceipt } from './receipt.ts';
import { uuidV7 } from '#server/db/uuid-v7.ts';

/** Everything one create call writes. */
export interface NewLead {
  readonly lead: LeadRow;
  readonly customer: Schema['customers'];
  readonly user: Schema['users'];
  readonly contacts: readonly Schema['contacts'][];
  readonly keys: readonly LeadKeyRow[];
  /** Made last, for the receipt in it may still change. */
  readonly pin: () => PinRow;
  /** Of the regions that its own was found among. */
  readonly regionsVersion: number;
  /** Who made it, and from where. */
  readonly audit: AuditRow;
  /** Set when it is to be sent upstream. */
  readonly relay: RelayLeadRow | null;
  /** Set when a person moved the pin to where the address truly is. */
  readonly correction: PositionCorrectionRow | null;
}

/** What the store adds to a parsed body. */
export interface LeadContext {
  readonly by: Actor;
  readonly leadSourceId: string;
  readonly regions: CompanyRegions;
  readonly stateAt: StateAt;
  readonly idempotencyKey: string | null;
  readonly bodyFingerprint: string | null;
  readonly door: Door;
  /** One spelling of the address without its unit. */
  readonly buildingKey: () => string;
  /** Whether leads of the company go on to the upstream. */
  readonly isRelayed: boolean;
  readonly now: Date;
}

/** Splits a body into its rows: a new customer, its user, its contacts and the job. */
export function newLeadRows(body: CreateLead, context: LeadContext): NewLead {
  const { companyId } = context.by;
  const created_at = context.now.toISOString();
  const customerId = uuidV7();
  const userId = uuidV7();
  const place = placeFromWire(body);
  const id = uuidV7();
  const region = regionAt(context.regions.drawn, place, context.stateAt);
  const names = { first_name: body.first_name ?? '', last_name: body.last_name ?? '' };
  const contacts = contactsOf(body);
  const lead: LeadRow = {
    company_id: companyId,
    id,
    customer_id: customerId,
    user_id: userId,
    cell: mortonOf(place),
    latitude: place.lat,
    longitude: place.lng,
    lead_status: body.lead_status,
    lead_source_id: context.leadSourceId,
    address: body.address,
    city: body.city ?? '',
    county: body.county ?? '',
    state: body.state,
    zipcode: body.zipcode,
    region_id: region?.id ?? null,
    region_name: region?.name ?? null,
    extra_info: body.extra_info ? JSON.stringify(body.extra_info) : null,
    position_class: body.position?.class ?? null,
    position_radius_meters: body.position?.radius_meters ?? null,
    origin: body.origin ?? 'api',
    external_id: body.external_id || null,
    receipt: mintReceipt(),
    created_at,
    idempotency_key: context.idempotencyKey,
    body_fingerprint: context.bodyFingerprint,
    withdrawn_at: null,
    duplicates_seen: body.duplicates_seen?.length ? JSON.stringify(body.duplicates_seen) : null,
    do_not_disturb_reason: body.do_not_disturb_reason || null,
    erased_at: null,
    version: 1,
    updated_at: null,
    relay: context.isRelayed ? 'waiting' : null,
    upstream_id: null,
  };
  return {
    customer: { company_id: companyId, id: customerId, ...names, created_at },
    user: { company_id: companyId, id: userId, customer_id: customerId, created_at },
    regionsVersion: context.regions.version,
    correction: correctionOf(lead, {
      position: body.position,
      buildingKey: context.buildingKey,
      now: context.now,
    }),
    relay: context.isRelayed ? newRelayLead(lead, created_at) : null,
    audit: auditRow(context.by, { action: 'lead.created', subject: id }, created_at),
    pin: () => pinOfLead(lead, { ...names, contacts }),
    contacts: contacts.map((contact) => ({
      company_id: companyId,
      customer_id: customerId,
      ...contact,
    })),
    keys: leadKeyRows(
      { company_id: companyId, id, lead_status: body.lead_status },
      { doorKey: context.door.key, phones: [body.cell, body.phone], email: body.email },
    ),
    lead,
  };
}

/** What is remembered for the address when a person moved the pin to where it truly is. */
export function correctionOf(
  lead: LeadRow,
  {
    position,
    buildingKey,
    now,
  }: {
    position: Position | null | undefined;
    /** One spelling of the address without its unit. */
    buildingKey: () => string;
    now: Date;
  },
): PositionCorrectionRow | null {
  if (!position?.corrected) return null;
  return {
    company_id: lead.company_id,
    building_key: buildingKey(),
    cell: lead.cell,
    latitude: lead.latitude,
    longitude: lead.longitude,
    position_class: position.class,
    radius_meters: position.radius_meters,
    address: lead.address,
    city: lead.city,
    county: lead.county,
    state: lead.state,
    zipcode: lead.zipcode,
    corrected_at: now.toISOString(),
  };
}

/** Cell is a mobile contact, phone a home contact; empty ones are none. */
export function contactsOf(
  body: Pick<CreateLead, 'cell' | 'phone' | 'email'>,
): Pick<Schema['contacts'], 'type' | 'value'>[] {
  const given = [
    { type: 'mobile', value: body.cell },
    { type: 'home', value: body.phone },
    { type: 'email', value: body.email },
  ] as const;
  return given.flatMap(({ type, value }) => (value ? [{ type, value }] : []));
}
