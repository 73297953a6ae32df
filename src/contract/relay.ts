import * as z from 'zod/mini';
import { leadLimits } from './lead-limits.ts';
import { requiredText } from './text.ts';
import { relayStages } from './relay-stage.ts';

const timeSchema = z.string();

/** What was compared when a lead was looked for upstream. */
const comparedSchema = z.object({
  /** Customer's first and last name. */
  name: z.string(),
  /** Street, city, state and ZIP in one line. */
  address: z.string(),
  /** When it was made, as its side tells it; null where that is not known. */
  created_at: z.nullable(timeSchema),
});
export type Compared = z.infer<typeof comparedSchema>;

/** A record upstream that may be the lead. */
const relayCandidateSchema = z.object({
  upstream_id: z.string(),
  ...comparedSchema.shape,
  /** As the upstream words it; null when it tells none. */
  status_label: z.nullable(z.string()),
  /** In what it is like the lead. */
  alike: z.array(z.enum(['address', 'name', 'time'])),
});
export type RelayCandidate = z.infer<typeof relayCandidateSchema>;

/** Why a lead is refused or unsure, or waits longer than its turn. */
const relayReasons = [
  /** The upstream found fault with it; see `faults`. */
  'rejected',
  /** There is something alike upstream, and nothing proves or disproves that it is this lead. */
  'looks-alike',
  /** The upstream said that it made the lead, and neither told an id nor shows it in its list. */
  'not-shown',
  /** The upstream answered with an id that another lead has. */
  'id-taken',
  /** The list of the upstream shows nothing that is known to be there. */
  'list-untrue',
  /** The answer was lost; it is looked for before it is sent again. */
  'answer-lost',
] as const;

/** What came of one try. */
const relayOutcomes = [
  'created',
  'rejected',
  'slow-down',
  'not-reached',
  'key-refused',
  'wrong-path',
  'answer-lost',
  'found',
  'absent',
  'alike',
  'failed',
] as const;

const relayAttemptSchema = z.object({
  number: z.number(),
  /** `create` sends it; `look` looks for it in the upstream's list. */
  kind: z.enum(['create', 'look']),
  started_at: timeSchema,
  /** Null while it runs, and for ever when the server ended meanwhile. */
  ended_at: z.nullable(timeSchema),
  outcome: z.nullable(z.enum(relayOutcomes)),
  http_status: z.nullable(z.number()),
});

/** Answer of `GET /api/leads/{id}/relay`. */
export const leadRelaySchema = z.object({
  lead_id: z.string(),
  /** `sending`: a try is running; else as the lead itself tells it. */
  state: z.enum([...relayStages, 'sending']),
  changed_at: timeSchema,
  upstream_id: z.nullable(z.string()),
  /**
   * How the id is known: from the answer, by our id or by likeness in the list, from a person; or
   * `read-back`: it was made there, and the lead from it.
   */
  known_by: z.nullable(z.enum(['answer', 'id', 'likeness', 'person', 'read-back'])),
  /** The upstream's own word for its status, where no code of ours stands for it. */
  status_label: z.nullable(z.string()),
  reason: z.nullable(z.enum(relayReasons)),
  /** What the upstream said of single fields, in its own words; `field` is ours where it is known. */
  faults: z.array(z.object({ field: z.string(), message: z.string() })),
  /** When it is its turn again; null when nothing is planned. */
  due_at: z.nullable(timeSchema),
  /** What was sent last; null before the first try. */
  sent: z.nullable(comparedSchema),
  /** Oldest first. */
  attempts: z.array(relayAttemptSchema),
  /** To compare with `sent` while the lead is unsure. */
  candidates: z.array(relayCandidateSchema),
});
export type LeadRelay = z.infer<typeof leadRelaySchema>;

/**
 * Body of `POST /api/leads/{id}/relay-decisions`. Unsure leads: `is-it` with the id of the record
 * that is the lead, `not-there` has it sent again. Refused leads: `send-again`, best after mending.
 */
export const decideRelaySchema = z
  .strictObject(
    {
      decision: z.enum(['is-it', 'not-there', 'send-again'], 'relay_decision'),
      upstream_id: z.optional(requiredText('upstream_id', leadLimits.leadId)),
    },
    'body_object',
  )
  .check(
    z.refine(
      ({ decision, upstream_id }) => (decision === 'is-it') === (upstream_id !== undefined),
      { error: 'upstream_id_required', path: ['upstream_id'] },
    ),
  );
export type DecideRelay = z.output<typeof decideRelaySchema>;

/** Why nothing is sent for a while. */
const relayPauses = [
  /** 429 of the upstream. */
  'slow-down',
  /** 503 of the upstream: its whole application is over its rate. */
  'overloaded',
  'not-reached',
  /** 401 or 403: the key is wrong, or may not do this. */
  'key-refused',
  /** 404, 405 or a redirect: the profile names a path that is none. */
  'wrong-path',
  /** Other answers that make no sense. */
  'failing',
  /** There is no key, or its file cannot be used. */
  'no-key',
] as const;

/** Answer of `GET /api/relay`. */
export const relayProgressSchema = z.object({
  /** Whether an upstream is configured; without one all counts are 0. */
  configured: z.boolean(),
  /** Host of the upstream; null without one. */
  host: z.nullable(z.string()),
  /** Including those that are being sent and looked for. */
  waiting: z.number(),
  /** Of those that wait: sent with an unknown end, to be looked for first. */
  looking: z.number(),
  refused: z.number(),
  unsure: z.number(),
  /** Estimate until none waits; null while paused or unknown. */
  seconds_left: z.nullable(z.number()),
  /** Set while nothing is sent. */
  pause: z.nullable(
    z.object({ reason: z.enum(relayPauses), since: timeSchema, tries_again_at: timeSchema }),
  ),
  last_confirmed_at: z.nullable(timeSchema),
  /** Since when leads wait and none gets anywhere, once that is {@link stoodStillMs} ago. */
  stood_since: z.nullable(timeSchema),
  /** What is read of leads that were made there; null where nothing is. */
  read_back: z.nullable(
    z.object({
      /** Records that were not made from here, as far as they were read. */
      read: z.number(),
      /** Of those: leads here. */
      made: z.number(),
      /** Of those: no place is known for them, so that they have no pin. */
      unplaced: z.number(),
      /** Of those: may be leads of ours whose end is unknown, and wait until that is settled. */
      left: z.number(),
      /** When the list was last read to its end. */
      last_walk_at: z.nullable(timeSchema),
      /** Page that is read next in the walk under way; null between walks. */
      next_page: z.nullable(z.number()),
      /** Since when the list cannot be read. */
      failing_since: z.nullable(timeSchema),
    }),
  ),
});
export type RelayProgress = z.infer<typeof relayProgressSchema>;

/** A relay that gets nowhere for this long alarms. */
export const stoodStillMs = 15 * 60_000;
