import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { RelayLeadRow } from '#server/db/relay-rows.ts';
import type { Schema } from '#server/db/schema.ts';
import { longestWaitMs } from './relay-steps.ts';

/** What a clock gone wrong has put off for longer than anything waits is due as well. */
export const isDue = ({ due_at }: Pick<RelayLeadRow, 'due_at'>, nowMs: number): boolean => {
  const ms = Date.parse(due_at);
  return ms <= nowMs || ms > nowMs + longestWaitMs * 2;
};

/** The same for `where()`: times are ISO texts of one length, and sort as they are. */
export const dueNow =
  (nowMs: number) =>
  (is: ExpressionBuilder<Schema, 'relay_leads'>): Expression<SqlBool> =>
    is.or([
      is('due_at', '<=', new Date(nowMs).toISOString()),
      is('due_at', '>', new Date(nowMs + longestWaitMs * 2).toISOString()),
    ]);
