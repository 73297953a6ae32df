import type * as z from 'zod/mini';
import type { liveBeatSchema, LiveLead } from '#contract/live-event.ts';

const encoder = new TextEncoder();

// Also beats carry the number as their id: whoever has heard no change yet resumes by it.
const encode = (event: string, body: { readonly seq: number }): Uint8Array =>
  encoder.encode(`id: ${body.seq}\nevent: ${event}\ndata: ${JSON.stringify(body)}\n\n`);

/** A change as a server-sent event. */
export const leadEvent = (change: LiveLead): Uint8Array => encode('lead', change);

const now = (seq: number): z.output<typeof liveBeatSchema> => ({
  seq,
  at: new Date().toISOString(),
});

/** "I am here, and the feed is at this number." */
export const beatEvent = (seq: number): Uint8Array => encode('beat', now(seq));

/** "What you missed is not kept; ask for everything anew." */
export const resetEvent = (seq: number): Uint8Array => encode('reset', now(seq));
