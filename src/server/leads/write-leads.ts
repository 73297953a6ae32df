import type { Kysely, Transaction } from 'kysely';
import type { LeadRow, Schema } from '#server/db/schema.ts';
import type { NewLead } from './lead-rows.ts';
import { mintReceipt } from './receipt.ts';

/** What became of one lead of a group. */
export type WriteOutcome =
  | { readonly kind: 'created'; readonly lead: LeadRow }
  /** The key is known with the same body: here is the first lead. */
  | { readonly kind: 'replayed'; readonly lead: LeadRow }
  /** The key is known with another body: nothing was written. */
  | { readonly kind: 'key-reused' };

/** Rows per INSERT: well below SQLite's 32,766 and PostgreSQL's 65,535 parameters. */
const rowsPerInsert = 200;

/**
 * Writes a group of leads in one transaction, each at most once by its idempotency key. Leads go
 * in first with "on conflict do nothing": which of them came back tells who is new, also against
 * other API processes, and only those get a customer, a user and contacts.
 */
export async function writeLeads(
  db: Kysely<Schema>,
  group: readonly NewLead[],
): Promise<WriteOutcome[]> {
  return db.transaction().execute(async (tx) => {
    // A common order, so that two processes with overlapping keys wait instead of deadlocking.
    const inOrder = group.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    const created = await insertNew(tx, firstOfEachKey(inOrder));
    const known = await leadsByKey(
      tx,
      inOrder.filter((item) => !created.has(item.lead.id)),
    );
    const twins = inOrder.filter((item) => !created.has(item.lead.id) && !known.has(keyOf(item)));
    // Not new and its key is unknown: two receipts were the same. A fresh one settles it.
    for (const { lead } of twins) lead.receipt = mintReceipt();
    for (const id of await insertNew(tx, twins)) created.add(id);
    return group.map((item) => outcomeOf(item, created, known));
  });
}

const keyOf = ({ lead }: { lead: LeadRow }) => `${lead.company_id} ${lead.idempotency_key ?? ''}`;

function firstOfEachKey(group: readonly NewLead[]): NewLead[] {
  const seen = new Set<string>();
  return group.filter((item) => {
    if (item.lead.idempotency_key === null) return true;
    if (seen.has(keyOf(item))) return false;
    seen.add(keyOf(item));
    return true;
  });
}

async function insertNew(tx: Transaction<Schema>, group: readonly NewLead[]): Promise<Set<string>> {
  const created = new Set<string>();
  for (const part of chunks(group)) {
    const rows = await tx
      .insertInto('leads')
      .values(part.map((item) => item.lead))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    for (const { id } of rows) created.add(id);
    const fresh = part.filter((item) => created.has(item.lead.id));
    if (fresh.length === 0) continue;
    await tx
      .insertInto('customers')
      .values(fresh.map((item) => item.customer))
      .execute();
    await tx
      .insertInto('users')
      .values(fresh.map((item) => item.user))
      .execute();
    const contacts = fresh.flatMap((item) => item.contacts);
    if (contacts.length > 0) await tx.insertInto('contacts').values(contacts).execute();
  }
  return created;
}

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
  return first.body_fingerprint === lead.body_fingerprint
    ? { kind: 'replayed', lead: first }
    : { kind: 'key-reused' };
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / rowsPerInsert);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * rowsPerInsert, (index + 1) * rowsPerInsert),
  );
}
