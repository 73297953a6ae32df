import type { Kysely } from 'kysely';
import type { LeadFilter } from '#contract/lead-filter.ts';
import type { LeadCounts } from '#contract/lead-figures.ts';
import { isLeadStatus } from '#contract/lead-status.ts';
import { countLevels } from '#server/db/lead-trail.ts';
import type { Schema } from '#server/db/schema.ts';

/**
 * How many leads there are of each status of the filter, by what is counted ahead. One statement,
 * so that the number of the feed belongs to what was counted.
 */
export async function countByStatus(
  db: Kysely<Schema>,
  companyId: number,
  { status }: Pick<LeadFilter, 'status'>,
): Promise<LeadCounts> {
  const rows = await db
    .selectFrom('companies')
    .leftJoin('pin_counts', (join) =>
      join
        .onRef('pin_counts.company_id', '=', 'companies.id')
        .on('pin_counts.level', '=', countLevels[0])
        .on((is) => (status ? is('pin_counts.lead_status', 'in', status) : is.lit(true))),
    )
    .where('companies.id', '=', companyId)
    .groupBy(['companies.change_seq', 'pin_counts.lead_status'])
    .select((is) => [
      'companies.change_seq as seq',
      'pin_counts.lead_status',
      is.fn.sum<number | null>('pin_counts.count').as('count'),
    ])
    .execute();
  const counts = rows.flatMap((row) => {
    const code = row.lead_status;
    const count = Number(row.count ?? 0);
    return code !== null && isLeadStatus(code) && count > 0 ? [[code, count] as const] : [];
  });
  return {
    seq: Number(rows[0]?.seq ?? 0),
    total: counts.reduce((sum, [, count]) => sum + count, 0),
    by_status: Object.fromEntries(counts),
  };
}
