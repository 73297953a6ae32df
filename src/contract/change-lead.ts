import * as z from 'zod/mini';
import { auditEntrySchema } from './audit.ts';
import { createLeadSchema } from './lead.ts';
import { leadLimits } from './lead-limits.ts';
import { leadStatusCodes } from './lead-status.ts';
import { optionalText, requiredText } from './text.ts';

const { address, state, zipcode, latitude, longitude, ...optional } = createLeadSchema.shape;
const statusSchema = z.enum(leadStatusCodes, 'lead_status_code');

/**
 * Body of `PATCH /api/leads/{id}`: the fields to change, each as in the create call. Goes with
 * `If-Match` and the version that the person has seen; what others changed meanwhile is never
 * overwritten unseen.
 */
export const changeLeadSchema = z
  .strictObject(
    {
      first_name: optional.first_name,
      last_name: optional.last_name,
      address: z.optional(address),
      city: optional.city,
      county: optional.county,
      state: z.optional(state),
      zipcode: z.optional(zipcode),
      latitude: z.optional(latitude),
      longitude: z.optional(longitude),
      position: optional.position,
      lead_status: z.optional(statusSchema),
      lead_source: optional.lead_source,
      extra_info: optional.extra_info,
      cell: optional.cell,
      phone: optional.phone,
      email: optional.email,
      /** Needed to bring a do-not-disturb lead to a friendlier status. */
      do_not_disturb_reason: optional.do_not_disturb_reason,
    },
    'body_object',
  )
  .check(
    z.refine((body) => Object.keys(body).length > 0, 'change_empty'),
    z.refine(({ latitude: lat, longitude: lng }) => (lat === undefined) === (lng === undefined), {
      error: 'change_half_place',
      path: ['latitude'],
    }),
  );
export type ChangeLead = z.output<typeof changeLeadSchema>;
export type ChangeLeadInput = z.input<typeof changeLeadSchema>;

/** Body of `POST /api/leads/{id}/notes`. */
export const addNoteSchema = z.strictObject({ note: requiredText('note', leadLimits.note) });

/** One thing that happened to a lead: an entry of the audit without the network address. */
export const historyEntrySchema = z.object({
  id: auditEntrySchema.shape.id,
  at: auditEntrySchema.shape.at,
  action: auditEntrySchema.shape.action,
  actor: z.object({
    kind: auditEntrySchema.shape.actor.shape.kind,
    name: auditEntrySchema.shape.actor.shape.name,
  }),
  before: auditEntrySchema.shape.before,
  after: auditEntrySchema.shape.after,
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** Answer of `GET /api/leads/{id}/history`; newest first, at most 500. */
export const historySchema = z.array(historyEntrySchema);

/** Leads whose status one call can change. */
export const mostStatusChanges = 1_000;

/**
 * Body of `POST /api/lead-status-changes`: leads by the status they get, each with the version
 * that was seen. What it answers as `changed` has all that is needed to undo it by another call.
 */
export const changeStatusesSchema = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        lead_status: statusSchema,
        leads: z.record(
          z.string().check(z.regex(/^\P{C}{1,64}$/u, 'wrong_value')),
          z.int('version_number').check(z.minimum(1, 'version_number')),
          'status_changes_leads',
        ),
      }),
      'status_changes_list',
    )
    .check(
      z.refine((changes) => {
        const count = changes.reduce((sum, { leads }) => sum + Object.keys(leads).length, 0);
        return count >= 1 && count <= mostStatusChanges;
      }, 'status_changes_list'),
    ),
  do_not_disturb_reason: optionalText('do_not_disturb_reason', leadLimits.doNotDisturbReason),
});
export type ChangeStatuses = z.output<typeof changeStatusesSchema>;

const versionSchema = z.number();

export const changedStatusesSchema = z.object({
  changed: z.array(
    z.object({
      id: z.string(),
      version: versionSchema,
      lead_status: statusSchema,
      previous_status: statusSchema,
    }),
  ),
  /** Not changed: somebody was faster, or there is no such lead (then without a version). */
  conflicts: z.array(
    z.object({
      id: z.string(),
      version: z.nullable(versionSchema),
      lead_status: z.nullable(statusSchema),
    }),
  ),
});
export type ChangedStatuses = z.infer<typeof changedStatusesSchema>;
