import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { LeadCharts } from '#contract/lead-figures.ts';
import type { LeadFilter } from '#contract/lead-filter.ts';
import { isLeadStatus } from '#contract/lead-status.ts';
import { passing } from '#server/db/filter-pins.ts';
import type { Schema } from '#server/db/schema.ts';
import { countConversions } from './count-conversions.ts';

/** Where figures are read, and what its SQL is like. */
export interface ChartReader {
  readonly kind: 'sqlite' | 'postgresql';
  readonly db: Kysely<Schema>;
}

export interface ChartQuestion {
  readonly companyId: number;
  readonly filter: LeadFilter;
  /** Minutes that the reader's clock is ahead of UTC. */
  readonly utcOffsetMinutes: number;
}

/** What charts of the leads that pass are drawn from. The database counts; little is handed out. */
export async function leadCharts(reader: ChartReader, of: ChartQuestion): Promise<LeadCharts> {
  // One after the other: charts can wait, and leave the other readers to the map.
  const by_day = await countDays(reader, of);
  const by_source = await countSources(reader, of);
  const conversions = await countConversions(reader, of);
  const total = by_day.flatMap((day) => Object.values(day.by_status)).reduce((a, b) => a + b, 0);
  return { total, by_day, by_source, conversions };
}

async function countDays(reader: ChartReader, of: ChartQuestion): Promise<LeadCharts['by_day']> {
  const rows = await reader.db
    .selectFrom('pins')
    .where('pins.company_id', '=', of.companyId)
    .where(passing(of.filter))
    .select((is) => [
      dayOf(reader.kind, of.utcOffsetMinutes).as('day'),
      'pins.lead_status',
      is.fn.countAll<number>().as('count'),
    ])
    .groupBy([sql.ref('day'), 'pins.lead_status'])
    .orderBy(sql.ref('day'))
    .execute();
  const days = new Map<string, Record<string, number>>();
  for (const { day, lead_status, count } of rows) {
    const byStatus = days.get(day) ?? {};
    days.set(day, byStatus);
    if (isLeadStatus(lead_status)) byStatus[lead_status] = Number(count);
  }
  return [...days].map(([day, by_status]) => ({ day, by_status }));
}

/** The day of a row on the reader's calendar, such as `2026-11-26`. */
function dayOf(kind: ChartReader['kind'], utcOffsetMinutes: number): RawBuilder<string> {
  // Rows hold UTC. In most queries of programs that is what is asked for, and three times as fast.
  if (utcOffsetMinutes === 0) return sql<string>`substr(pins.created_at, 1, 10)`;
  const offset = sql.lit(utcOffsetMinutes);
  return kind === 'sqlite'
    ? sql<string>`date(pins.created_at, ${offset} || ' minutes')`
    : // A timestamp without a zone leaves the Z aside, whatever zone the session has.
      sql<string>`to_char(pins.created_at::timestamp + ${offset} * interval '1 minute', 'YYYY-MM-DD')`;
}

async function countSources(
  { db }: ChartReader,
  { companyId, filter }: ChartQuestion,
): Promise<LeadCharts['by_source']> {
  const counts = await db
    .selectFrom('pins')
    .where('pins.company_id', '=', companyId)
    .where(passing(filter))
    .select((is) => ['pins.lead_source_id as id', is.fn.countAll<number>().as('count')])
    .groupBy('pins.lead_source_id')
    .execute();
  const sources = await db
    .selectFrom('lead_sources')
    .where('company_id', '=', companyId)
    .select(['id', 'name'])
    .execute();
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  return counts
    .map(({ id, count }) => ({ id, name: names.get(id) ?? id, count: Number(count) }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
