import type { ListWalk } from './match-leads.ts';
import { type ListPage, readList, type UpstreamRecord } from './read-list.ts';
import { readTime } from './read-time.ts';
import type { UpstreamAnswer } from './upstream-answer.ts';
import type { UpstreamProfile } from './upstream-profile.ts';

/** The list as far as it was needed, or the answer that ended the walk. */
export type WalkOutcome =
  | { readonly kind: 'walked'; readonly walk: ListWalk; readonly pages: number }
  | { readonly kind: 'failed'; readonly answer: UpstreamAnswer };

interface WalkDeps {
  readonly profile: UpstreamProfile;
  /** Asks for a page when it is our turn; null when we may not go on. */
  readonly ask: (page: number) => Promise<UpstreamAnswer | null>;
  /** Records made before this need not be read: milliseconds since 1970. */
  readonly backToMs: number;
}

/**
 * Reads the list from the newest record back to `backToMs`. Records that come in meanwhile push
 * others to later pages, where they are read twice. Records that go pull others to pages already
 * read: mostly the count tells, and the walk is no proof of absence. Where one went and another
 * came it does not, so that a walk of several pages is made twice, and both count.
 */
export async function walkList(deps: WalkDeps): Promise<WalkOutcome | null> {
  const records = new Map<string, UpstreamRecord>();
  const first = await walkOnce(deps, records);
  if (first?.kind !== 'walked' || first.pages === 1) return first;
  const second = await walkOnce(deps, records);
  if (second?.kind !== 'walked') return second;
  const isComplete = first.walk.isComplete && second.walk.isComplete;
  return { ...second, walk: { records: [...records.values()], isComplete } };
}

async function walkOnce(
  { profile, ask, backToMs }: WalkDeps,
  records: Map<string, UpstreamRecord>,
): Promise<WalkOutcome | null> {
  const book = new WalkBook(records);
  let page = 1;
  for (let pages = 1; ; pages += 1) {
    const answer = await ask(page);
    if (!answer) return null;
    const read = pageOf(answer, page, profile);
    if (!read) return { kind: 'failed', answer };
    book.add(read);
    const isEnd = book.isBefore(backToMs) || read.nextPage === null;
    if (isEnd || pages >= profile.list.most_pages) {
      const walk = { records: [...records.values()], isComplete: isEnd && book.isSound };
      return { kind: 'walked', walk, pages };
    }
    page = read.nextPage ?? page + 1;
  }
}

/** What the pages of one walk say together. */
class WalkBook {
  readonly #records: Map<string, UpstreamRecord>;
  #lastMs = Number.POSITIVE_INFINITY;
  #inOrder = true;
  #count = 0;
  /** Whether nothing can have been missed in what was read. */
  isSound = true;

  constructor(records: Map<string, UpstreamRecord>) {
    this.#records = records;
  }

  add({ records, count }: ListPage): void {
    if (count !== null && count < this.#count) this.isSound = false;
    this.#count = count ?? this.#count;
    for (const record of records) {
      // Without an id it may be any lead, and nobody could name it.
      if (record.id === '') this.isSound = false;
      else this.#records.set(record.id, record);
      const ms = readTime(record.createdAt)?.ms ?? Number.NaN;
      // Days are not told apart by zones that differ from record to record.
      if (!(ms <= this.#lastMs + dayMs)) this.#inOrder = false;
      this.#lastMs = ms;
    }
  }

  /** Whether all that follows was made before that time. */
  isBefore(ms: number): boolean {
    return this.#inOrder && this.#lastMs < ms;
  }
}

export const dayMs = 86_400_000;

const pageOf = (answer: UpstreamAnswer, page: number, profile: UpstreamProfile): ListPage | null =>
  answer.kind === 'answered' && answer.status === 200 ? readList(answer.body, page, profile) : null;
