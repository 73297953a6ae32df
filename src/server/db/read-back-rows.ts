import * as z from 'zod/mini';
import { leadStatusCodes } from '#contract/lead-status.ts';
import { stateCodes } from '#contract/state.ts';

const text = z.string();

/** A record that was made upstream, in our words; texts fit a lead, and are "" where it tells none. */
export const foundRecordSchema = z.object({
  id: text,
  /** The lead of ours that it says it was made for; mostly "". */
  leadId: text,
  /** As it stands there. */
  createdAt: text,
  /** The same in UTC; null where it cannot be read. */
  madeAt: z.nullable(text),
  /** In one line. */
  address: text,
  name: text,
  statusLabel: text,
  isDeleted: z.boolean(),
  facts: z.object({
    first_name: text,
    last_name: text,
    address: text,
    city: text,
    county: text,
    state: z.union([z.enum(stateCodes), z.literal('')]),
    zipcode: text,
    cell: text,
    phone: text,
    email: text,
    /** Null where it tells no status, or one that is none of ours. */
    lead_status: z.nullable(z.enum(leadStatusCodes)),
    /** Its status where that is none of ours. */
    status_label: z.nullable(text),
    lead_source: text,
    place: z.nullable(z.object({ lng: z.number(), lat: z.number() })),
  }),
});
export type FoundRecord = z.infer<typeof foundRecordSchema>;

/** Where the pin of a record is put, and how that place is known. */
export const recordPlaceSchema = z.object({
  place: z.object({ lng: z.number(), lat: z.number() }),
  class: text,
  radius_meters: z.number(),
});
export type RecordPlace = z.infer<typeof recordPlaceSchema>;

/** How far the upstream's list has been read. */
export interface ReadBackRow {
  company_id: number;
  /** Everything that was edited before this is read; null before the first walk has ended. */
  watermark: string | null;
  /** When the walk under way began; null between walks. */
  walk_started_at: string | null;
  next_page: number;
  /** Of all records, as the last page told it. */
  last_count: number | null;
  /** Pages read without a rest. */
  round_pages: number;
  /** When to go on. */
  due_at: string;
  last_walk_at: string | null;
  /** Pages in a row that could not be read. */
  failures: number;
  failing_since: string | null;
}

/** A record that was not made from here, under the upstream's id. */
export interface ReadBackRecordRow {
  company_id: number;
  upstream_id: string;
  /** `lead` is one here, `left` may be one of ours in doubt, `unplaced` has no place. */
  state: 'lead' | 'left' | 'unplaced';
  lead_id: string | null;
  /** JSON of {@link FoundRecord} as it was read last; null once the lead was erased. */
  record: string | null;
  /** JSON of {@link RecordPlace}: where we put the pin. */
  placed: string | null;
  status_label: string | null;
  /** When it was hidden because it was deleted upstream. */
  hidden_at: string | null;
  tried_at: string;
}

/** How far the list was read, before it ever was. */
export const newReadBack = (company_id: number): ReadBackRow => ({
  company_id,
  watermark: null,
  walk_started_at: null,
  next_page: 1,
  last_count: null,
  round_pages: 0,
  due_at: new Date(0).toISOString(),
  last_walk_at: null,
  failures: 0,
  failing_since: null,
});
