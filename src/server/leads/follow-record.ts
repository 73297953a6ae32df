import type { Transaction } from 'kysely';
import type { ChangeLead } from '#contract/change-lead.ts';
import { isDoNotDisturb, type LeadStatus } from '#contract/lead-status.ts';
import { placeToWire } from '#contract/place.ts';
import type { Actor } from '#server/db/audit-log.ts';
import { regionAt } from '#server/db/drawn-regions.ts';
import {
  type FoundRecord,
  foundRecordSchema,
  type ReadBackRecordRow,
  type RecordPlace,
  recordPlaceSchema,
} from '#server/db/read-back-rows.ts';
import type { Schema } from '#server/db/schema.ts';
import { writeChange } from './change-lead.ts';
import { changedLead } from './changed-lead.ts';
import { factChanges, type WholeLead, wholeLead } from './lead-facts.ts';
import type { LeadStoreDeps } from './lead-store.ts';
import type { TakenRecord } from './take-record.ts';

interface Followed {
  readonly by: Actor;
  readonly row: ReadBackRecordRow;
  readonly taken: TakenRecord;
}

/**
 * Brings a lead up to the record that it was made of: only what the upstream has changed since,
 * and of that only what nobody has changed here. A lead that is off the map is left as it is.
 */
export async function followRecord(
  deps: LeadStoreDeps,
  tx: Transaction<Schema>,
  { by, row, taken }: Followed,
): Promise<void> {
  const { companyId } = by;
  const before = await wholeLead(tx, companyId, row.lead_id ?? '');
  // Nothing of a customer who was erased is kept again.
  if (!before) return;
  const { record } = taken;
  // Null where a version of long ago wrote it: from here on changes are told by what is read now.
  const was = foundRecordSchema.safeParse(JSON.parse(row.record ?? 'null')).data?.facts;
  const pinned = recordPlaceSchema.safeParse(JSON.parse(row.placed ?? 'null')).data ?? null;
  const moved = was && movedBy({ was, is: record.facts, placed: taken.placed, pinned, before });
  const body = was ? bodyOf(was, record.facts, before) : {};
  const after = moved
    ? await placedLead(deps, tx, { lead: changed(before, body), moved })
    : changed(before, body);
  const changes = factChanges(before, after);
  if (changes)
    await writeChange(deps, tx, {
      asked: { by, id: before.row.id, body: { do_not_disturb_reason: 'Changed in RoofLink' } },
      before,
      after,
      changes,
    });
  await tx
    .updateTable('read_back_records')
    .set({
      record: JSON.stringify(record),
      status_label: record.facts.status_label,
      ...(moved ? { placed: JSON.stringify(moved) } : {}),
    })
    .where('company_id', '=', companyId)
    .where('upstream_id', '=', record.id)
    .execute();
}

const changed = (before: WholeLead, body: ChangeLead): WholeLead =>
  changedLead(before, body, { leadSourceId: null, moved: null, now: new Date() });

const texts = [
  'first_name',
  'last_name',
  'address',
  'city',
  'county',
  'state',
  'zipcode',
  'cell',
  'phone',
  'email',
] as const;

/** Without these a lead is none: what the upstream empties stays. */
const needed: ReadonlySet<string> = new Set(['address', 'state', 'zipcode']);

type Facts = FoundRecord['facts'];

function bodyOf(was: Facts, is: Facts, before: WholeLead): ChangeLead {
  const now = textsOf(before);
  const news = texts.filter(
    (name) =>
      is[name] !== was[name] && now[name] === was[name] && !(is[name] === '' && needed.has(name)),
  );
  const status = statusOf(was, is, before.row.lead_status as LeadStatus);
  // Each is of the kind that its field has.
  return {
    ...Object.fromEntries(news.map((name) => [name, is[name]])),
    ...(status ? { lead_status: status } : {}),
  } as ChangeLead;
}

/** Null: as it is. A word that is none of ours lifts no do-not-disturb, and no word says nothing. */
function statusOf(was: Facts, is: Facts, now: LeadStatus): LeadStatus | null {
  const isSame = is.lead_status === was.lead_status && is.status_label === was.status_label;
  if (isSame || now !== (was.lead_status ?? 'u')) return null;
  if (is.lead_status) return is.lead_status;
  return is.status_label === null || isDoNotDisturb(now) ? null : 'u';
}

function textsOf({
  row,
  contacts,
  ...customer
}: WholeLead): Record<(typeof texts)[number], string> {
  const contact = (type: string) => contacts.find((one) => one.type === type)?.value ?? '';
  const { address, city, county, state, zipcode } = row;
  const own = { address, city, county, state, zipcode };
  const contactTexts = { cell: contact('mobile'), phone: contact('home'), email: contact('email') };
  return { ...own, ...contactTexts, ...customer };
}

interface Move {
  readonly was: Facts;
  readonly is: Facts;
  readonly placed: RecordPlace | null;
  readonly pinned: RecordPlace | null;
  readonly before: WholeLead;
}

/** Where the pin goes; null where it stays. Nobody has moved it as long as it is where we put it. */
function movedBy({ was, is, placed, pinned, before }: Move): RecordPlace | null {
  if (!placed || !pinned) return null;
  const { latitude, longitude } = before.row;
  const isPinned = isSamePlace(pinned.place, { lat: latitude, lng: longitude });
  if (!isPinned || isSamePlace(placed.place, pinned.place)) return null;
  // What is found by its address says less than what the upstream told before.
  return is.place || !was.place ? placed : null;
}

const isSamePlace = (one: RecordPlace['place'], other: RecordPlace['place']): boolean => {
  const [a, b] = [placeToWire(one), placeToWire(other)];
  return a.latitude === b.latitude && a.longitude === b.longitude;
};

async function placedLead(
  { database, stateAt }: LeadStoreDeps,
  tx: Transaction<Schema>,
  { lead, moved }: { lead: WholeLead; moved: RecordPlace },
): Promise<WholeLead> {
  const { place, class: position_class, radius_meters } = moved;
  const { drawn } = await database.regions.of(tx, lead.row.company_id);
  const region = regionAt(drawn, place, stateAt);
  const at = changedLead(
    lead,
    {},
    { leadSourceId: null, moved: { place, region }, now: new Date() },
  );
  return {
    ...at,
    row: {
      ...at.row,
      version: lead.row.version,
      position_class,
      position_radius_meters: radius_meters,
    },
  };
}
