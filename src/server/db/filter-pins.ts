import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { filterWords, type LeadFilter, noRegion } from '#contract/lead-filter.ts';
import type { Schema } from './schema.ts';

/**
 * The filter as a condition on `pins`, for `where()`: it lets through exactly the rows that
 * `passesFilter` of the contract lets through. The company is the caller's to name.
 */
export const passing =
  (filter: LeadFilter) =>
  <Tables extends 'pins'>(
    given: ExpressionBuilder<Schema, Tables | 'pins'>,
  ): Expression<SqlBool> => {
    // Whatever else the query joins, nothing but columns of `pins` is named here.
    const is = given as unknown as ExpressionBuilder<Schema, 'pins'>;
    const { status, source, created_from, created_to, region } = filter;
    const conditions: Expression<SqlBool>[] = [];
    if (status) conditions.push(is('pins.lead_status', 'in', status));
    if (source) conditions.push(is('pins.lead_source_id', 'in', source));
    if (created_from !== undefined) conditions.push(is('pins.created_at', '>=', created_from));
    if (created_to !== undefined) conditions.push(is('pins.created_at', '<', created_to));
    if (region === noRegion) conditions.push(is('pins.region_id', 'is', null));
    else if (region !== undefined) conditions.push(is('pins.region_id', '=', region));
    // Letters and digits alone: nothing that LIKE would take for a sign of its own.
    for (const word of filterWords(filter.text))
      conditions.push(is('pins.search_text', 'like', `%${word}%`));
    return is.and(conditions);
  };
