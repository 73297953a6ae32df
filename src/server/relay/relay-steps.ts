import type { RelayLeadRow } from '#server/db/relay-rows.ts';
import { readIds } from './sent-lead.ts';

/** What changes in the ledger for one lead. */
export type RelayPatch = Partial<Omit<RelayLeadRow, 'company_id' | 'lead_id'>>;

const iso = (ms: number) => new Date(ms).toISOString();
const noDoubt = { doubt_from: null, doubt_until: null } as const;
const noQuestion = { reason: null, faults: null, candidates: null } as const;

const confirmed = (id: string) =>
  ({
    state: 'confirmed',
    upstream_id: id,
    sent: null,
    looks: 0,
    ...noDoubt,
    ...noQuestion,
  }) as const;

/** A person has found the record. */
export const decideIsIt = (id: string, nowMs: number): RelayPatch => ({
  changed_at: iso(nowMs),
  ...confirmed(id),
  known_by: 'person',
});

/** A person has seen that none of the records is the lead, or has mended it. */
export const decideSendAgain = (row: RelayLeadRow, nowMs: number): RelayPatch => ({
  state: 'waiting',
  changed_at: iso(nowMs),
  due_at: iso(nowMs),
  ...noDoubt,
  ...noQuestion,
  said_created: 0,
  looks: 0,
  not_these: JSON.stringify([
    ...readIds(row.not_these),
    ...(JSON.parse(row.candidates ?? '[]') as { upstream_id: string }[]).map(
      ({ upstream_id }) => upstream_id,
    ),
  ]),
});
