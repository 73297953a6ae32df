import type { Kysely } from 'kysely';
import { isByStatusAlone } from '#contract/lead-filter.ts';
import { countLevels } from '#server/db/lead-trail.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { Schema } from '#server/db/schema.ts';
import { type ListWish, pinsByPlace } from './matching-pins.ts';

/** Counts kept, so that to leaf through a list counts once. */
const mostKept = 500;

/** How many leads a list has, on all its pages. */
export class LeadCount {
  readonly #reads: Kysely<Schema>;
  readonly #heavyReads: Kysely<Schema>;
  readonly #kept = new Map<string, { readonly seq: number; readonly count: Promise<number> }>();

  constructor({ reads, heavyReads }: Pick<OpenDatabase, 'reads' | 'heavyReads'>) {
    this.#reads = reads;
    this.#heavyReads = heavyReads;
  }

  async of({ companyId, query }: ListWish): Promise<number> {
    const { change_seq } = await this.#reads
      .selectFrom('companies')
      .select('change_seq')
      .where('id', '=', companyId)
      .executeTakeFirstOrThrow();
    const seq = Number(change_seq);
    const key = JSON.stringify([
      companyId,
      {
        ...query,
        page: undefined,
        page_size: undefined,
        around: undefined,
        ordering: undefined,
      },
    ]);
    const kept = this.#kept.get(key);
    if (kept && kept.seq >= seq) return kept.count;
    const count = this.#counted({ companyId, query });
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(key, { seq, count });
    count.catch(() => this.#kept.delete(key));
    return count;
  }

  async #counted(wish: ListWish): Promise<number> {
    const { bbox, external_id } = wish.query;
    if (bbox === undefined && external_id === undefined && isByStatusAlone(wish.query))
      return countAhead(this.#heavyReads, wish);
    const { count } = await pinsByPlace(this.#heavyReads, wish)
      .select((is) => is.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  }
}

async function countAhead(
  db: Kysely<Schema>,
  { companyId, query: { status } }: ListWish,
): Promise<number> {
  let counts = db
    .selectFrom('pin_counts')
    .where('company_id', '=', companyId)
    .where('level', '=', countLevels[0]);
  if (status) counts = counts.where('lead_status', 'in', status);
  const { count } = await counts
    .select((is) => is.fn.sum<number | null>('count').as('count'))
    .executeTakeFirstOrThrow();
  return Number(count ?? 0);
}
