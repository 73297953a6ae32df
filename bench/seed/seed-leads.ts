import { leadChangeColumns, type LeadChangeRow } from '#server/db/lead-change-row.ts';
import { sql } from 'kysely';
import { doorOf } from '#server/geocode/door.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import { countCell, countLevels } from '#server/db/lead-trail.ts';
import { columnAndRow } from '#server/db/morton.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import { RowInsert } from '#server/db/row-insert.ts';
import {
  leadColumns,
  leadKeyColumns,
  type LeadKeyRow,
  type LeadRow,
  pinColumns,
  pinCountColumns,
  type PinCountRow,
  type PinRow,
  type Schema,
} from '#server/db/schema.ts';
import { leadKeyRows } from '#server/leads/lead-keys.ts';
import { madeUpLeads, type SeedLead, seedSources } from './made-up-leads.ts';

export interface SeedSettings {
  readonly count: number;
  readonly seed?: number;
  /** When the last lead was saved; the first one two years before. */
  readonly until?: Date;
  /** `with-keys` also writes what duplicates are found by: as much again. */
  readonly detail?: 'plain' | 'with-keys';
}

export const defaultSeed = 20261126;

/**
 * Fills an empty database with made-up leads of one company: the rows that the store would have
 * written one by one, in large steps. Equal settings give equal leads.
 */
export async function seedLeads(database: OpenDatabase, settings: SeedSettings): Promise<void> {
  const { count, seed = defaultSeed, detail = 'plain' } = settings;
  const until = settings.until ?? new Date('2026-11-26T00:00:00Z');
  const { db, kind } = database;
  const companyId = defaultCompanyId;
  // Whoever loses the power meanwhile seeds anew.
  if (kind === 'sqlite')
    await sql`pragma synchronous = off`
      .execute(db)
      .then(() => sql`pragma cache_size = -400000`.execute(db));
  await db
    .insertInto('lead_sources')
    .values(seedSources.map((source) => ({ company_id: companyId, ...source })))
    .execute();
  const inserts = insertsOf(database);
  const pins: PinRow[] = [];
  let group: SeedLead[] = [];
  for (const made of madeUpLeads({ companyId, count, seed, until })) {
    group.push(made);
    pins.push(made.pin);
    if (group.length < leadsPerStep && pins.length < count) continue;
    await writeGroup(database, inserts, { group, before: pins.length - group.length, detail });
    group = [];
  }
  await writePins(database, inserts, pins);
  await db
    .updateTable('companies')
    .set({ change_seq: count })
    .where('id', '=', companyId)
    .execute();
  if (kind === 'sqlite') {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
    await sql`pragma synchronous = full`.execute(db);
    await sql`pragma cache_size = -2000`.execute(db);
  } else await sql`vacuum analyze`.execute(db);
}

const leadsPerStep = 8192;

type Inserts = ReturnType<typeof insertsOf>;

const insertsOf = ({ db }: OpenDatabase) => ({
  leads: new RowInsert(leadColumns, (rows: readonly LeadRow[]) =>
    db.insertInto('leads').values(rows),
  ),
  customers: new RowInsert(
    ['company_id', 'id', 'first_name', 'last_name', 'created_at'],
    (rows: readonly Schema['customers'][]) => db.insertInto('customers').values(rows),
  ),
  users: new RowInsert(
    ['company_id', 'id', 'customer_id', 'created_at'],
    (rows: readonly Schema['users'][]) => db.insertInto('users').values(rows),
  ),
  contacts: new RowInsert(
    ['company_id', 'customer_id', 'type', 'value'],
    (rows: readonly Schema['contacts'][]) => db.insertInto('contacts').values(rows),
  ),
  keys: new RowInsert(leadKeyColumns, (rows: readonly LeadKeyRow[]) =>
    db.insertInto('lead_keys').values(rows),
  ),
  changes: new RowInsert(leadChangeColumns, (rows: readonly LeadChangeRow[]) =>
    db.insertInto('lead_changes').values(rows),
  ),
  pins: new RowInsert(pinColumns, (rows: readonly PinRow[]) => db.insertInto('pins').values(rows)),
  counts: new RowInsert(pinCountColumns, (rows: readonly PinCountRow[]) =>
    db.insertInto('pin_counts').values(rows),
  ),
});

