import type { Kysely } from 'kysely';
import type { Lead, ListLeadsQuery } from '#contract/lead.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { Schema } from '#server/db/schema.ts';
import { LeadCount } from './lead-count.ts';
import { lineOfLead } from './line-of-lead.ts';
import { directionOf, isByTime, sortKeys, unindexed } from './list-order.ts';
import { listedPins, type ListWish } from './matching-pins.ts';
import { storedLeads } from './stored-lead.ts';

/** So many leads are sorted anew for a page; more are read in the order of an index. */
const usualMostSorted = 20_000;

export interface ListedPage {
  /** Leads on all pages. */
  readonly count: number;
  /** The number of this page, from 1. */
  readonly page: number;
  readonly leads: Lead[];
}

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
  async page(companyId: number, query: ListLeadsQuery): Promise<ListedPage> {
    const wish = { companyId, query };
    const count = await this.#count.of(wish);
    const page = await this.#pageNumber(wish);
    const offset = (page - 1) * query.page_size;
    if (offset >= count) return { count, page, leads: [] };
    const size = count <= this.#mostSorted ? 'few' : 'many';
    const rows = await pageIds(this.#heavyReads, wish, size)
      .limit(query.page_size)
      .offset(offset)
      .execute();
    const ids = rows.map((row) => row.lead_id);
    return { count, page, leads: await this.#leads(companyId, ids) };
  }

  async #pageNumber(wish: ListWish): Promise<number> {
    const { around, page, page_size } = wish.query;
    const line =
      around === undefined ? null : await lineOfLead(this.#heavyReads, { wish, leadId: around });
    return line === null ? page : 1 + Math.floor(line / page_size);
  }

  /** In the order of their ids. */
  async #leads(companyId: number, ids: readonly string[]): Promise<Lead[]> {
    if (ids.length === 0) return [];
    const rows = await this.#reads
      .selectFrom('leads')
      .selectAll()
      .where('company_id', '=', companyId)
      .where('id', 'in', ids)
      .execute();
    const place = new Map(ids.map((id, index) => [id, index]));
    const inOrder = rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
    return storedLeads(this.#reads, companyId, inOrder);
  }
}

/** The ids of all leads in their order, from the first to the last page. */
function pageIds(db: Kysely<Schema>, wish: ListWish, size: 'few' | 'many') {
  const { text, bbox, external_id, ordering } = wish.query;
  const isFew = size === 'few';
  // The index of time knows no text: each of its rows would cost a look elsewhere.
  const isSorted = isByTime(ordering)
    ? text !== undefined || (isFew && (bbox !== undefined || external_id !== undefined))
    : isFew;
  const [first, ...others] = sortKeys(ordering);
  const keys = [isSorted ? unindexed(first) : first, ...others];
  const direction = directionOf(ordering);
  const pins = listedPins(db, wish, size).select('pins.lead_id');
  return keys.reduce((sorted, key) => sorted.orderBy(key, direction), pins);
}
