import { createHash } from 'node:crypto';
import { leadStatusCodes, type LeadStatus } from '#contract/lead-status.ts';
import { stateNames } from '#contract/state-names.ts';
import { mortonOf } from '#server/db/morton.ts';
import type { LeadRow, PinRow, Schema } from '#server/db/schema.ts';
import { Random } from '#server/geocode/testing/random.ts';
import { pinOfLead } from '#server/leads/lead-pin.ts';
import { townPicker } from './made-up-towns.ts';

/** The rows of one lead, as the store would have written them. */
export interface SeedLead {
  readonly lead: LeadRow;
  readonly customer: Schema['customers'];
  readonly user: Schema['users'];
  readonly contacts: readonly Schema['contacts'][];
  readonly pin: PinRow;
}

export interface SeedOptions {
  readonly companyId: number;
  readonly count: number;
  readonly seed: number;
  /** When the last lead was saved; the first one two years before. */
  readonly until: Date;
}

/** Lead sources besides the default one, which every company has. */
export const seedSources = [
  { id: 'seed-web-form', name: 'Web Form' },
  { id: 'seed-referral', name: 'Referral' },
  { id: 'seed-home-show', name: 'Home Show' },
  { id: 'seed-mailer', name: 'Mailer' },
] as const;

/** How often each status is; every one of the fourteen is there. */
const statusWeights: Record<LeadStatus, number> = {
  pr: 18,
  u: 30,
  a: 5,
  as: 6,
  cb: 8,
  d: 7,
  dn: 3,
  dd: 2,
  de: 3,
  df: 1,
  dds: 1,
  dnd: 1,
  fu: 9,
  ft: 6,
};
const statusBag = leadStatusCodes.flatMap((code) =>
  Array.from({ length: statusWeights[code] }, () => code),
);
const sourceBag = [
  ...Array.from({ length: 6 }, () => 'door-knocking'),
  ...seedSources.map(({ id }) => id),
];
const firstNames = ['Ada', 'Ben', 'Carla', 'Dev', 'Elena', 'Farid', 'Grace', 'Hugo', 'Ines', 'Joe'];
const lastNames = [
  'Abbott',
  'Bauer',
  'Castillo',
  'Doyle',
  'Eriksen',
  'Fontaine',
  'Garcia',
  'Huang',
  'Ibrahim',
  'Jensen',
  'Kowalski',
  'Lavoie',
  'Martin',
  'Nguyen',
  'Okafor',
  'Pereira',
];
const streets = ['Maple', 'Elm', 'Church', 'School', 'Pleasant', 'Harbor', 'Quarry', 'Orchard'];
const suffixes = ['St', 'Rd', 'Ave', 'Ln', 'Dr'];

const twoYearsMs = 2 * 365 * 86_400_000;
/** Houses lie around the middle of their ZIP like this, in degrees north. */
const townSpread = 0.018;

/** Makes leads one after the other, oldest first; equal options give equal leads. */
export function* madeUpLeads({ companyId, count, seed, until }: SeedOptions): Generator<SeedLead> {
  const random = new Random(seed);
  const pickTown = townPicker(random);
  const mint = idMint(random);
  const from = until.getTime() - twoYearsMs;
  for (let index = 0; index < count; index += 1) {
    const at = from + Math.floor(((index + 1) / count) * twoYearsMs);
    const created_at = new Date(at).toISOString();
    const town = pickTown();
    const place = {
      lng: town.lng + (spread(random) * townSpread) / Math.cos((town.lat * Math.PI) / 180),
      lat: town.lat + spread(random) * townSpread,
    };
    const id = mint(at);
    const customerId = mint(at);
    const userId = mint(at);
    const externalId = mint(at);
    const names = { first_name: random.pick(firstNames), last_name: random.pick(lastNames) };
    const contacts = contactsOf(random, index);
    const lead: LeadRow = {
      company_id: companyId,
      id,
      customer_id: customerId,
      user_id: userId,
      cell: mortonOf(place),
      // As exact as the wire has them.
      latitude: Number(place.lat.toFixed(6)),
      longitude: Number(place.lng.toFixed(6)),
      lead_status: random.pick(statusBag),
      lead_source_id: random.pick(sourceBag),
      address: `${1 + random.below(900)} ${random.pick(streets)} ${random.pick(suffixes)}`,
      city: town.city,
      county: town.county,
      state: town.state,
      zipcode: town.zip,
      region_id: `state:${town.state}`,
      region_name: stateNames[town.state],
      extra_info: random.below(4) === 0 ? '{"roof":"slate","stories":2}' : null,
      position_class: 'address-point',
      position_radius_meters: 10,
      origin: 'click',
      external_id: externalId,
      receipt: receiptOf(index),
      created_at,
      idempotency_key: externalId,
      body_fingerprint: createHash('sha256').update(externalId).digest('hex'),
      withdrawn_at: null,
      duplicates_seen: null,
      do_not_disturb_reason: null,
      erased_at: null,
      version: 1,
      updated_at: null,
      relay: null,
      upstream_id: null,
    };
    lead.cell = mortonOf({ lng: lead.longitude, lat: lead.latitude });
    yield {
      lead,
      customer: { company_id: companyId, id: customerId, ...names, created_at },
      user: { company_id: companyId, id: userId, customer_id: customerId, created_at },
      contacts: contacts.map((contact) => ({
        company_id: companyId,
        customer_id: customerId,
        ...contact,
      })),
      pin: pinOfLead(lead, { ...names, contacts }),
    };
  }
}

/** About -2 to 2, mostly near 0: three draws together are nearly a bell. */
const spread = (random: Random): number =>
  (random.next() + random.next() + random.next() - 1.5) * 4 * random.next();

function contactsOf(random: Random, index: number): Pick<Schema['contacts'], 'type' | 'value'>[] {
  const last = String(index % 10_000).padStart(4, '0');
  const middle = String(200 + (Math.floor(index / 10_000) % 800));
  const mobile = { type: 'mobile', value: `617-${middle}-${last}` } as const;
  const email = { type: 'email', value: `customer${index}@example.com` } as const;
  return random.below(2) === 0 ? [mobile] : [mobile, email];
}

/** UUIDv7 by the lead's own time, repeatable. */
function idMint(random: Random): (at: number) => string {
  let counter = 0;
  const hex = (digits: number) =>
    random
      .below(16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  return (at) => {
    const time = at.toString(16).padStart(12, '0');
    counter = (counter + 1) % 4096;
    const sequence = counter.toString(16).padStart(3, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-a${hex(3)}-${hex(6)}${hex(6)}`;
  };
}

const receiptAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Odd, so that multiplying by it makes of every number below 2^40 another one, none twice. */
const scatter = 662_607_015_137n;

/** Eight characters that look random and are never twice the same. */
function receiptOf(index: number): string {
  let rest = BigInt.asUintN(40, BigInt(index + 1) * scatter);
  let receipt = '';
  for (let at = 0; at < 8; at += 1) {
    receipt += receiptAlphabet[Number(rest & 31n)];
    rest >>= 5n;
  }
  return receipt;
}
