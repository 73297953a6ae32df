import * as z from 'zod/mini';
import type { Compared, RelayCandidate } from '#contract/relay.ts';
import { leadRelaySchema } from '#contract/relay.ts';
import type { Lead } from '#contract/lead.ts';

/** One spelling of an address, with and without its unit; null where it names no single place. */
interface PlaceKeys {
  readonly door: string | null;
  readonly building: string | null;
}

/** Reads the keys out of the fields of an address. */
export type ReadPlace = (fields: {
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
}) => PlaceKeys;

const sentSchema = z.object({
  name: z.string(),
  address: z.string(),
  created_at: z.string(),
  door: z.nullable(z.string()),
  building: z.nullable(z.string()),
});
/** What was sent, as far as records of the upstream are compared with it. */
export type SentLead = z.infer<typeof sentSchema>;

export const sentLead = (lead: Lead, readPlace: ReadPlace, at: string): SentLead => ({
  name: `${lead.first_name} ${lead.last_name}`.trim(),
  address: [lead.address, lead.city, `${lead.state} ${lead.zipcode}`]
    .filter((part) => part !== '')
    .join(', '),
  created_at: at,
  ...readPlace({ ...lead, zip: lead.zipcode }),
});

/** From the ledger; null when nothing was sent yet, or it was erased. */
export const readSent = (text: string | null): SentLead | null =>
  text === null ? null : z.parse(sentSchema, JSON.parse(text));

export const comparedOf = (sent: SentLead | null): Compared | null =>
  sent && { name: sent.name, address: sent.address, created_at: sent.created_at };

export const readCandidates = (text: string | null): RelayCandidate[] =>
  z.parse(leadRelaySchema.shape.candidates, JSON.parse(text ?? '[]'));

export const readIds = (text: string | null): string[] =>
  z.parse(z.array(z.string()), JSON.parse(text ?? '[]'));
