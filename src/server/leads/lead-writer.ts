import type { Kysely, Transaction } from 'kysely';
import { regionAt, type StateAt } from '#server/db/drawn-regions.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import {
  auditColumns,
  type AuditRow,
  correctionColumns,
  leadColumns,
  leadKeyColumns,
  type LeadKeyRow,
  type LeadRow,
  type PositionCorrectionRow,
  type Schema,
} from '#server/db/schema.ts';
import { relayLeadColumns, type RelayLeadRow } from '#server/db/relay-rows.ts';
import type { NewLead } from './lead-rows.ts';
import { mintReceipt } from './receipt.ts';
import { RowInsert } from '#server/db/row-insert.ts';

/** What became of one lead of a group. */
export type WriteOutcome =
  | { readonly kind: 'created'; readonly lead: LeadRow }
  /** The key is known with the same body: here is the first lead. */
  | { readonly kind: 'replayed'; readonly lead: LeadRow }
  /** The key is known with another body: nothing was written. */
  | { readonly kind: 'key-reused' };

/** Writes groups of leads into one database. */
export class LeadWriter {
  readonly #db: Kysely<Schema>;
  readonly #trail: OpenDatabase['trail'];
  readonly #regions: OpenDatabase['regions'];
  readonly #stateAt: StateAt;
  readonly #inserts: ReturnType<typeof insertsOf>;

  constructor(
    { db, trail, regions }: Pick<OpenDatabase, 'db' | 'trail' | 'regions'>,
    stateAt: StateAt,
  ) {
    this.#db = db;
    this.#trail = trail;
    this.#regions = regions;
    this.#stateAt = stateAt;
    this.#inserts = insertsOf(db);
  }

  /**
   * Writes a group in one transaction, each lead at most once by its idempotency key. Leads go
   * in first with "on conflict do nothing": which of them came back tells who is new, also
   * against other API processes, and only those get a customer, a user and contacts.
   */
  write(group: readonly NewLead[]): Promise<WriteOutcome[]> {
    return this.#db.transaction().execute((tx) => this.writeIn(tx, group));
  }

  /** The same, as a part of what somebody else writes. */
  async writeIn(tx: Transaction<Schema>, group: readonly NewLead[]): Promise<WriteOutcome[]> {
    // A common order, so that two processes with overlapping keys wait instead of deadlocking.
    const inOrder = group.toSorted((a, b) => compareText(keyOf(a), keyOf(b)));
    const created = await this.#insertNew(tx, inOrder);
    const known = await leadsByKey(
      tx,
      inOrder.filter((item) => !created.has(item.lead.id)),
    );
    const twins = inOrder.filter((item) => !created.has(item.lead.id) && !known.has(keyOf(item)));
    // Not new and its key is unknown: two receipts were the same. A fresh one settles it.
    for (const { lead } of twins) lead.receipt = mintReceipt();
    for (const id of await this.#insertNew(tx, twins)) created.add(id);
    await this.#followRegions(
      tx,
      inOrder.filter((item) => created.has(item.lead.id)),
    );
    await this.#trail.record(
      tx,
      inOrder.flatMap(({ lead, pin }) =>
        created.has(lead.id)
          ? {
              companyId: lead.company_id,
              leadId: lead.id,
              kind: 'created' as const,
              before: null,
              after: pin(),
            }
          : [],
      ),
    );
    // After the company's number is locked, as with whoever changes a lead: no deadlock.
    await this.#inserts.corrections.run(
      tx,
      latestOfEach(inOrder.filter(({ lead }) => created.has(lead.id))),
    );
    return group.map((item) => outcomeOf(item, created, known));
  }

  /** A region may have been drawn since a lead's own was found: from here on none can be. */
  async #followRegions(tx: Transaction<Schema>, created: readonly NewLead[]): Promise<void> {
    const ofCompany = Map.groupBy(created, ({ lead }) => lead.company_id);
    for (const [companyId, items] of [...ofCompany].toSorted(([a], [b]) => a - b)) {
      await this.#trail.lock(tx, companyId);
      const { version, drawn } = await this.#regions.of(tx, companyId);
      for (const { lead, regionsVersion } of items) {
        if (regionsVersion === version) continue;
        const place = { lng: lead.longitude, lat: lead.latitude };
        const region = regionAt(drawn, place, this.#stateAt);
        lead.region_id = region?.id ?? null;
        lead.region_name = region?.name ?? null;
        const { region_id, region_name } = lead;
        await tx
          .updateTable('leads')
          .set({ region_id, region_name })
          .where('company_id', '=', companyId)
          .where('id', '=', lead.id)
          .execute();
      }
    }
  }

  async #insertNew(tx: Transaction<Schema>, group: readonly NewLead[]): Promise<Set<string>> {
    const { leads, customers, users, contacts, keys, audit, relays } = this.#inserts;
    const rows = await leads.run(
      tx,
      group.map((item) => item.lead),
    );
    const created = new Set(rows.map(({ id }) => id));
    const fresh = group.filter((item) => created.has(item.lead.id));
    await customers.run(
      tx,
      fresh.map((item) => item.customer),
    );
    await users.run(
      tx,
      fresh.map((item) => item.user),
    );
    await contacts.run(
      tx,
      fresh.flatMap((item) => item.contacts),
    );
    await keys.run(
      tx,
      fresh.flatMap((item) => item.keys),
    );
    await audit.run(
      tx,
      fresh.map((item) => item.audit),
    );
    await relays.run(
      tx,
      fresh.flatMap((item) => item.relay ?? []),
    );
    return created;
  }
}

