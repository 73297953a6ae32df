import type { CreateLeadInput } from '#contract/lead.ts';
import type { FaultCode } from '#contract/fault.ts';
import { defaultLeadSource } from '#contract/lead-limits.ts';
import { defaultLeadStatus, type LeadStatus } from '#contract/lead-status.ts';
import type { LeadOrigin, Position } from '#contract/position.ts';
import { emptyExtraInfo, type ExtraInfoDraft, readExtraInfo } from '#web/lib/extra-info.ts';

/** What the form holds: text as typed, empty where nothing is. */
export interface LeadForm {
  address: string;
  city: string;
  county: string;
  state: string;
  zipcode: string;
  latitude: string;
  longitude: string;
  lead_status: LeadStatus;
  first_name: string;
  last_name: string;
  cell: string;
  phone: string;
  email: string;
  do_not_disturb_reason: string;
  lead_source: string;
  extra_info: ExtraInfoDraft;
}

export type LeadField = keyof LeadForm;

export const emptyLeadForm = (leadSource: string = defaultLeadSource): LeadForm => ({
  address: '',
  city: '',
  county: '',
  state: '',
  zipcode: '',
  latitude: '',
  longitude: '',
  lead_status: defaultLeadStatus,
  first_name: '',
  last_name: '',
  cell: '',
  phone: '',
  email: '',
  do_not_disturb_reason: '',
  lead_source: leadSource,
  extra_info: emptyExtraInfo,
});

/** Where the address came from matters as much as the address: kept beside the form. */
export interface LeadMaking {
  readonly externalId: string;
  readonly origin: LeadOrigin;
  readonly position: Position | null;
  readonly noticed: NoticedDuplicates;
}

/** What the duplicate notice has shown while this lead was made. */
export interface NoticedDuplicates {
  readonly ids: readonly string[];
  /** A do-not-disturb lead is among those shown now: a new one needs a reason. */
  readonly asksReason: boolean;
}

export const nothingNoticed: NoticedDuplicates = { ids: [], asksReason: false };

/** The body of the create call; an empty field is left out. State is checked by the contract. */
export function toCreateLead(form: LeadForm, making: LeadMaking): unknown {
  const extraInfo = readExtraInfo(form.extra_info);
  const { noticed } = making;
  const body: Record<keyof CreateLeadInput, unknown> = {
    external_id: making.externalId,
    first_name: form.first_name,
    last_name: form.last_name,
    address: form.address,
    city: form.city,
    county: form.county,
    state: form.state,
    zipcode: form.zipcode,
    latitude: form.latitude.trim(),
    longitude: form.longitude.trim(),
    lead_status: form.lead_status,
    extra_info: extraInfo.kind === 'value' ? extraInfo.value : null,
    cell: form.cell,
    phone: form.phone,
    email: form.email,
    lead_source: form.lead_source,
    position: making.position,
    origin: making.origin,
    duplicates_seen: noticed.ids.length > 0 ? noticed.ids : null,
    do_not_disturb_reason: form.do_not_disturb_reason.trim(),
  };
  const given = Object.entries(body).filter(([, value]) => value !== '' && value !== null);
  // These four are required: an empty one must be told as such, not as missing text.
  return { ...Object.fromEntries(given), address: form.address, zipcode: form.zipcode };
}

/** Something wrong with one field, in words of the message catalogue. */
export type FieldFault =
  | { readonly field: LeadField; readonly code: FaultCode }
  | { readonly field: 'extra_info'; readonly words: string };

const fieldsInOrder: readonly LeadField[] = [
  'do_not_disturb_reason',
  'address',
  'city',
  'state',
  'zipcode',
  'county',
  'latitude',
  'longitude',
  'lead_status',
  'first_name',
  'last_name',
  'cell',
  'phone',
  'email',
  'extra_info',
  'lead_source',
];

/** The field of the form that a dotted path of the contract belongs to; null for none. */
export const fieldOfPath = (path: string): LeadField | null =>
  fieldsInOrder.find((field) => field === path.split('.')[0]) ?? null;

/** One fault a field, in the order of the form. */
export const inFormOrder = (faults: readonly FieldFault[]): FieldFault[] =>
  fieldsInOrder.flatMap((field) => faults.find((fault) => fault.field === field) ?? []);
