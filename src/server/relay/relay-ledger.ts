import type { Lead } from '#contract/lead.ts';
import type { RelayAttemptRow, RelayLaneRow, RelayLeadRow } from '#server/db/relay-rows.ts';
import type { RelayPatch, StepTime } from './relay-steps.ts';

export type LanePatch = Partial<Omit<RelayLaneRow, 'company_id' | 'holder' | 'beat'>>;

/** How a try ended. */
interface AttemptEnd {
  readonly number: number;
  readonly ended_at: string;
  readonly outcome: string;
  readonly http_status: number | null;
}

/** What a step changes, all or nothing. */
export interface StepEnd {
  readonly row: RelayLeadRow;
  readonly patch: RelayPatch;
  readonly attempt: AttemptEnd;
  readonly lane: LanePatch;
}

/**
 * All that the relay knows of one company, kept so that nothing is lost in a crash. Everything it
 * has answered is on disk.
 */
export interface RelayLedger {
  lane(): Promise<RelayLaneRow>;
  /** Makes `holder` the one who sends, if the lane is still as it was seen. */
  takeLane(seen: Pick<RelayLaneRow, 'holder' | 'beat'>, holder: string): Promise<boolean>;
  /** Shows that the holder lives; false when it is somebody else by now. */
  beat(holder: string): Promise<boolean>;
  releaseLane(holder: string): Promise<void>;
  changeLane(patch: LanePatch): Promise<void>;

  /** Lets every try that has no end become a lost answer; nothing may be under way. */
  recover(time: StepTime): Promise<void>;
  /** Leads whose end is unknown, those that are due first. */
  doubtful(): Promise<RelayLeadRow[]>;
  /**
   * The lead whose turn it is, and all that is sent of it. Leads that were taken back or erased
   * are dropped.
   */
  nextToSend(nowMs: number): Promise<{ row: RelayLeadRow; lead: Lead } | null>;
  /** When the next waiting lead is due; null when none waits. */
  nextDue(): Promise<string | null>;
  /** Writes a try down before it is made. False when lane or lead are not as they were. */
  begin(
    holder: string,
    tries: readonly { row: RelayLeadRow; patch: RelayPatch; attempt: RelayAttemptRow }[],
  ): Promise<boolean>;
  /** Writes its end down; false when somebody else has gone on with the lead. */
  end(step: StepEnd): Promise<boolean>;

  /** Which of these upstream ids leads of ours have. */
  taken(upstreamIds: readonly string[]): Promise<Set<string>>;
  /** Which of these upstream ids leads have that were sent from here; the others were read there. */
  sent(upstreamIds: readonly string[]): Promise<Set<string>>;
  /** Upstream ids of leads that were confirmed in that time. */
  confirmedBetween(from: string, to: string): Promise<string[]>;
  /** How often a lead was sent; looks for it do not count. */
  timesSent(leadId: string): Promise<number>;
  /** Whether a lead of ours was ever found in the upstream's list by its id. */
  wasEverFound(): Promise<boolean>;
}
