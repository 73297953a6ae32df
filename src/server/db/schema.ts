import type { LeadChangeRow } from './lead-change-row.ts';
import type { ReadBackRecordRow, ReadBackRow } from './read-back-rows.ts';
import type { RelayAttemptRow, RelayLaneRow, RelayLeadRow } from './relay-rows.ts';
import type { SavedViewRow } from './saved-view-row.ts';
import type { Generated } from 'kysely';
import type {
  ApiKeyRow,
  KioskConsentRow,
  KioskRow,
  SealingKeyRow,
  SignInSessionRow,
} from './access-rows.ts';

/** Rows as both databases hold them. Times are ISO 8601 in UTC; JSON is kept as text. */
export interface Schema {
  /**
   * `change_seq` is the last number in the feed of changes; `regions_version` counts how often
   * regions were drawn, changed or removed.
   */
  companies: {
    id: number;
    name: string;
    change_seq: Generated<number>;
    regions_version: Generated<number>;
  };
  customers: {
    company_id: number;
    id: string;
    first_name: string;
    last_name: string;
    created_at: string;
  };
  users: { company_id: number; id: string; customer_id: string; created_at: string };
  contacts: {
    company_id: number;
    customer_id: string;
    type: 'mobile' | 'home' | 'email';
    value: string;
  };
  leads: LeadRow;
  pins: PinRow;
  pin_counts: PinCountRow;
  region_counts: RegionCountRow;
  /** Leads made before there were pins, until theirs are made. */
  unpinned_leads: { company_id: number; lead_id: string };
  lead_changes: LeadChangeRow;
  saved_views: SavedViewRow;
  lead_sources: { company_id: number; id: string; name: string };
  regions: { company_id: number; id: string; name: string; polygon: string };
  region_placing: RegionPlacingRow;
  settings: { company_id: number; key: string; value: string };
  position_corrections: PositionCorrectionRow;
  lead_keys: LeadKeyRow;
  /** Leads made before there were keys, until theirs are made. */
  unkeyed_leads: { company_id: number; lead_id: string };
  migrations: { name: string; applied_at: string };
  people: PersonRow;
  sign_in_sessions: SignInSessionRow;
  sign_in_accounts: { id: string; person_id: string; password: string | null };
  sign_in_tokens: { id: string; identifier: string; value: string };
  sign_in_codes: { id: string; person_id: string };
  one_time_links: OneTimeLinkRow;
  api_keys: ApiKeyRow;
  relay_leads: RelayLeadRow;
  relay_attempts: RelayAttemptRow;
  relay_lanes: RelayLaneRow;
  read_backs: ReadBackRow;
  read_back_records: ReadBackRecordRow;
  kiosks: KioskRow;
  kiosk_consents: KioskConsentRow;
  sealing_keys: SealingKeyRow;
  audit_log: AuditRow;
  /** Apart from the log, which is never changed: these are erased with the lead they are about. */
  audit_details: {
    company_id: number;
    audit_id: string;
    subject: string | null;
    before_json: string | null;
    after_json: string | null;
  };
}

/**
 * Somebody who can sign in. The sign-in library reads and writes this table and the `sign_in_…`
 * ones; on PostgreSQL its times are Dates, on SQLite ISO texts.
 */
export interface PersonRow {
  id: string;
  company_id: number;
  role: string;
  name: string;
  email: string;
  email_verified: boolean | number;
  /** 0 while an owner came in by the first link and has not chosen e-mail and password. */
  has_password: number;
  two_factor_enabled: boolean | number | null;
  disabled_at: string | null;
  /** When a new password was asked for, until it is chosen. */
  password_asked_at: string | null;
  created_at: string | Date;
  updated_at: string | Date;
}

/** A link that works once; the token itself is kept nowhere. */
export interface OneTimeLinkRow {
  company_id: number;
  id: string;
  token_hash: string;
  kind: 'owner' | 'invitation' | 'password';
  role: string;
  email: string | null;
  /** Whose password it sets; null for the others. */
  person_id: string | null;
  created_at: string;
  expires_at: string;
  used_at: string | null;
}

/** Who did what: rows are added and never changed, which both databases see to by a trigger. */
export interface AuditRow {
  company_id: number;
  /** UUIDv7, so that ids grow with time. */
  id: string;
  at: string;
  action: string;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string;
  address: string | null;
  subject: string | null;
}

/** Every column of `audit_log`. */
export const auditColumns = Object.keys({
  company_id: 0,
  id: 0,
  at: 0,
  action: 0,
  actor_kind: 0,
  actor_id: 0,
  actor_name: 0,
  address: 0,
  subject: 0,
} satisfies Record<keyof AuditRow, 0>) as (keyof AuditRow)[];

/** Where a person put the pin of an address, for the next lead there. */
export interface PositionCorrectionRow {
  company_id: number;
  /** Address key without the unit: flats share their building's place. */
  building_key: string;
  /** Morton number of the position at zoom 22. */
  cell: number;
  latitude: number;
  longitude: number;
  position_class: string;
  radius_meters: number;
  address: string;
  city: string;
  county: string;
  state: string;
  zipcode: string;
  corrected_at: string;
}

/**
 * One thing that a lead can be recognised by. A table of its own, so that the look-up reads no
 * more than its answer, however many leads share a telephone number.
 */
export interface LeadKeyRow {
  company_id: number;
  /** `address:…`, `phone:…` or `email:…` in one spelling. */
  key: string;
  /** 1 while the lead's status is do-not-disturb; changes with it. */
  do_not_disturb: number;
  lead_id: string;
}

