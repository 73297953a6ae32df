import { type Kysely, sql } from 'kysely';
import type { Schema } from '#server/db/schema.ts';
import { directionOf, sortKeys } from './list-order.ts';
import { inList, listedPins, type ListWish } from './matching-pins.ts';

/** The line of a lead in a list, from 0; null when it is not in it. */
export async function lineOfLead(
  db: Kysely<Schema>,
  { wish, leadId }: { readonly wish: ListWish; readonly leadId: string },
): Promise<number | null> {
  const { ordering } = wish.query;
  const keys = sortKeys(ordering).map((key, index) => ({ key, name: `key_${index}` }));
  const own = await db
    .selectFrom('leads')
    .crossJoin('pins')
    .where('leads.company_id', '=', wish.companyId)
    .where('leads.id', '=', leadId)
    .whereRef('pins.cell', '=', 'leads.cell')
    .where('pins.lead_id', '=', leadId)
    .where(inList(wish, 'by-place'))
    .select(keys.map(({ key, name }) => key.as(name)))
    .executeTakeFirst();
  if (!own) return null;
  const sign = sql.raw(directionOf(ordering) === 'asc' ? '<' : '>');
  const isBefore = sql<boolean>`(${sql.join(keys.map(({ key }) => key))})
    ${sign} (${sql.join(keys.map(({ name }) => own[name]))})`;
  // Every lead before it is counted: those that lie in the box are all that have to be looked at.
  const { count } = await listedPins(db, wish, 'few')
    .where(isBefore)
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