const insertsOf = (db: Kysely<Schema>) => ({
  leads: new RowInsert(leadColumns, (rows: readonly LeadRow[]) =>
    db
      .insertInto('leads')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id'),
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
  audit: new RowInsert(auditColumns, (rows: readonly AuditRow[]) =>
    db.insertInto('audit_log').values(rows),
  ),
  relays: new RowInsert(relayLeadColumns, (rows: readonly RelayLeadRow[]) =>
    db.insertInto('relay_leads').values(rows),
  ),
  corrections: new RowInsert(correctionColumns, (rows: readonly PositionCorrectionRow[]) =>
    db
      .insertInto('position_corrections')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['company_id', 'building_key'])
          .doUpdateSet((is) =>
            Object.fromEntries(
              correctionColumns.map((column) => [column, is.ref(`excluded.${column}`)]),
            ),
          ),
      ),
  ),
});

/** One statement must not write a building twice, and all write in one order: no deadlock. */
function latestOfEach(group: readonly NewLead[]): PositionCorrectionRow[] {
  const rows = group.flatMap(({ correction }) => correction ?? []);
  const latest = new Map(rows.map((row) => [`${row.company_id} ${row.building_key}`, row]));
  return [...latest].toSorted(([a], [b]) => compareText(a, b)).map(([, row]) => row);
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const keyOf = ({ lead }: { lead: LeadRow }) => `${lead.company_id} ${lead.idempotency_key ?? ''}`;

async function leadsByKey(
  tx: Transaction<Schema>,
  group: readonly NewLead[],
): Promise<Map<string, LeadRow>> {
  const keys = group.flatMap(({ lead }) => lead.idempotency_key ?? []);
  if (keys.length === 0) return new Map();
  const companies = [...new Set(group.map(({ lead }) => lead.company_id))];
  const rows = await tx
    .selectFrom('leads')
    .selectAll()
    .where('company_id', 'in', companies)
    .where('idempotency_key', 'in', keys)
    .execute();
  return new Map(rows.map((lead) => [keyOf({ lead }), lead]));
}

function outcomeOf(
  item: NewLead,
  created: ReadonlySet<string>,
  known: ReadonlyMap<string, LeadRow>,
): WriteOutcome {
  const { lead } = item;
  if (created.has(lead.id)) return { kind: 'created', lead };
  const first = known.get(keyOf(item));
  if (!first) throw new Error('A lead was neither written nor found by its key.');
  // What was erased has no fingerprint any more, and still must not be made anew by a retry.
  return first.erased_at !== null || first.body_fingerprint === lead.body_fingerprint
    ? { kind: 'replayed', lead: first }
    : { kind: 'key-reused' };
}
