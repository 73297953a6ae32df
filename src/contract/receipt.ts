import * as z from 'zod/mini';
import { createdLeadSchema } from './lead.ts';

/** Answer of `GET /api/receipts/{receipt}`: whether and when a lead arrived. */
export const receiptSchema = z.object({
  receipt: createdLeadSchema.shape.receipt,
  lead_id: createdLeadSchema.shape.id,
  external_id: createdLeadSchema.shape.external_id,
  created_at: createdLeadSchema.shape.created_at,
  /** When its saving was undone; null while it stands. */
  withdrawn_at: z.nullable(z.string()),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** How long after `created_at`, by the server's clock, a lead may be withdrawn. */
export const withdrawalWindowMs = 10 * 60_000;

/** Answer of `DELETE /api/leads/{id}`. */
export const withdrawnLeadSchema = z.object({
  id: createdLeadSchema.shape.id,
  withdrawn_at: z.string(),
});
export type WithdrawnLead = z.infer<typeof withdrawnLeadSchema>;
