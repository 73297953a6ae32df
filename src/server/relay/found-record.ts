import { isLeadStatus, type LeadStatus } from '#contract/lead-status.ts';
import { leadLimits } from '#contract/lead-limits.ts';
import type { Place } from '#contract/place.ts';
import { stateNames } from '#contract/state-names.ts';
import { isStateCode, type StateCode, stateCodes } from '#contract/state.ts';
import type { FoundRecord } from '#server/db/read-back-rows.ts';
import { fold } from './match-leads.ts';
import { recordOf } from './read-list.ts';
import { textAt, valueAt } from './read-path.ts';
import { readTime } from './read-time.ts';
import { splitAddress } from './split-address.ts';
import type { UpstreamProfile } from './upstream-profile.ts';

/** A record of the list with all that becomes a lead; nothing of it is made up. */
export function foundRecord(one: unknown, profile: UpstreamProfile): FoundRecord {
  const record = recordOf(one, profile);
  const time = readTime(record.createdAt);
  return {
    ...record,
    leadId: clean(record.leadId, leadLimits.leadId),
    address: clean(record.address, mostLine),
    name: clean(record.name, mostLine),
    madeAt: time && new Date(time.ms).toISOString(),
    isDeleted: profile.read_back.record.deleted.some((place) => isSet(valueAt(one, place))),
    facts: factsOf(one, profile),
  };
}

const mostLine = 500;

function factsOf(one: unknown, profile: UpstreamProfile): FoundRecord['facts'] {
  const { record: places } = profile.read_back;
  const read = (name: Exclude<keyof typeof places, 'deleted'>, limit: number) =>
    clean(textAt(one, places[name]), limit);
  const { address, name, statusLabel } = recordOf(one, profile);
  // Where the parts are not told one by one, the line has them.
  const line = splitAddress(address);
  const first_name = read('first_name', leadLimits.name);
  const last_name = read('last_name', leadLimits.name);
  const status = statusOf(clean(statusLabel, mostLabel), profile);
  const email = read('email', leadLimits.email);
  return {
    // A name that is told as a whole is not torn apart by guess.
    ...(first_name === '' && last_name === ''
      ? { first_name, last_name: clean(name, leadLimits.name) }
      : { first_name, last_name }),
    address: read('street', leadLimits.address) || clean(line.address, leadLimits.address),
    city: read('city', leadLimits.city) || clean(line.city, leadLimits.city),
    county: read('county', leadLimits.county),
    state: stateOf(read('state', mostLabel)) || stateOf(line.state),
    zipcode: read('zipcode', leadLimits.zipcode) || line.zip.slice(0, leadLimits.zipcode),
    cell: read('cell', leadLimits.phone),
    phone: read('phone', leadLimits.phone),
    email: /^[^\s@]+@[^\s@]+$/.test(email) ? email : '',
    ...status,
    lead_source: sourceOf(read('lead_source', mostLabel), profile),
    place: placeOf(textAt(one, places.latitude), textAt(one, places.longitude)),
  };
}

const mostLabel = 100;

// PostgreSQL takes no NUL, and nobody sees any of these.
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const controlCharacters = /[\u0000-\u001f\u007f]+/g;

const clean = (text: string, limit: number): string =>
  text.replaceAll(controlCharacters, ' ').trim().slice(0, limit).toWellFormed().trim();

const isSet = (value: unknown): boolean =>
  typeof value === 'string' ? !/^(|0|false|no)$/i.test(value.trim()) : Boolean(value);

function stateOf(text: string): StateCode | '' {
  const code = text.toUpperCase();
  if (isStateCode(code)) return code;
  return stateCodes.find((one) => fold(stateNames[one]) === fold(text)) ?? '';
}

/** What is not one of ours stays a label. */
function statusOf(
  label: string,
  { read_back, create }: UpstreamProfile,
): { lead_status: LeadStatus | null; status_label: string | null } {
  if (label === '') return { lead_status: null, status_label: null };
  const words = Object.entries(read_back.statuses).find(([word]) => fold(word) === fold(label));
  const sent = Object.entries(create.statuses).find(([, text]) => fold(text) === fold(label));
  const code = words?.[1] ?? sent?.[0] ?? label;
  return isLeadStatus(code)
    ? { lead_status: code, status_label: null }
    : { lead_status: null, status_label: label };
}

/** The id of our source where it was sent under that name; else as it stands there. */
const sourceOf = (text: string, { create }: UpstreamProfile): string =>
  Object.entries(create.sources).find(([, sent]) => sent === text)?.[0] ?? text;

/** Zero stands for nothing: no lead lies on the equator or in Greenwich. */
function placeOf(latitude: string, longitude: string): Place | null {
  const lat = Number(latitude);
  const lng = Number(longitude);
  const isPlace = Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && lat !== 0 && lng !== 0;
  return isPlace ? { lng, lat } : null;
}
