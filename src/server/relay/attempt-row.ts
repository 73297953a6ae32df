import type { RelayAttemptRow, RelayLeadRow } from '#server/db/relay-rows.ts';

/** The next try of a lead, before it is made. */
export const attemptRow = (
  { company_id, lead_id, attempts }: RelayLeadRow,
  kind: RelayAttemptRow['kind'],
  started_at: string,
): RelayAttemptRow => ({
  company_id,
  lead_id,
  number: attempts + 1,
  kind,
  started_at,
  ended_at: null,
  outcome: null,
  http_status: null,
});
