import type { Kysely } from 'kysely';
import type { AuditEntry } from '#contract/audit.ts';
import type { HistoryEntry } from '#contract/change-lead.ts';
import { readAudit } from '#server/db/audit-entries.ts';
import { type Actor, auditRow, detailsOf } from '#server/db/audit-log.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { Schema } from '#server/db/schema.ts';
import { standingLeads } from './lead-facts.ts';

const mostEntries = 500;

const isThere = async (db: Kysely<Schema>, companyId: number, id: string): Promise<boolean> =>
  (await standingLeads(db, companyId).where('id', '=', id).executeTakeFirst()) !== undefined;

/** What happened to a lead, newest first; null when there is none, or none any more. */
export async function leadHistory(
  db: Kysely<Schema>,
  companyId: number,
  id: string,
): Promise<HistoryEntry[] | null> {
  if (!(await isThere(db, companyId, id))) return null;
  const entries = await readAudit(db, {
    companyId,
    subject: id,
    order: 'newest first',
    limit: mostEntries,
  });
  return entries.map(withoutAddress);
}

/** The network address is the owner's to see. */
const withoutAddress = ({ actor, ...entry }: AuditEntry): HistoryEntry => ({
  id: entry.id,
  at: entry.at,
  action: entry.action,
  actor: { kind: actor.kind, name: actor.name },
  before: entry.before,
  after: entry.after,
});

/**
 * Writes a note into a lead's history; null when there is no such lead. The lead itself stays as
 * it is, so that nobody's change is refused for a note.
 */
export async function addNote(
  { db, trail, bell }: Pick<OpenDatabase, 'db' | 'trail' | 'bell'>,
  { by, id, note }: { by: Actor; id: string; note: string },
): Promise<HistoryEntry | null> {
  const { companyId } = by;
  const event = { action: 'lead.noted' as const, subject: id, after: { note } };
  const written = await db.transaction().execute(async (tx) => {
    await trail.lock(tx, companyId);
    if (!(await isThere(tx, companyId, id))) return null;
    const row = auditRow(by, event, new Date().toISOString());
    const details = detailsOf(row, event);
    await tx.insertInto('audit_log').values(row).execute();
    if (details) await tx.insertInto('audit_details').values(details).execute();
    // Its pin is as it was: only the feed tells that there is something new to read.
    await trail.record(tx, [{ companyId, leadId: id, kind: 'changed', before: null, after: null }]);
    return row;
  });
  if (!written) return null;
  bell.ring(companyId);
  const actor = { kind: by.kind, name: by.name };
  return {
    id: written.id,
    at: written.at,
    action: event.action,
    actor,
    before: null,
    after: event.after,
  };
}
