import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import {
  type AuditEntry,
  auditEntrySchema,
  type AuditPage,
  type AuditQuery,
} from '#contract/audit.ts';
import type { Schema } from '#server/db/schema.ts';

const batchRows = 1000;

/** One page, newest first. */
export async function auditPage(
  db: Kysely<Schema>,
  companyId: number,
  { page, page_size, subject }: AuditQuery,
): Promise<AuditPage> {
  let log = db.selectFrom('audit_log').where('audit_log.company_id', '=', companyId);
  if (subject !== undefined) log = log.where('audit_log.subject', '=', subject);
  const { count } = await log
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await withDetails(log)
    .orderBy('audit_log.id', 'desc')
    .limit(page_size)
    .offset((page - 1) * page_size)
    .execute();
  return {
    count: Number(count),
    next_page: page * page_size < Number(count) ? page + 1 : null,
    results: rows.map(entryOf),
  };
}

/** All of it, oldest first, some at a time. */
export async function* auditBatches(
  db: Kysely<Schema>,
  companyId: number,
): AsyncGenerator<AuditEntry[]> {
  let after = '';
  for (;;) {
    const rows = await withDetails(
      db.selectFrom('audit_log').where('audit_log.company_id', '=', companyId),
    )
      .where('audit_log.id', '>', after)
      .orderBy('audit_log.id')
      .limit(batchRows)
      .execute();
    if (rows.length === 0) return;
    yield rows.map(entryOf);
    after = rows.at(-1)?.id ?? '';
  }
}

const columns = [
  'audit_log.id',
  'at',
  'action',
  'actor_kind',
  'actor_id',
  'actor_name',
  'address',
  'audit_log.subject',
  'before_json',
  'after_json',
] as const;

const withDetails = (log: ReturnType<typeof fromLog>) =>
  log
    .leftJoin('audit_details', (join) =>
      join
        .onRef('audit_details.company_id', '=', 'audit_log.company_id')
        .onRef('audit_details.audit_id', '=', 'audit_log.id'),
    )
    .select(columns);

const fromLog = (db: Kysely<Schema>) => db.selectFrom('audit_log');

type Row = Awaited<ReturnType<ReturnType<typeof withDetails>['execute']>>[number];

const entryOf = (row: Row): AuditEntry =>
  z.parse(auditEntrySchema, {
    id: row.id,
    at: row.at,
    action: row.action,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    address: row.address,
    subject: row.subject,
    before: row.before_json === null ? null : JSON.parse(row.before_json),
    after: row.after_json === null ? null : JSON.parse(row.after_json),
  });
