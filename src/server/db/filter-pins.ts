import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import { filterWords, type LeadFilter, noRegion, spellingsOf } from '#contract/lead-filter.ts';
import type { Schema } from './schema.ts';

/**
 * The filter as a condition on `pins`, for `where()`: it lets through exactly the rows that
 * `passesFilter` of the contract lets through. The company is the caller's to name. `by-place` keeps SQLite from beginning with the
 * index of time where the caller has named a place, which narrows more.
 */
export const passing =
  (filter: LeadFilter, way: 'by-place' | 'by-any-index' = 'by-any-index') =>
  <Tables extends 'pins'>(
    given: ExpressionBuilder<Schema, Tables | 'pins'>,
  ): Expression<SqlBool> => {
    // Whatever else the query joins, nothing but columns of `pins` is named here.
    const is = given as unknown as ExpressionBuilder<Schema, 'pins'>;
    const { status, source, created_from, created_to, region, relay } = filter;
    const conditions: Expression<SqlBool>[] = [];
    if (status) conditions.push(is('pins.lead_status', 'in', status));
    if (source) conditions.push(is('pins.lead_source_id', 'in', source));
    const createdAt =
      way === 'by-place' ? sql<string>`pins.created_at || ''` : is.ref('pins.created_at');
    if (created_from !== undefined) conditions.push(is(createdAt, '>=', created_from));
    if (created_to !== undefined) conditions.push(is(createdAt, '<', created_to));
    if (region === noRegion) conditions.push(is('pins.region_id', 'is', null));
    else if (region !== undefined) conditions.push(is('pins.region_id', '=', region));
    if (relay) conditions.push(is('pins.relay', 'in', relay));
    // Letters, digits and gaps alone: nothing that LIKE would take for a sign of its own.
    for (const word of filterWords(filter.text))
      conditions.push(
        is.or(spellingsOf(word).map((spelling) => is('pins.search_text', 'like', `%${spelling}%`))),
      );
    return is.and(conditions);
  };
