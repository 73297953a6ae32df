import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import { type LiveLead, liveLeadSchema } from '#contract/live-event.ts';
import type { Schema } from '#server/db/schema.ts';

/** Changes read at once: some hundred kilobytes. */
export const mostChanges = 250;

/** What stands in a company's feed after a number. */
export type FeedPage =
  | { readonly kind: 'changes'; readonly changes: readonly LiveLead[] }
  /** The next number is not there: pruned, or of a feed that was restored. It goes on after `seq`. */
  | { readonly kind: 'gap'; readonly seq: number };

/** The last number of a company's feed. */
export async function feedHead(db: Kysely<Schema>, companyId: number): Promise<number> {
  const row = await db
    .selectFrom('companies')
    .select('change_seq')
    .where('id', '=', companyId)
    .executeTakeFirst();
  return Number(row?.change_seq ?? 0);
}

/**
 * Up to {@link mostChanges} changes after `since`, each with its lead as it is now. Numbers follow
 * one another, or it is a gap: nothing is left out without a word.
 */
export async function readFeed(
  db: Kysely<Schema>,
  companyId: number,
  since: number,
): Promise<FeedPage> {
  let changes = await changesAfter(db, companyId, since);
  if (changes.length === 0) {
    const head = await feedHead(db, companyId);
    if (head === since) return { kind: 'changes', changes };
    // Somebody may have committed between the two looks.
    if (head > since) changes = await changesAfter(db, companyId, since);
    if (changes.length === 0) return { kind: 'gap', seq: head };
  }
  const isWhole = changes.every(({ seq }, index) => seq === since + 1 + index);
  return isWhole
    ? { kind: 'changes', changes }
    : { kind: 'gap', seq: await feedHead(db, companyId) };
}

async function changesAfter(
  db: Kysely<Schema>,
  companyId: number,
  since: number,
): Promise<LiveLead[]> {
  const rows = await db
    .selectFrom('lead_changes as change')
    .leftJoin('leads as lead', (join) =>
      join
        .onRef('lead.company_id', '=', 'change.company_id')
        .onRef('lead.id', '=', 'change.lead_id'),
    )
    // By its cell: pins lie in the order of the map.
    .leftJoin('pins as pin', (join) =>
      join
        .onRef('pin.company_id', '=', 'lead.company_id')
        .onRef('pin.cell', '=', 'lead.cell')
        .onRef('pin.lead_id', '=', 'lead.id'),
    )
    .select(['change.seq', 'change.at', 'change.kind', 'change.lead_id'])
    .select([
      'pin.lead_id as id',
      'pin.lead_status',
      'pin.lead_source_id',
      'pin.created_at',
      'pin.region_id',
      'pin.latitude',
      'pin.longitude',
      'pin.search_text',
      'pin.relay',
    ])
    .where('change.company_id', '=', companyId)
    .where('change.seq', '>', since)
    .orderBy('change.seq')
    .limit(mostChanges)
    .execute();
  return rows.map(({ seq, at, kind, lead_id, ...pin }) =>
    z.parse(liveLeadSchema, { seq, at, kind, lead_id, pin: pin.id === null ? null : pin }),
  );
}
