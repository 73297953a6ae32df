import type { Kysely } from 'kysely';
import type { Schema } from '#server/db/schema.ts';

/** How much of the feed is kept: a change goes when it is both too old and too far back. */
export interface FeedKeeping {
  readonly days: number;
  readonly changes: number;
  /** Deleted in one statement, so that nobody's write waits long. */
  readonly step: number;
}

const feedKeeping: FeedKeeping = { days: 7, changes: 100_000, step: 1_000 };

const dayMs = 24 * 60 * 60_000;

/**
 * Deletes what is no longer kept of every company's feed, oldest first. Whoever has missed it is
 * told to ask for everything anew. Resolves to how many went.
 */
export async function pruneFeed(
  db: Kysely<Schema>,
  { days, changes, step }: FeedKeeping = feedKeeping,
): Promise<number> {
  const oldest = new Date(Date.now() - days * dayMs).toISOString();
  const companies = await db.selectFrom('companies').select(['id', 'change_seq']).execute();
  let pruned = 0;
  for (const { id, change_seq } of companies)
    for (;;) {
      const count = await pruneStep(db, {
        companyId: id,
        below: Number(change_seq) - changes,
        oldest,
        step,
      });
      pruned += count;
      if (count === 0) break;
    }
  return pruned;
}

async function pruneStep(
  db: Kysely<Schema>,
  from: { companyId: number; below: number; oldest: string; step: number },
): Promise<number> {
  const first = await db
    .selectFrom('lead_changes')
    .select(['seq', 'at'])
    .where('company_id', '=', from.companyId)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  // Times follow the numbers but for clocks that were set: the oldest decides.
  if (!first || first.at >= from.oldest || first.seq > from.below) return 0;
  const { numDeletedRows } = await db
    .deleteFrom('lead_changes')
    .where('company_id', '=', from.companyId)
    .where('seq', '<', first.seq + from.step)
    .where('seq', '<=', from.below)
    .where('at', '<', from.oldest)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

const firstAfterMs = 60_000;
const everyMs = 60 * 60_000;

/** Prunes every hour, until the returned function is called. */
export function startPruning(db: Kysely<Schema>, onError: (error: unknown) => void): () => void {
  const prune = () => void pruneFeed(db).catch(onError);
  const first = setTimeout(prune, firstAfterMs).unref();
  const timer = setInterval(prune, everyMs).unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}
