import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Lead, ListLeadsQuery } from '#contract/lead.ts';
import type { Bbox } from '#contract/place.ts';
import { bboxRanges } from '#server/db/morton.ts';
import { noCell, type Schema } from '#server/db/schema.ts';
import { storedLeads } from './stored-lead.ts';

type LeadFilter = ExpressionBuilder<Schema, 'leads'>;

/** One page of leads and how many there are in all with these filters. */
export async function listLeads(
  db: Kysely<Schema>,
  companyId: number,
  query: ListLeadsQuery,
): Promise<{ count: number; leads: Lead[] }> {
  let matching = db.selectFrom('leads').where('company_id', '=', companyId);
  if (query.status) matching = matching.where('lead_status', 'in', query.status);
  if (query.external_id !== undefined)
    matching = matching.where('external_id', '=', query.external_id);
  const { bbox } = query;
  if (bbox) matching = matching.where((is) => inBbox(is, bbox));

  // A withdrawn or erased lead is in no cell: told by the index alone, three times faster than by its row.
  const { count } = await matching
    .where('cell', '>', noCell)
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const descending = query.ordering.startsWith('-');
  const direction = descending ? 'desc' : 'asc';
  const rows = await matching
    .where('withdrawn_at', 'is', null)
    .where('erased_at', 'is', null)
    .selectAll()
    .orderBy((is) => orderOf(is, query.ordering), direction)
    .orderBy('id', direction)
    .limit(query.page_size)
    .offset((query.page - 1) * query.page_size)
    .execute();
  return { count: Number(count), leads: await storedLeads(db, companyId, rows) };
}

function orderOf(is: LeadFilter, ordering: ListLeadsQuery['ordering']) {
  const by = ordering.replace('-', '') as 'created_at' | 'address' | 'lead_status' | 'lead_source';
  if (by !== 'lead_source') return is.ref(by);
  // By its name, as people read it.
  return is
    .selectFrom('lead_sources')
    .select('name')
    .whereRef('lead_sources.company_id', '=', 'leads.company_id')
    .whereRef('lead_sources.id', '=', 'leads.lead_source_id');
}

/** Morton ranges find the neighbourhood by index; the exact position then decides. */
function inBbox(is: LeadFilter, bbox: Bbox) {
  const columns =
    bbox.west <= bbox.east
      ? is.and([is('longitude', '>=', bbox.west), is('longitude', '<=', bbox.east)])
      : is.or([is('longitude', '>=', bbox.west), is('longitude', '<=', bbox.east)]);
  return is.and([
    is.or(
      bboxRanges(bbox).map((range) =>
        is.and([is('cell', '>=', range.from), is('cell', '<', range.to)]),
      ),
    ),
    is('latitude', '>=', bbox.south),
    is('latitude', '<=', bbox.north),
    columns,
  ]);
}
