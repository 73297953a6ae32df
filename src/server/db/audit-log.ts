import type { Kysely } from 'kysely';
import type { AuditAction } from '#contract/audit.ts';
import type { AuditRow, Schema } from './schema.ts';
import { uuidV7 } from './uuid-v7.ts';

/** Who does something, and from where. */
export interface Actor {
  readonly companyId: number;
  readonly kind: 'person' | 'key' | 'kiosk' | 'system' | 'nobody';
  readonly id: string | null;
  readonly name: string;
  /** Network address; null at the server's own terminal. */
  readonly address: string | null;
}

/** The administrator at the server's own terminal, or the server by itself. */
export const systemActor = (companyId: number): Actor => ({
  companyId,
  kind: 'system',
  id: null,
  name: 'Server',
  address: null,
});

/** What is written down, apart from who and when. */
export interface AuditEvent {
  readonly action: AuditAction;
  /** Id of what it was done to. */
  readonly subject: string | null;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** The row of one event; a new lead's goes in with the lead. */
export const auditRow = (by: Actor, { action, subject }: AuditEvent, at: string): AuditRow => ({
  company_id: by.companyId,
  id: uuidV7(),
  at,
  action,
  actor_kind: by.kind,
  actor_id: by.id,
  actor_name: by.name,
  address: by.address,
  subject,
});

/** Writes one event down, in the transaction that makes it true where there is one. */
export async function writeAudit(db: Kysely<Schema>, by: Actor, event: AuditEvent): Promise<void> {
  const row = auditRow(by, event, new Date().toISOString());
  await db.insertInto('audit_log').values(row).execute();
  const details = detailsOf(row, event);
  if (details) await db.insertInto('audit_details').values(details).execute();
}

/** What an event tells besides the row; null when that is nothing. */
export function detailsOf(
  row: AuditRow,
  { before, after }: AuditEvent,
): Schema['audit_details'] | null {
  if (!before && !after) return null;
  return {
    company_id: row.company_id,
    audit_id: row.id,
    subject: row.subject,
    before_json: before ? JSON.stringify(before) : null,
    after_json: after ? JSON.stringify(after) : null,
  };
}
