import { type Kysely, PostgresAdapter, type SelectQueryBuilder, sql } from 'kysely';
import type { MortonRange } from '#server/db/morton.ts';
import type { Schema } from '#server/db/schema.ts';

/** The two databases plan the same question differently: each is asked in the way that it is quick at. */
export const isPostgres = (db: Kysely<Schema>): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter;

/**
 * The rows of a table whose cells lie in some ranges, by the table's own order. For SQLite the ranges come first in a
 * cross join, for it makes no use of many that are joined by "or"; PostgreSQL would compare every row with each of them.
 */
export function rowsInRanges<Table extends 'pins' | 'pin_counts'>(
  db: Kysely<Schema>,
  table: Table,
  ranges: readonly MortonRange[],
): SelectQueryBuilder<Schema, Table, object> {
  const cell = sql.ref(`${table}.cell`);
  // No range is one that holds nothing.
  const bounds = (ranges.length > 0 ? ranges : [{ from: 0, to: 0 }]).map(({ from, to }) => ({
    from: sql.lit(from),
    to: sql.lit(to),
  }));
  const from = table as 'pins';
  const rows = isPostgres(db)
    ? db.selectFrom(from).where(
        sql<boolean>`(${sql.join(
          bounds.map((range) => sql`${cell} >= ${range.from} and ${cell} < ${range.to}`),
          sql` or `,
        )})`,
      )
    : db
        .selectFrom(
          sql<Record<never, never>>`(values ${sql.join(
            bounds.map((range) => sql`(${range.from}, ${range.to})`),
          )})`.as<'near'>('near'),
        )
        .crossJoin(from)
        .where(sql<boolean>`${cell} >= near.column1 and ${cell} < near.column2`);
  // The ranges have done their part: nothing else is read of them.
  return rows as unknown as SelectQueryBuilder<Schema, Table, object>;
}
