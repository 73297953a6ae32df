import * as z from 'zod/mini';
import { leadStatusCodes } from './lead-status.ts';
import { relayStages } from './relay-stage.ts';

/** A pin as the live feed tells it: enough to draw it and to know whether a filter lets it pass. */
const livePinSchema = z.object({
  id: z.string(),
  lead_status: z.enum(leadStatusCodes),
  lead_source_id: z.string(),
  created_at: z.string(),
  region_id: z.nullable(z.string()),
  /** Its stage on the way to the upstream; null where it is not sent there. */
  relay: z.nullable(z.enum(relayStages)),
  latitude: z.number(),
  longitude: z.number(),
  search_text: z.string(),
});
export type LivePin = z.infer<typeof livePinSchema>;

/**
 * One change of the company's leads, in the order of `seq` without gaps: the SSE event `lead`
 * with `seq` as its id. It tells the lead as it is when it is told, so that to hear it twice
 * changes nothing.
 */
export const liveLeadSchema = z.object({
  seq: z.number(),
  at: z.string(),
  /**
   * `relayed`: only its stage on the way to the upstream is another, which is nobody's doing.
   * `many`: more than can be told one by one; ask for everything anew.
   */
  kind: z.enum(['created', 'changed', 'relayed', 'removed', 'many']),
  lead_id: z.nullable(z.string()),
  /** Null when it is off the map, and with `many`. */
  pin: z.nullable(livePinSchema),
});
export type LiveLead = z.infer<typeof liveLeadSchema>;

/**
 * SSE event `beat`, every {@link liveBeatMs}: the connection lives, and how far the feed is. Event
 * `reset` has the same shape: what was missed is no longer kept. The client asks for everything
 * anew and goes on from `seq`.
 */
export const liveBeatSchema = z.object({ seq: z.number(), at: z.string() });

export const liveBeatMs = 2_000;

/** Silent for this long, a connection counts as lost. */
export const liveSilenceMs = 5_000;
