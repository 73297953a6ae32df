import * as z from 'zod/mini';
import { accessLimits } from './access-limits.ts';
import { pageQuery } from './page-query.ts';
import { idInAddress, optionalText } from './text.ts';

/** Everything that is written down about who did what. */
const auditActions = [
  'lead.created',
  'lead.changed',
  'lead.noted',
  'lead.withdrawn',
  'lead.erased',
  'lead.relay-decided',
  'session.started',
  'session.refused',
  'session.ended',
  'account.changed',
  'password.changed',
  'two-factor.on',
  'two-factor.off',
  'person.invited',
  'invitation.withdrawn',
  'person.joined',
  'person.changed',
  'password-link.made',
  'key.created',
  'key.revoked',
  'kiosk.created',
  'kiosk.paired',
  'kiosk.left',
  'kiosk.changed',
  'kiosk.revoked',
  'kiosk-consent.changed',
  'region.drawn',
  'region.changed',
  'region.removed',
  'map-setup.changed',
  'audit.exported',
] as const;
export type AuditAction = (typeof auditActions)[number];

export const auditEntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  action: z.enum(auditActions),
  /** `system` is the administrator at the server's own terminal, or the server itself. */
  actor: z.object({
    kind: z.enum(['person', 'key', 'kiosk', 'system', 'nobody']),
    id: z.nullable(z.string()),
    name: z.string(),
  }),
  /** Network address it came from; null for the server's own terminal. */
  address: z.nullable(z.string()),
  /** Id of the lead, person, key or kiosk it was done to. */
  subject: z.nullable(z.string()),
  /** Fields before and after; null where there are none, or where they were erased. */
  before: z.nullable(z.record(z.string(), z.unknown())),
  after: z.nullable(z.record(z.string(), z.unknown())),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** Query of `GET /api/audit`; newest first. */
export const auditQuerySchema = z.strictObject({
  ...pageQuery,
  subject: z.optional(idInAddress),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

export const auditPageSchema = z.object({
  count: z.number(),
  next_page: z.nullable(z.number()),
  results: z.array(auditEntrySchema),
});
export type AuditPage = z.infer<typeof auditPageSchema>;

/** Body of `POST /api/leads/{id}/erase`. */
export const eraseLeadSchema = z.strictObject({
  reason: optionalText('erase_reason', accessLimits.eraseReason),
});

/** Answer of `POST /api/leads/{id}/erase`. */
export const erasedLeadSchema = z.object({ id: z.string(), erased_at: z.string() });
