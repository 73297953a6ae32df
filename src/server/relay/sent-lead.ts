import * as z from 'zod/mini';
import type { Compared, RelayCandidate } from '#contract/relay.ts';
import { leadRelaySchema } from '#contract/relay.ts';

const sentSchema = z.object({
  name: z.string(),
  address: z.string(),
  created_at: z.string(),
  door: z.nullable(z.string()),
  building: z.nullable(z.string()),
});
/** What was sent, as far as records of the upstream are compared with it. */
type SentLead = z.infer<typeof sentSchema>;

/** From the ledger; null when nothing was sent yet, or it was erased. */
export const readSent = (text: string | null): SentLead | null =>
  text === null ? null : z.parse(sentSchema, JSON.parse(text));

export const comparedOf = (sent: SentLead | null): Compared | null =>
  sent && { name: sent.name, address: sent.address, created_at: sent.created_at };

export const readCandidates = (text: string | null): RelayCandidate[] =>
  z.parse(leadRelaySchema.shape.candidates, JSON.parse(text ?? '[]'));

export const readIds = (text: string | null): string[] =>
  z.parse(z.array(z.string()), JSON.parse(text ?? '[]'));
