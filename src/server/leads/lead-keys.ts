import type { DuplicateReason } from '#contract/duplicate.ts';
import { isDoNotDisturb, isLeadStatus } from '#contract/lead-status.ts';
import type { LeadKeyRow, LeadRow } from '#server/db/schema.ts';
import { phoneKey } from './phone-key.ts';

/** An address in one spelling; "" where it does not tell a part. */
export interface Door {
  readonly number: string;
  readonly unit: string;
  readonly street: string;
  /** The same for every spelling of one door; null when the address names no single one. */
  readonly key: string | null;
}

export const noDoor: Door = { number: '', unit: '', street: '', key: null };

/** Reads an address; injected, because spellings are the address search's trade. */
export type ReadDoor = (fields: {
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
}) => Door;

/** What leads are compared by. */
interface Compared {
  readonly doorKey: string | null;
  readonly phones: readonly (string | null | undefined)[];
  readonly email: string | null | undefined;
}

/** The keys of `lead_keys`, such as `phone:+18025550134`; each once. */
export function leadKeys({ doorKey, phones, email }: Compared): string[] {
  const written = email?.trim().toLowerCase();
  return [
    ...(doorKey === null ? [] : [`address:${doorKey}`]),
    ...new Set(
      phones.flatMap((phone) => {
        const key = phone ? phoneKey(phone) : null;
        return key === null ? [] : [`phone:${key}`];
      }),
    ),
    ...(written?.includes('@') ? [`email:${written}`] : []),
  ];
}

/** Which reason a key stands for. */
export const reasonOfKey = (key: string): DuplicateReason =>
  key.startsWith('address:') ? 'address' : key.startsWith('phone:') ? 'phone' : 'email';

export const isDoNotDisturbRow = ({ lead_status }: { lead_status: string }): boolean =>
  isLeadStatus(lead_status) && isDoNotDisturb(lead_status);

/** The rows of `lead_keys` that a lead is found by. */
export const leadKeyRows = (
  lead: Pick<LeadRow, 'company_id' | 'id' | 'lead_status'>,
  compared: Compared,
): LeadKeyRow[] =>
  leadKeys(compared).map((key) => ({
    company_id: lead.company_id,
    key,
    do_not_disturb: isDoNotDisturbRow(lead) ? 1 : 0,
    lead_id: lead.id,
  }));
