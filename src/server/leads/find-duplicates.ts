import type { Kysely } from 'kysely';
import {
  type Duplicate,
  type DuplicateReason,
  duplicateReasons,
  duplicateSchema,
  type FindDuplicates,
  mostDuplicates,
} from '#contract/duplicate.ts';
import { type Place, placeFromWire, placeToWire } from '#contract/place.ts';
import type { Schema } from '#server/db/schema.ts';
import {
  type Door,
  isDoNotDisturbRow,
  leadKeys,
  noDoor,
  type ReadDoor,
  reasonOfKey,
} from './lead-keys.ts';
import { showReceipt } from './receipt.ts';
import { isOtherDoor, leadsOnRoof, metersBetween, roofMeters } from './same-roof.ts';

/** Read for each key: what is answered, and a few more because the lead's own are left out. */
const mostOfKey = 2 * mostDuplicates;

/** Flats of one tower lie at one point; only their addresses tell them apart. */
const mostOnRoof = 50;

interface Question {
  readonly companyId: number;
  /** Leads left out: the one that is entered, or looked at. */
  readonly except: { readonly externalId: string; readonly id: string };
  readonly keys: readonly string[];
  readonly place: Place | null;
  readonly door: Door;
  readonly readDoor: ReadDoor;
}

interface Options {
  readonly companyId: number;
  readonly asked: FindDuplicates;
  readonly readDoor: ReadDoor;
  /** Of the lead that is asked for, where it is stored already. */
  readonly id?: string;
}

/**
 * Leads that may be the one being entered, at most {@link mostDuplicates}, in the order that the
 * contract tells. Reads a bounded number of rows, whatever is stored.
 */
export async function findDuplicates(db: Kysely<Schema>, options: Options): Promise<Duplicate[]> {
  const question = questionOf(options);
  const [byKey, onRoof] = await Promise.all([
    leadsByKey(db, question),
    question.place ? leadsOnRoof(db, { ...question, place: question.place, most: mostOnRoof }) : [],
  ]);
  const rows = await readLeads(db, question, [...new Set([...byKey.keys(), ...onRoof])]);
  const best = rows
    .map((row) => judge(row, question, byKey.get(row.id) ?? []))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted(inOrder)
    .slice(0, mostDuplicates);
  // A key read only so far may share more with a lead that another key found.
  const shared = await sharedReasons(
    db,
    question,
    best.map(({ row }) => row.id),
  );
  return best.map(({ row, meters, reasons }) =>
    shown(row, meters, [...reasons, ...(shared.get(row.id) ?? [])]),
  );
}

function questionOf({ asked, companyId, readDoor, id = '' }: Options): Question {
  const { address, city, state, zipcode, latitude, longitude } = asked;
  const door = address
    ? readDoor({ address, city: city ?? '', state: state ?? '', zip: zipcode ?? '' })
    : noDoor;
  const phones = [asked.cell, asked.phone];
  return {
    companyId,
    readDoor,
    door,
    except: { externalId: asked.external_id ?? '', id },
    keys: leadKeys({ doorKey: door.key, phones, email: asked.email }),
    place:
      latitude === undefined || latitude === null || longitude === undefined || longitude === null
        ? null
        : placeFromWire({ latitude, longitude }),
  };
}

/** Each key's own first few: do-not-disturb, then newest, straight off the index. */
async function leadsByKey(
  db: Kysely<Schema>,
  { companyId, keys }: Question,
): Promise<Map<string, DuplicateReason[]>> {
  const found = await Promise.all(
    keys.map((key) =>
      db
        .selectFrom('lead_keys')
        .select(['key', 'lead_id'])
        .where('company_id', '=', companyId)
        .where('key', '=', key)
        .orderBy('do_not_disturb', 'desc')
        .orderBy('lead_id', 'desc')
        .limit(mostOfKey)
        .execute(),
    ),
  );
  return reasonsByLead(found.flat());
}

