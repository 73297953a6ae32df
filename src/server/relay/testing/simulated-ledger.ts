import type { Lead } from '#contract/lead.ts';
import {
  newRelayLead,
  type RelayAttemptRow,
  type RelayLaneRow,
  type RelayLeadRow,
} from '#server/db/relay-rows.ts';
import { isDue } from '#server/relay/due.ts';
import type { LanePatch, RelayLedger, StepEnd } from '#server/relay/relay-ledger.ts';
import { recover, type StepTime } from '#server/relay/relay-steps.ts';

const company_id = 1;

/** The ledger in memory: what the database has after each commit. */
export class SimulatedLedger implements RelayLedger {
  readonly leads = new Map<string, Lead>();
  readonly rows = new Map<string, RelayLeadRow>();
  readonly attempts: RelayAttemptRow[] = [];
  /** Upstream ids of leads that were made there and read. */
  readonly readBack: string[] = [];
  laneRow: RelayLaneRow = {
    company_id,
    holder: null,
    beat: 0,
    failures: 0,
    pause_reason: null,
    paused_since: null,
    tries_again_at: null,
    moved_at: null,
    confirmed_at: null,
    mean_ms: null,
  };

  /** A lead is accepted. */
  accept(lead: Lead, at: string): void {
    this.leads.set(lead.id, lead);
    this.rows.set(lead.id, newRelayLead({ company_id, id: lead.id }, at));
  }

  lane = () => Promise.resolve(this.laneRow);

  takeLane(seen: Pick<RelayLaneRow, 'holder' | 'beat'>, holder: string): Promise<boolean> {
    const isSame = this.laneRow.holder === seen.holder && this.laneRow.beat === seen.beat;
    if (isSame) this.laneRow = { ...this.laneRow, holder, beat: seen.beat + 1 };
    return Promise.resolve(isSame);
  }

  beat(holder: string): Promise<boolean> {
    const isHeld = this.laneRow.holder === holder;
    if (isHeld) this.laneRow = { ...this.laneRow, beat: this.laneRow.beat + 1 };
    return Promise.resolve(isHeld);
  }

  releaseLane(holder: string): Promise<void> {
    if (this.laneRow.holder === holder) this.laneRow = { ...this.laneRow, holder: null };
    return Promise.resolve();
  }

  changeLane(patch: LanePatch): Promise<void> {
    this.laneRow = { ...this.laneRow, ...patch };
    return Promise.resolve();
  }

  recover(time: StepTime): Promise<void> {
    for (const row of this.rows.values())
      if (row.state === 'sending') this.rows.set(row.lead_id, { ...row, ...recover(row, time) });
    return Promise.resolve();
  }

  doubtful = () =>
    Promise.resolve(
      [...this.rows.values()].filter(
        ({ state, doubt_from }) => doubt_from !== null && state !== 'confirmed',
      ),
    );

  nextToSend(nowMs: number): Promise<{ row: RelayLeadRow; lead: Lead } | null> {
    const [row] = [...this.rows.values()]
      .filter((one) => one.state === 'waiting' && one.doubt_from === null && isDue(one, nowMs))
      .toSorted((a, b) => (a.due_at < b.due_at ? -1 : 1));
    const lead = row && this.leads.get(row.lead_id);
    return Promise.resolve(row && lead ? { row, lead } : null);
  }

  nextDue(): Promise<string | null> {
    const due = [...this.rows.values()].filter(({ state }) => state === 'waiting');
    return Promise.resolve(due.map(({ due_at }) => due_at).toSorted()[0] ?? null);
  }

  begin(holder: string, tries: Parameters<RelayLedger['begin']>[1]): Promise<boolean> {
    if (this.laneRow.holder !== holder) return Promise.resolve(false);
    this.laneRow = { ...this.laneRow, beat: this.laneRow.beat + 1 };
    if (!tries.every(({ row }) => this.#isUnchanged(row))) return Promise.resolve(false);
    for (const { row, patch, attempt } of tries) {
      this.rows.set(row.lead_id, { ...row, ...patch });
      this.attempts.push(attempt);
    }
    return Promise.resolve(true);
  }

  end({ row, patch, attempt, lane }: StepEnd): Promise<boolean> {
    if (!this.#isUnchanged(row)) return Promise.resolve(false);
    this.rows.set(row.lead_id, { ...row, ...patch });
    const at = this.attempts.findIndex(
      ({ lead_id, number }) => lead_id === row.lead_id && number === attempt.number,
    );
    const begun = this.attempts[at];
    if (!begun) throw new Error('A try ends that was not written down.');
    this.attempts[at] = { ...begun, ...attempt };
    return this.changeLane(lane).then(() => true);
  }

  taken = (upstreamIds: readonly string[]) => this.#idsOf(upstreamIds, this.readBack);

  sent = (upstreamIds: readonly string[]) => this.#idsOf(upstreamIds, []);

  confirmedBetween(from: string, to: string): Promise<string[]> {
    return Promise.resolve(
      [...this.rows.values()].flatMap((row) =>
        row.known_by === 'answer' && row.changed_at >= from && row.changed_at <= to
          ? (row.upstream_id ?? [])
          : [],
      ),
    );
  }

  timesSent(leadId: string): Promise<number> {
    const sent = this.attempts.filter(
      ({ lead_id, kind }) => lead_id === leadId && kind === 'create',
    );
    return Promise.resolve(sent.length);
  }

  wasEverFound = () =>
    Promise.resolve([...this.rows.values()].some(({ known_by }) => known_by === 'id'));

  #idsOf(asked: readonly string[], besides: readonly string[]): Promise<Set<string>> {
    const ids = [...this.rows.values()].flatMap(({ upstream_id }) => upstream_id ?? []);
    return Promise.resolve(new Set([...ids, ...besides].filter((id) => asked.includes(id))));
  }

  #isUnchanged({ lead_id, state, attempts }: RelayLeadRow): boolean {
    const now = this.rows.get(lead_id);
    return now?.state === state && now.attempts === attempts;
  }
}
