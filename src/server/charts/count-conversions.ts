import { type RawBuilder, sql } from 'kysely';
import type { LeadCharts } from '#contract/lead-figures.ts';
import { isLeadStatus } from '#contract/lead-status.ts';
import { passing } from '#server/db/filter-pins.ts';
import type { ChartQuestion, ChartReader } from './lead-charts.ts';

/**
 * How often leads that pass now went from one status to another, by what was written down at each
 * change. The database reads the JSON and counts, so that a million changes come out as a few rows.
 */
export async function countConversions(
  { kind, db }: ChartReader,
  { companyId, filter }: ChartQuestion,
): Promise<LeadCharts['conversions']> {
  const from = statusIn(kind, 'before_json');
  const to = statusIn(kind, 'after_json');
  const rows = await db
    .selectFrom('audit_details')
    .innerJoin('audit_log', (on) =>
      on
        .onRef('audit_log.company_id', '=', 'audit_details.company_id')
        .onRef('audit_log.id', '=', 'audit_details.audit_id')
        .on('audit_log.action', '=', 'lead.changed'),
    )
    .innerJoin('leads', (on) =>
      on
        .onRef('leads.company_id', '=', 'audit_details.company_id')
        .onRef('leads.id', '=', 'audit_details.subject'),
    )
    // Pins are found by their place alone; a lead that is off the map has none.
    .innerJoin('pins', (on) =>
      on
        .onRef('pins.company_id', '=', 'leads.company_id')
        .onRef('pins.cell', '=', 'leads.cell')
        .onRef('pins.lead_id', '=', 'leads.id'),
    )
    .where('audit_details.company_id', '=', companyId)
    .where(sql<boolean>`${from} <> ${to}`)
    .where(passing(filter))
    .select((is) => [
      from.as('from_status'),
      to.as('to_status'),
      is.fn.countAll<number>().as('count'),
    ])
    .groupBy([sql.ref('from_status'), sql.ref('to_status')])
    .execute();
  return rows
    .flatMap(({ from_status, to_status, count }) =>
      isLeadStatus(from_status) && isLeadStatus(to_status)
        ? [{ from: from_status, to: to_status, count: Number(count) }]
        : [],
    )
    .toSorted((a, b) => b.count - a.count || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
}

/** The lead's status in what was written down; null where it was not changed. */
const statusIn = (
  kind: ChartReader['kind'],
  column: 'before_json' | 'after_json',
): RawBuilder<string> => {
  const json = sql.ref(`audit_details.${column}`);
  if (kind === 'sqlite') return sql<string>`json_extract(${json}, '$.lead_status')`;
  // PostgreSQL reads all of the text, and fails at an escaped NUL or half a surrogate pair in some
  // extra info. With a slash for the backslash it is JSON still: `\\u` becomes `\/u`.
  const readable = sql`replace(${json}, ${sql.lit('\\u')}, '/u')`;
  return sql<string>`(${readable}::json ->> 'lead_status')`;
};
