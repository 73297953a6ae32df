import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Lead, ListLeadsQuery } from '#contract/lead.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { Schema } from '#server/db/schema.ts';
import { LeadCount } from './lead-count.ts';
import { inList, type ListWish, pinsByPlace } from './matching-pins.ts';
import { storedLeads } from './stored-lead.ts';

/** So many leads are sorted anew for a page; more are read in the order of an index. */
const usualMostSorted = 20_000;

/** Lists of leads, found by their pins: exactly what the map shows. */
export class LeadLists {
  readonly #reads: Kysely<Schema>;
  readonly #heavyReads: Kysely<Schema>;
  readonly #count: LeadCount;
  readonly #mostSorted: number;

  constructor(
    { reads, heavyReads }: Pick<OpenDatabase, 'reads' | 'heavyReads'>,
    mostSorted = usualMostSorted,
  ) {
    this.#mostSorted = mostSorted;
    this.#reads = reads;
    this.#heavyReads = heavyReads;
    this.#count = new LeadCount({ reads, heavyReads });
  }

  /** One page of leads and how many there are in all with these filters. */
  async page(companyId: number, query: ListLeadsQuery): Promise<{ count: number; leads: Lead[] }> {
    const wish = { companyId, query };
    const count = await this.#count.of(wish);
    const offset = (query.page - 1) * query.page_size;
    if (offset >= count) return { count, leads: [] };
    const size = count <= this.#mostSorted ? 'few' : 'many';
    const page = await pageIds(this.#heavyReads, wish, size)
      .limit(query.page_size)
      .offset(offset)
      .execute();
    const ids = page.map((row) => row.lead_id);
    if (ids.length === 0) return { count, leads: [] };
    const rows = await this.#reads
      .selectFrom('leads')
      .selectAll()
      .where('company_id', '=', companyId)
      .where('id', 'in', ids)
      .execute();
    const place = new Map(ids.map((id, index) => [id, index]));
    const inOrder = rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
    return { count, leads: await storedLeads(this.#reads, companyId, inOrder) };
  }
}

/** The ids of all leads in their order, from the first to the last page. */
function pageIds(db: Kysely<Schema>, wish: ListWish, size: 'few' | 'many') {
  const { text, bbox, external_id, ordering } = wish.query;
  const direction = ordering.startsWith('-') ? 'desc' : 'asc';
  const isFew = size === 'few';
  if (ordering.endsWith('address')) return byAddress(db, wish, { isFew, direction });
  const found = isFew ? pinsByPlace(db, wish) : db.selectFrom('pins').where(inList(wish));
  const pins = found.select('pins.lead_id');
  if (ordering.endsWith('lead_status'))
    // Within a status along the map: the next in the list is a neighbour.
    return pins
      .orderBy(isFew ? unindexed('pins.lead_status') : 'pins.lead_status', direction)
      .orderBy('pins.cell', direction)
      .orderBy('pins.lead_id', direction);
  if (ordering.endsWith('lead_source'))
    return pins.orderBy(sourceName, direction).orderBy('pins.lead_id', direction);
  // The index of time knows no text: each of its rows would cost a look elsewhere.
  const isSorted =
    text !== undefined || (isFew && (bbox !== undefined || external_id !== undefined));
  return pins
    .orderBy(isSorted ? unindexed('pins.created_at') : 'pins.created_at', direction)
    .orderBy('pins.lead_id', direction);
}

/** As people read it: a company has a handful of sources, and no index knows their names. */
const sourceName = (is: ExpressionBuilder<Schema, 'pins'>) =>
  is
    .selectFrom('lead_sources')
    .select('name')
    .whereRef('lead_sources.company_id', '=', 'pins.company_id')
    .whereRef('lead_sources.id', '=', 'pins.lead_source_id');

/** Sorts the same, and no index seems to help: where few rows pass, it would hinder. */
const unindexed = (column: string) => sql<string>`${sql.ref(column)} || ''`;

/** Pins know no address. SQLite reads the tables of a cross join in this order. */
function byAddress(
  db: Kysely<Schema>,
  wish: ListWish,
  { isFew, direction }: { isFew: boolean; direction: 'asc' | 'desc' },
) {
  const both = isFew
    ? pinsByPlace(db, wish).crossJoin('leads')
    : db.selectFrom('leads').crossJoin('pins').where(inList(wish));
  return both
    .select('pins.lead_id')
    .where('leads.company_id', '=', wish.companyId)
    .whereRef('leads.id', '=', 'pins.lead_id')
    .whereRef('leads.cell', '=', 'pins.cell')
    .orderBy(isFew ? unindexed('leads.address') : 'leads.address', direction)
    .orderBy('leads.id', direction);
}
