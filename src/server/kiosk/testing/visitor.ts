import type { KioskLeadInput, SealedLead } from '#contract/kiosk-lead.ts';
import type { SealingKey } from '#contract/kiosk.ts';
import { seal } from '#contract/sealing.ts';

/** What a visitor of a made-up town leaves. */
export const visitorLead = (changes: Partial<KioskLeadInput> = {}): KioskLeadInput => ({
  external_id: crypto.randomUUID(),
  address: '204 N Maple St',
  city: 'Exampleton',
  state: 'KS',
  zipcode: '67601',
  latitude: '39.397200',
  longitude: '-98.621200',
  position: { class: 'address-point', radius_meters: 10 },
  first_name: 'Ana',
  last_name: 'Silva',
  cell: '785-555-0134',
  wanted: 'A new roof',
  typed_by_hand: false,
  language: 'es',
  consent: {
    version: 1,
    language: 'es',
    text: 'Acepto.',
    given_at: '2026-11-26T14:00:00.000Z',
  },
  ...changes,
});

/** The request that a kiosk sends it by. */
export const sendingOf = (sealed: SealedLead, externalId: string) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'Idempotency-Key': externalId },
  body: JSON.stringify(sealed),
});

/** The same, sealed just now. */
export async function sealedSending(lead: KioskLeadInput, key: SealingKey) {
  const externalId = lead.external_id;
  return sendingOf(await seal(lead, { key, externalId }), externalId);
}
