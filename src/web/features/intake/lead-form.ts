import type { FaultCode } from '#contract/fault.ts';
import { defaultLeadSource } from '#contract/lead-limits.ts';
import { defaultLeadStatus, type LeadStatus } from '#contract/lead-status.ts';
import type { LeadOrigin, Position } from '#contract/position.ts';
import type { ExtraInfoDraft } from '#web/lib/extra-info.ts';

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
  extra_info: { view: 'rows', rows: [] },
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

/** Something wrong with one field, in words of the message catalogue. */
export type FieldFault =
  | { readonly field: LeadField; readonly code: FaultCode }
  | { readonly field: 'extra_info'; readonly words: string };
