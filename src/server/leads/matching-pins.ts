import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { ListLeadsQuery } from '#contract/lead.ts';
import type { Bbox } from '#contract/place.ts';
import { passing } from '#server/db/filter-pins.ts';
import { bboxRanges } from '#server/db/morton.ts';
import type { Schema } from '#server/db/schema.ts';

/** Which leads a list is asked for. */
export interface ListWish {
  readonly companyId: number;
  readonly query: ListLeadsQuery;
}

type Pins = ExpressionBuilder<Schema, 'pins'>;

/**
 * The condition that a pin is in a list, for `where()`. `by-place` finds those of a box by where
 * they lie; `in-order` leaves it to the query's order where to begin.
 */
export const inList =
  ({ companyId, query }: ListWish, way: 'by-place' | 'in-order') =>
  <Tables extends 'pins'>(
    given: ExpressionBuilder<Schema, Tables | 'pins'>,
  ): Expression<SqlBool> => {
    // Whatever else the query joins, nothing but columns of `pins` is named here.
    const is = given as unknown as Pins;
    const { bbox, external_id } = query;
    const conditions = [is('pins.company_id', '=', companyId), passing(query)(is)];
    if (bbox) conditions.push(inBox(is, bbox));
    if (bbox && way === 'by-place') conditions.push(near(is, bbox));
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

/** Morton ranges find the neighbourhood by the table's own order. */
const near = (is: Pins, bbox: Bbox) =>
  is.or(
    bboxRanges(bbox).map(({ from, to }) =>
      is.and([is('pins.cell', '>=', from), is('pins.cell', '<', to)]),
    ),
  );

/** The exact position decides; a box may lie across the antimeridian. */
const inBox = (is: Pins, { west, south, east, north }: Bbox) => {
  const columns = [is('pins.longitude', '>=', west), is('pins.longitude', '<=', east)];
  return is.and([
    is('pins.latitude', '>=', south),
    is('pins.latitude', '<=', north),
    west <= east ? is.and(columns) : is.or(columns),
  ]);
};
