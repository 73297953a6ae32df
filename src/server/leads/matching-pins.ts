import {
  type Expression,
  type ExpressionBuilder,
  type Kysely,
  type SelectQueryBuilder,
  type SqlBool,
} from 'kysely';
import type { ListLeadsQuery } from '#contract/lead.ts';
import type { Bbox } from '#contract/place.ts';
import { passing } from '#server/db/filter-pins.ts';
import { bboxRanges } from '#server/db/morton.ts';
import type { Schema } from '#server/db/schema.ts';
import { isByAddress } from './list-order.ts';
import { isPostgres, rowsInRanges } from './rows-in-ranges.ts';

/** Which leads a list is asked for. */
export interface ListWish {
  readonly companyId: number;
  readonly query: ListLeadsQuery;
}

type Pins = ExpressionBuilder<Schema, 'pins'>;

/** The condition that a pin is in a list, for `where()`. */
export const inList =
  ({ companyId, query }: ListWish, way: 'by-place' | 'by-any-index' = 'by-any-index') =>
  <Tables extends 'pins'>(
    given: ExpressionBuilder<Schema, Tables | 'pins'>,
  ): Expression<SqlBool> => {
    // Whatever else the query joins, nothing but columns of `pins` is named here.
    const is = given as unknown as Pins;
    const { bbox, external_id } = query;
    const conditions = [is('pins.company_id', '=', companyId), passing(query, way)(is)];
    if (bbox) conditions.push(inBox(is, bbox));
    if (external_id !== undefined)
      conditions.push(
        is('pins.lead_id', 'in', (of) =>
          of
            .selectFrom('leads as named')
            .select('named.id')
            .where('named.company_id', '=', companyId)
            .where('named.external_id', '=', external_id),
        ),
      );
    return is.and(conditions);
  };

/** The pins of a list, looked for where its box lies. */
export function pinsByPlace(
  db: Kysely<Schema>,
  wish: ListWish,
): SelectQueryBuilder<Schema, 'pins', object> {
  const { bbox } = wish.query;
  if (!bbox) return db.selectFrom('pins').where(inList(wish));
  return rowsInRanges(db, 'pins', bboxRanges(bbox)).where(inList(wish, 'by-place'));
}

/**
 * The pins of a list with the tables that its order names: of few leads looked for where they lie,
 * of many left to the index that has them in order.
 */
export function listedPins(
  db: Kysely<Schema>,
  wish: ListWish,
  size: 'few' | 'many',
): SelectQueryBuilder<Schema, 'pins', object> {
  if (isByAddress(wish.query.ordering)) return addressedPins(db, wish, size);
  return size === 'few' ? pinsByPlace(db, wish) : db.selectFrom('pins').where(inList(wish));
}

/** Pins know no address. */
function addressedPins(
  db: Kysely<Schema>,
  wish: ListWish,
  size: 'few' | 'many',
): SelectQueryBuilder<Schema, 'pins', object> {
  if (size === 'many' && isPostgres(db)) return pinsInOrderOfLeads(db, wish);
  // SQLite reads the tables of a cross join in this order.
  const both =
    size === 'few'
      ? pinsByPlace(db, wish).crossJoin('leads')
      : db.selectFrom('leads').crossJoin('pins').where(inList(wish));
  const named = both
    .where('leads.company_id', '=', wish.companyId)
    .whereRef('leads.id', '=', 'pins.lead_id')
    .whereRef('leads.cell', '=', 'pins.cell');
  // Only what sorts knows of the other table.
  return named as unknown as SelectQueryBuilder<Schema, 'pins', object>;
}

/**
 * PostgreSQL takes what two columns join for next to nothing, and would sort all of it; a limit within has it go
 * through the index of addresses and stop at the end of the page.
 */
function pinsInOrderOfLeads(
  db: Kysely<Schema>,
  wish: ListWish,
): SelectQueryBuilder<Schema, 'pins', object> {
  const named = db
    .selectFrom('leads')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('pins')
          .selectAll('pins')
          .whereRef('pins.lead_id', '=', 'leads.id')
          .whereRef('pins.cell', '=', 'leads.cell')
          .where(inList(wish))
          .limit(1)
          .as('pins'),
      (join) => join.onTrue(),
    )
    .where('leads.company_id', '=', wish.companyId);
  return named as unknown as SelectQueryBuilder<Schema, 'pins', object>;
}

/** The exact position decides; a box may lie across the antimeridian. */
const inBox = (is: Pins, { west, south, east, north }: Bbox) => {
  const columns = [is('pins.longitude', '>=', west), is('pins.longitude', '<=', east)];
  return is.and([
    is('pins.latitude', '>=', south),
    is('pins.latitude', '<=', north),
    west <= east ? is.and(columns) : is.or(columns),
  ]);
};
