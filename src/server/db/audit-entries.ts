import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import { type AuditEntry, auditEntrySchema } from '#contract/audit.ts';
import type { Schema } from './schema.ts';

/** Which of what was written down. */
interface AuditWanted {
  readonly companyId: number;
  readonly subject?: string | undefined;
  /** Only what came later than this id. */
  readonly after?: string;
  readonly order: 'newest first' | 'oldest first';
  readonly limit: number;
  readonly offset?: number;
}

/** What was written down, with what it tells of each event as far as that was not erased. */
export async function readAudit(db: Kysely<Schema>, wanted: AuditWanted): Promise<AuditEntry[]> {
  let log = db
    .selectFrom('audit_log')
    .leftJoin('audit_details', (join) =>
      join
        .onRef('audit_details.company_id', '=', 'audit_log.company_id')
        .onRef('audit_details.audit_id', '=', 'audit_log.id'),
    )
    .where('audit_log.company_id', '=', wanted.companyId);
  if (wanted.subject !== undefined) log = log.where('audit_log.subject', '=', wanted.subject);
  if (wanted.after !== undefined) log = log.where('audit_log.id', '>', wanted.after);
  const rows = await log
    .selectAll('audit_log')
    .select(['before_json', 'after_json'])
    .orderBy('audit_log.id', wanted.order === 'newest first' ? 'desc' : 'asc')
    .limit(wanted.limit)
    .offset(wanted.offset ?? 0)
    .execute();
  // Parsed, because a database can be edited.
  return rows.map((row) =>
    z.parse(auditEntrySchema, {
      ...row,
      actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
      before: row.before_json === null ? null : JSON.parse(row.before_json),
      after: row.after_json === null ? null : JSON.parse(row.after_json),
    }),
  );
}
