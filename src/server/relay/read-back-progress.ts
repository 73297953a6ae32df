import type { Kysely } from 'kysely';
import type { RelayProgress } from '#contract/relay.ts';
import type { Schema } from '#server/db/schema.ts';

/** How far reading is, for people. */
export async function readBackProgress(
  db: Kysely<Schema>,
  companyId: number,
): Promise<RelayProgress['read_back']> {
  const state = await db
    .selectFrom('read_backs')
    .select(['last_walk_at', 'walk_started_at', 'next_page', 'failing_since'])
    .where('company_id', '=', companyId)
    .executeTakeFirst();
  const rows = await db
    .selectFrom('read_back_records')
    .select((is) => ['state', is.fn.countAll<number>().as('count')])
    .where('company_id', '=', companyId)
    .groupBy('state')
    .execute();
  const counts = { lead: 0, left: 0, unplaced: 0 };
  for (const { state: what, count } of rows) counts[what] = Number(count);
  return {
    read: counts.lead + counts.left + counts.unplaced,
    made: counts.lead,
    unplaced: counts.unplaced,
    left: counts.left,
    last_walk_at: state?.last_walk_at ?? null,
    next_page: state?.walk_started_at ? state.next_page : null,
    failing_since: state?.failing_since ?? null,
  };
}
