import type { Kysely } from 'kysely';
import type { AuditEntry, AuditPage, AuditQuery } from '#contract/audit.ts';
import { readAudit } from '#server/db/audit-entries.ts';
import type { Schema } from '#server/db/schema.ts';

const batchRows = 1000;

/** One page, newest first. */
export async function auditPage(
  db: Kysely<Schema>,
  companyId: number,
  { page, page_size, subject }: AuditQuery,
): Promise<AuditPage> {
  let log = db.selectFrom('audit_log').where('company_id', '=', companyId);
  if (subject !== undefined) log = log.where('subject', '=', subject);
  const { count } = await log
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const offset = (page - 1) * page_size;
  return {
    count: Number(count),
    next_page: page * page_size < Number(count) ? page + 1 : null,
    results: await readAudit(db, {
      companyId,
      subject,
      order: 'newest first',
      limit: page_size,
      offset,
    }),
  };
}

/** All of it, oldest first, some at a time. */
export async function* auditBatches(
  db: Kysely<Schema>,
  companyId: number,
): AsyncGenerator<AuditEntry[]> {
  let after = '';
  for (;;) {
    const wanted = { companyId, after, order: 'oldest first', limit: batchRows } as const;
    const entries = await readAudit(db, wanted);
    if (entries.length === 0) return;
    yield entries;
    after = entries.at(-1)?.id ?? '';
  }
}
