import type { Duplicate, DuplicateReason, FindDuplicatesInput } from '#contract/duplicate.ts';
import type { CreateLead } from '#contract/lead.ts';
import { defaultLeadSource } from '#contract/lead-limits.ts';
import { readOutbox, readSent } from '#web/outbox/outbox-store.ts';
import { plainAddress } from './plain-address.ts';

/** Another lead as the notice shows it. */
export interface FoundLead extends Pick<
  Duplicate,
  'id' | 'reasons' | 'lead_status' | 'created_at' | 'address' | 'city'
> {
  readonly source: string;
  readonly name: string;
  /** Not on the server yet. */
  readonly waits: boolean;
}

/** A lead that the server named. */
export const fromServer = (lead: Duplicate): FoundLead => ({
  ...lead,
  source: lead.lead_source.name,
  name: [lead.first_name, lead.last_name].filter(Boolean).join(' '),
  waits: false,
});

interface DeviceLead {
  readonly id: string;
  readonly externalId: string;
  readonly body: CreateLead;
  readonly enteredAt: number;
  readonly waits: boolean;
}

/** Leads that were made on this device, those that wait first; none where nothing can be kept. */
export async function readDeviceLeads(): Promise<DeviceLead[]> {
  const [waiting, sent] = await Promise.all([readOutbox(), readSent(0)]).catch(() => [[], []]);
  return [
    ...waiting.map((entry) => ({ ...entry, externalId: entry.id, waits: true })),
    ...sent.map((lead) => ({ ...lead, id: lead.leadId, externalId: lead.id, waits: false })),
  ];
}

/** Which of them may be the lead being entered. The server compares more thoroughly. */
export const amongDeviceLeads = (
  leads: readonly DeviceLead[],
  asked: FindDuplicatesInput,
): FoundLead[] =>
  leads.flatMap((lead) => {
    const reasons = lead.externalId === asked.external_id ? [] : sharedWith(lead.body, asked);
    return reasons.length > 0 ? [found(lead, reasons)] : [];
  });

function found({ id, body, enteredAt, waits }: DeviceLead, reasons: DuplicateReason[]): FoundLead {
  return {
    id,
    reasons,
    waits,
    lead_status: body.lead_status,
    created_at: new Date(enteredAt).toISOString(),
    address: body.address,
    city: body.city ?? '',
    source: body.lead_source || defaultLeadSource,
    name: [body.first_name, body.last_name].filter(Boolean).join(' '),
  };
}

function sharedWith(body: CreateLead, asked: FindDuplicatesInput): DuplicateReason[] {
  const phones = phonesOf(body);
  const address = asked.address?.trim() ?? '';
  return [
    ...(address !== '' &&
    plainAddress(address) === plainAddress(body.address) &&
    plainZip(asked.zipcode) === plainZip(body.zipcode)
      ? ['address' as const]
      : []),
    ...(phonesOf(asked).some((phone) => phones.includes(phone)) ? ['phone' as const] : []),
    ...(asked.email && plainEmail(asked.email) === plainEmail(body.email)
      ? ['email' as const]
      : []),
    ...(address === '' && isOnRoof(body, asked) ? ['roof' as const] : []),
  ];
}

/** Without a country code; what is shorter is no number. */
const phonesOf = ({ cell, phone }: Pick<FindDuplicatesInput, 'cell' | 'phone'>) =>
  [cell, phone].flatMap((text) => {
    const digits = (text ?? '').replaceAll(/\D/g, '').slice(-10);
    return digits.length < 7 || /^(\d)\1*$/.test(digits) ? [] : digits;
  });

const plainZip = (zip: string | null | undefined) =>
  (zip ?? '')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replace(/^(\d{5})\d{4}$/, '$1');

const plainEmail = (email: string | null | undefined) => (email ?? '').trim().toLowerCase();

const metersPerDegree = 111_195;
const roofMeters = 10;

function isOnRoof(body: CreateLead, asked: FindDuplicatesInput): boolean {
  if (!asked.latitude || !asked.longitude || body.position?.class === 'area') return false;
  const north = Number(body.latitude) - Number(asked.latitude);
  const east =
    (Number(body.longitude) - Number(asked.longitude)) *
    Math.cos((Number(asked.latitude) * Math.PI) / 180);
  return metersPerDegree * Math.hypot(north, east) <= roofMeters;
}