/** All that map and filters need of a lead, in the order of the map; none while it is off it. */
export interface PinRow {
  company_id: number;
  /** Morton number of the position at zoom 22, see morton.ts. */
  cell: number;
  lead_id: string;
  lead_status: string;
  lead_source_id: string;
  created_at: string;
  region_id: string | null;
  latitude: number;
  longitude: number;
  /** Made by `searchTextOf` of the contract. */
  search_text: string;
  /** Its {@link RelayStage}; null where it is not sent upstream. */
  relay: string | null;
}

/** Every column of `pins`. */
export const pinColumns = Object.keys({
  company_id: 0,
  cell: 0,
  lead_id: 0,
  lead_status: 0,
  lead_source_id: 0,
  created_at: 0,
  region_id: 0,
  latitude: 0,
  longitude: 0,
  search_text: 0,
  relay: 0,
} satisfies Record<keyof PinRow, 0>) as (keyof PinRow)[];

/** Pins of one status in one cell of a coarser level; may be 0. See lead-trail.ts. */
export interface PinCountRow {
  company_id: number;
  level: number;
  cell: number;
  lead_status: string;
  count: number;
  /** Of the columns of zoom 22 that the pins lie in, so that their middle is known. */
  column_sum: number;
  row_sum: number;
}

/** Every column of `pin_counts`. */
export const pinCountColumns = Object.keys({
  company_id: 0,
  level: 0,
  cell: 0,
  lead_status: 0,
  count: 0,
  column_sum: 0,
  row_sum: 0,
} satisfies Record<keyof PinCountRow, 0>) as (keyof PinCountRow)[];

/** Pins of one status in one region; may be 0. */
export interface RegionCountRow {
  company_id: number;
  region_id: string;
  lead_status: string;
  count: number;
}

/** Every column of `region_counts`. */
export const regionCountColumns = Object.keys({
  company_id: 0,
  region_id: 0,
  lead_status: 0,
  count: 0,
} satisfies Record<keyof RegionCountRow, 0>) as (keyof RegionCountRow)[];

/** Where leads have yet to follow regions that have changed; no row when all have. */
interface RegionPlacingRow {
  company_id: number;
  /** Morton ranges as JSON; see src/server/areas/placing.ts. */
  ranges: string;
  after_lead: string;
  /** JSON array of region ids. */
  renamed: string;
  placed: number;
}

/** A lead is the job; customer, user and contacts hang on it. */
export interface LeadRow {
  company_id: number;
  /** UUIDv7, so that ids grow with time. */
  id: string;
  customer_id: string;
  user_id: string;
  /** Morton number of the position at zoom 22, see morton.ts; {@link noCell} when withdrawn. */
  cell: number;
  latitude: number;
  longitude: number;
  lead_status: string;
  lead_source_id: string;
  address: string;
  city: string;
  county: string;
  state: string;
  zipcode: string;
  region_id: string | null;
  region_name: string | null;
  extra_info: string | null;
  position_class: string | null;
  position_radius_meters: number | null;
  origin: string;
  external_id: string | null;
  /** Eight Crockford base32 characters without the dash. */
  receipt: string;
  created_at: string;
  /** Kept as long as the lead, so that a retry years later still finds the first answer. */
  idempotency_key: string | null;
  /** SHA-256 of the parsed body in hex. */
  body_fingerprint: string | null;
  /** When its saving was undone. The row stays, so that its key and receipt still answer. */
  withdrawn_at: string | null;
  /** JSON array of lead ids. */
  duplicates_seen: string | null;
  do_not_disturb_reason: string | null;
  /** When the customer's data was erased on request. The row stays, so that counts stay true. */
  erased_at: string | null;
  /** Counts the changes, from 1. */
  version: number;
  /** Of the last change; null before the first. */
  updated_at: string | null;
  /** Its {@link RelayStage}; null where it is not sent upstream. */
  relay: string | null;
  /** Its id upstream, once confirmed. */
  upstream_id: string | null;
}

/** Of a lead that is off the map: withdrawn or erased. It has no row in `pins` either. */
export const noCell = -1;

/** Every column of `leads`; the compiler sees to it that none is missing or made up. */
export const leadColumns = Object.keys({
  company_id: 0,
  id: 0,
  customer_id: 0,
  user_id: 0,
  cell: 0,
  latitude: 0,
  longitude: 0,
  lead_status: 0,
  lead_source_id: 0,
  address: 0,
  city: 0,
  county: 0,
  state: 0,
  zipcode: 0,
  region_id: 0,
  region_name: 0,
  extra_info: 0,
  position_class: 0,
  position_radius_meters: 0,
  origin: 0,
  external_id: 0,
  receipt: 0,
  created_at: 0,
  idempotency_key: 0,
  body_fingerprint: 0,
  withdrawn_at: 0,
  duplicates_seen: 0,
  do_not_disturb_reason: 0,
  erased_at: 0,
  version: 0,
  updated_at: 0,
  relay: 0,
  upstream_id: 0,
} satisfies Record<keyof LeadRow, 0>) as (keyof LeadRow)[];

/** Every column of `lead_keys`. */
export const leadKeyColumns = Object.keys({
  company_id: 0,
  key: 0,
  do_not_disturb: 0,
  lead_id: 0,
} satisfies Record<keyof LeadKeyRow, 0>) as (keyof LeadKeyRow)[];

/** Every column of `position_corrections`. */
export const correctionColumns = Object.keys({
  company_id: 0,
  building_key: 0,
  cell: 0,
  latitude: 0,
  longitude: 0,
  position_class: 0,
  radius_meters: 0,
  address: 0,
  city: 0,
  county: 0,
  state: 0,
  zipcode: 0,
  corrected_at: 0,
} satisfies Record<keyof PositionCorrectionRow, 0>) as (keyof PositionCorrectionRow)[];