async function writeGroup(
  { db }: OpenDatabase,
  inserts: Inserts,
  {
    group,
    before,
    detail,
  }: { group: readonly SeedLead[]; before: number; detail: 'plain' | 'with-keys' },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await inserts.leads.run(
      tx,
      group.map(({ lead }) => lead),
    );
    await inserts.customers.run(
      tx,
      group.map(({ customer }) => customer),
    );
    await inserts.users.run(
      tx,
      group.map(({ user }) => user),
    );
    await inserts.contacts.run(
      tx,
      group.flatMap(({ contacts }) => contacts),
    );
    await inserts.changes.run(
      tx,
      group.map(({ lead, pin }, index) => ({
        company_id: lead.company_id,
        seq: before + index + 1,
        at: lead.created_at,
        kind: 'created',
        lead_id: lead.id,
        cell_before: null,
        cell_after: pin.cell,
      })),
    );
    if (detail === 'with-keys') await inserts.keys.run(tx, group.flatMap(keysOf));
  });
}

function keysOf({ lead, contacts }: SeedLead): LeadKeyRow[] {
  const { address, city, state, zipcode: zip } = lead;
  return leadKeyRows(lead, {
    doorKey: doorOf({ address, city, state, zip }).key,
    phones: contacts.filter(({ type }) => type !== 'email').map(({ value }) => value),
    email: contacts.find(({ type }) => type === 'email')?.value,
  });
}

/** In the order of the map, so that each row goes to the end of the table. */
async function writePins(
  { db }: OpenDatabase,
  inserts: Inserts,
  pins: readonly PinRow[],
): Promise<void> {
  const inOrder = pins.toSorted((a, b) => a.cell - b.cell || (a.lead_id < b.lead_id ? -1 : 1));
  for (let from = 0; from < inOrder.length; from += leadsPerStep)
    await db
      .transaction()
      .execute((tx) => inserts.pins.run(tx, inOrder.slice(from, from + leadsPerStep)));
  for (const level of countLevels) {
    const counts = countsOf(inOrder, level);
    await db.transaction().execute((tx) => inserts.counts.run(tx, counts));
  }
  await sql`insert into region_counts (company_id, region_id, lead_status, count)
    select company_id, region_id, lead_status, count(*) from pins
    where region_id is not null group by company_id, region_id, lead_status`.execute(db);
}

function countsOf(inOrder: readonly PinRow[], level: number): PinCountRow[] {
  const counts: PinCountRow[] = [];
  let ofCell = new Map<string, PinCountRow>();
  let last = -1;
  for (const { company_id, cell: fine, lead_status } of inOrder) {
    const cell = countCell(fine, level);
    if (cell !== last) {
      counts.push(...ofCell.values());
      ofCell = new Map();
      last = cell;
    }
    const { column, row } = columnAndRow(fine);
    const known = ofCell.get(lead_status);
    if (known) {
      known.count += 1;
      known.column_sum += column;
      known.row_sum += row;
    } else {
      const first = { company_id, level, cell, lead_status, count: 1 };
      ofCell.set(lead_status, { ...first, column_sum: column, row_sum: row });
    }
  }
  return [...counts, ...ofCell.values()];
}

/**
 * Whether counts, pins and feed tell the same: what is wrong, in words; empty when nothing is.
 * Counts by the databases' own means, not by ours.
 */
export async function seedFaults({ db }: OpenDatabase, count: number): Promise<string[]> {
  const faults: string[] = [];
  for (const level of countLevels) {
    const cell = sql<number>`cell / cast(${4 ** (22 - level)} as bigint)`;
    // By number: PostgreSQL takes two parameters for two expressions.
    const counted = sql`select ${cell}, lead_status, count(*) from pins group by 1, 2`;
    const kept = sql`select cell, lead_status, count from pin_counts where level = ${level}`;
    for (const [one, other] of [
      [counted, kept],
      [kept, counted],
    ] as const) {
      const { rows } = await sql`${one} except ${other}`.execute(db);
      if (rows.length > 0) faults.push(`${rows.length} counts of level ${level} are wrong`);
    }
  }
  for (const table of ['leads', 'customers', 'users', 'pins', 'lead_changes'] as const) {
    const row = await db
      .selectFrom(table)
      .select((is) => is.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    if (Number(row.rows) !== count) faults.push(`${table} has ${row.rows} rows, not ${count}`);
  }
  return faults;
}
