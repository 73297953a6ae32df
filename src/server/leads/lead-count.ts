import type { Kysely } from 'kysely';
import { isByStatusAlone } from '#contract/lead-filter.ts';
import type { Bbox } from '#contract/place.ts';
import { countCell, countLevels } from '#server/db/lead-trail.ts';
import { cellsOfBox, splitBox } from '#server/db/morton.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { Schema } from '#server/db/schema.ts';
import { inList, type ListWish, pinsByPlace } from './matching-pins.ts';
import { rowsInRanges } from './rows-in-ranges.ts';

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
    if (external_id === undefined && isByStatusAlone(wish.query)) {
      if (bbox === undefined) return countAhead(this.#heavyReads, wish);
      const level = countLevels.find((one) => cellsOfBox(bbox, one) >= cellsAcrossBox);
      if (level !== undefined) return countInBox(this.#heavyReads, { wish, bbox, level });
    }
    const { count } = await pinsByPlace(this.#heavyReads, wish)
      .select((is) => is.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  }
}

/** A box of so many cells has little of it on its edge. */
const cellsAcrossBox = 16;

interface BoxCount {
  readonly wish: ListWish;
  readonly bbox: Bbox;
  readonly level: (typeof countLevels)[number];
}

/** What is counted ahead inside the box, and pins along its edge; in one statement, of one state. */
async function countInBox(db: Kysely<Schema>, { wish, bbox, level }: BoxCount): Promise<number> {
  const { inside, edge } = splitBox(bbox, level);
  const { status } = wish.query;
  const cells = inside.map(({ from, to }) => ({
    from: countCell(from, level),
    to: countCell(to, level),
  }));
  const { ahead, along } = await db
    .selectNoFrom([
      rowsInRanges(db, 'pin_counts', cells)
        .where('pin_counts.company_id', '=', wish.companyId)
        .where('pin_counts.level', '=', level)
        .$if(status !== undefined, (all) => all.where('pin_counts.lead_status', 'in', status ?? []))
        .select((is) => is.fn.sum<number | null>('pin_counts.count').as('count'))
        .as('ahead'),
      rowsInRanges(db, 'pins', edge)
        .where(inList(wish, 'by-place'))
        .select((is) => is.fn.countAll<number>().as('count'))
        .as('along'),
    ])
    .executeTakeFirstOrThrow();
  return Number(ahead ?? 0) + Number(along);
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
