import { type RawBuilder, sql } from 'kysely';
import type { ListLeadsQuery } from '#contract/lead.ts';

type Ordering = ListLeadsQuery['ordering'];
type Key = RawBuilder<string | number>;

export const directionOf = (ordering: Ordering): 'asc' | 'desc' =>
  ordering.startsWith('-') ? 'desc' : 'asc';

export const isByAddress = (ordering: Ordering): boolean => ordering.endsWith('address');
export const isByTime = (ordering: Ordering): boolean => ordering.endsWith('created_at');

const ref = (column: string): Key => sql.ref<string | number>(column);

/** As people read it: a company has a handful of sources, and no index knows their names. */
const sourceName = sql<string>`(
  select name from lead_sources
  where lead_sources.company_id = pins.company_id and lead_sources.id = pins.lead_source_id
)`;

/**
 * What a list is sorted by, all in the same direction; no two leads have the same in all of it.
 * Those of addresses name the table `leads`.
 */
export function sortKeys(ordering: Ordering): readonly [Key, ...Key[]] {
  if (isByAddress(ordering)) return [ref('leads.address'), ref('leads.id')];
  if (isByTime(ordering)) return [ref('pins.created_at'), ref('pins.lead_id')];
  if (ordering.endsWith('lead_source')) return [sourceName, ref('pins.lead_id')];
  // Within a status along the map: the next in the list is a neighbour.
  return [ref('pins.lead_status'), ref('pins.cell'), ref('pins.lead_id')];
}

/** Sorts the same, and no index seems to help: where few rows pass, it would hinder. */
export const unindexed = (key: Key): Key => sql<string>`${key} || ''`;