async function sharedReasons(
  db: Kysely<Schema>,
  { companyId, keys }: Question,
  ids: readonly string[],
): Promise<Map<string, DuplicateReason[]>> {
  if (keys.length < 2 || ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('lead_keys')
    .select(['key', 'lead_id'])
    .where('company_id', '=', companyId)
    .where('key', 'in', keys)
    .where('do_not_disturb', 'in', [0, 1])
    .where('lead_id', 'in', ids)
    .execute();
  return reasonsByLead(rows);
}

function reasonsByLead(
  rows: readonly { key: string; lead_id: string }[],
): Map<string, DuplicateReason[]> {
  const byLead = Map.groupBy(rows, (row) => row.lead_id);
  return new Map([...byLead].map(([id, own]) => [id, own.map(({ key }) => reasonOfKey(key))]));
}

type FoundRow = Awaited<ReturnType<typeof readLeads>>[number];

async function readLeads(db: Kysely<Schema>, question: Question, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('leads')
    .innerJoin('customers', (on) =>
      on
        .onRef('customers.company_id', '=', 'leads.company_id')
        .onRef('customers.id', '=', 'leads.customer_id'),
    )
    .leftJoin('lead_sources', (on) =>
      on
        .onRef('lead_sources.company_id', '=', 'leads.company_id')
        .onRef('lead_sources.id', '=', 'leads.lead_source_id'),
    )
    .select([
      'leads.id',
      'leads.lead_status',
      'leads.created_at',
      'leads.lead_source_id',
      'lead_sources.name as lead_source_name',
      'leads.receipt',
      'customers.first_name',
      'customers.last_name',
      'leads.address',
      'leads.city',
      'leads.state',
      'leads.zipcode',
      'leads.latitude',
      'leads.longitude',
      'leads.position_class',
    ])
    .where('leads.company_id', '=', question.companyId)
    .where('leads.id', 'in', ids)
    .where('leads.id', '<>', question.except.id)
    .where('leads.withdrawn_at', 'is', null)
    .where((is) =>
      is.or([
        is('leads.external_id', 'is', null),
        is('leads.external_id', '<>', question.except.externalId),
      ]),
    )
    .execute();
}

interface Judged {
  readonly row: FoundRow;
  readonly meters: number | null;
  readonly reasons: readonly DuplicateReason[];
}

function judge(row: FoundRow, question: Question, byKey: readonly DuplicateReason[]): Judged {
  const { place, door, readDoor } = question;
  const meters = place && metersBetween(place, { lat: row.latitude, lng: row.longitude });
  const onRoof =
    meters !== null &&
    meters <= roofMeters &&
    // The middle of a ZIP or a street is on nobody's roof.
    row.position_class !== 'area' &&
    !isOtherDoor(door, readDoor({ ...row, zip: row.zipcode }));
  return { row, meters, reasons: onRoof ? [...byKey, 'roof'] : byKey };
}

function inOrder(a: Judged, b: Judged): number {
  const rank = ({ row, reasons }: Judged) =>
    (isDoNotDisturbRow(row) ? 0 : duplicateReasons.length) +
    Math.min(...reasons.map((reason) => duplicateReasons.indexOf(reason)));
  return rank(a) - rank(b) || (a.row.id < b.row.id ? 1 : -1);
}

const shown = (
  row: FoundRow,
  meters: number | null,
  reasons: readonly DuplicateReason[],
): Duplicate =>
  // Parsed, because a database can be edited.
  duplicateSchema.parse({
    ...row,
    ...placeToWire({ lng: row.longitude, lat: row.latitude }),
    receipt: showReceipt(row.receipt),
    lead_source: { id: row.lead_source_id, name: row.lead_source_name ?? row.lead_source_id },
    reasons: duplicateReasons.filter((reason) => reasons.includes(reason)),
    distance_meters: meters === null ? null : Math.round(meters * 10) / 10,
  });
