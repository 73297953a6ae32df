/** One lead on its way to the upstream; see src/server/relay. */
export interface RelayLeadRow {
  company_id: number;
  lead_id: string;
  state: 'waiting' | 'sending' | 'confirmed' | 'refused' | 'unsure';
  changed_at: string;
  /** When it is its turn, while it waits. */
  due_at: string;
  /** Number of the last attempt. */
  attempts: number;
  /** When the first attempt with an unknown end began; null when all ends are known. */
  doubt_from: string | null;
  /** When the last such attempt ended, or must have. */
  doubt_until: string | null;
  /** 1 once the upstream said that it made the lead and told no id. */
  said_created: number;
  /** JSON: what was sent last, as far as it is compared. */
  sent: string | null;
  /** Looks in a row that neither found it nor ruled it out. */
  looks: number;
  upstream_id: string | null;
  known_by: string | null;
  /** Body of the upstream's last answer to a create call, at most some kilobytes. */
  raw_answer: string | null;
  reason: string | null;
  /** JSON array of {field, message}. */
  faults: string | null;
  /** JSON array of what looks alike upstream. */
  candidates: string | null;
  /** JSON array of upstream ids that a person said are not this lead. */
  not_these: string | null;
}

/** Every column of `relay_leads`. */
export const relayLeadColumns = Object.keys({
  company_id: 0,
  lead_id: 0,
  state: 0,
  changed_at: 0,
  due_at: 0,
  attempts: 0,
  doubt_from: 0,
  doubt_until: 0,
  said_created: 0,
  sent: 0,
  looks: 0,
  upstream_id: 0,
  known_by: 0,
  raw_answer: 0,
  reason: 0,
  faults: 0,
  candidates: 0,
  not_these: 0,
} satisfies Record<keyof RelayLeadRow, 0>) as (keyof RelayLeadRow)[];

/** A lead that is to be sent upstream, as its own create call writes it. */
export const newRelayLead = (
  { company_id, id }: { readonly company_id: number; readonly id: string },
  at: string,
): RelayLeadRow => ({
  company_id,
  lead_id: id,
  state: 'waiting',
  changed_at: at,
  due_at: at,
  attempts: 0,
  doubt_from: null,
  doubt_until: null,
  said_created: 0,
  sent: null,
  looks: 0,
  upstream_id: null,
  known_by: null,
  raw_answer: null,
  reason: null,
  faults: null,
  candidates: null,
  not_these: null,
});

/** One try to send a lead or to look for it, written before it is made. */
export interface RelayAttemptRow {
  company_id: number;
  lead_id: string;
  number: number;
  kind: 'create' | 'look';
  started_at: string;
  ended_at: string | null;
  outcome: string | null;
  http_status: number | null;
}

/** Who of all processes sends, and whether anything is sent at all. */
export interface RelayLaneRow {
  company_id: number;
  /** Name of the process that sends; null for none. */
  holder: string | null;
  /** Grows while the holder lives. */
  beat: number;
  /** Requests in a row that failed in a way that is no lead's fault. */
  failures: number;
  pause_reason: string | null;
  paused_since: string | null;
  tries_again_at: string | null;
  /** When a lead last got anywhere: confirmed, refused or unsure. */
  moved_at: string | null;
  confirmed_at: string | null;
  /** Length of the last requests that made a lead, a moving mean; null before the first. */
  mean_ms: number | null;
}
