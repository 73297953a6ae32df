import type { RelayLaneRow } from '#server/db/relay-rows.ts';
import type { RelayClock } from './relay-clock.ts';
import type { RelayLedger } from './relay-ledger.ts';

interface LaneHoldDeps {
  readonly ledger: RelayLedger;
  readonly clock: RelayClock;
  /** Of this process; no two may share one. */
  readonly name: string;
  /** 0 where no other process can be on this database. */
  readonly leaseMs: number;
}

/**
 * Sees to it that one process sends, of however many. The holder's beat grows; whoever sees it
 * stand still for the length of the lease, by their own clock, takes the lane over. So clocks of
 * different machines are never compared.
 */
export class LaneHold {
  readonly #deps: LaneHoldDeps;
  #seen: { holder: string | null; beat: number; at: number } | null = null;
  #heldSince: number | null = null;
  #lastBeat = Number.NEGATIVE_INFINITY;

  constructor(deps: LaneHoldDeps) {
    this.#deps = deps;
  }

  /** The lane, if it is ours or could be taken; `isNew` on taking it. Null: somebody else's. */
  async hold(): Promise<{ lane: RelayLaneRow; isNew: boolean } | null> {
    const { ledger, clock, name, leaseMs } = this.#deps;
    const lane = await ledger.lane();
    if (lane.holder === name && this.#heldSince !== null) {
      if (clock.monotonic() - this.#lastBeat < leaseMs / 4 || leaseMs === 0)
        return { lane, isNew: false };
      return (await this.beat()) ? { lane, isNew: false } : null;
    }
    this.#heldSince = null;
    if (!this.#isLeft(lane)) return null;
    const at = clock.monotonic();
    if (!(await ledger.takeLane(lane, name))) return null;
    this.#heldSince = at;
    this.#lastBeat = at;
    return { lane, isNew: true };
  }

  /** Whether nobody can have taken the lane since we last showed that we live. */
  isFresh(): boolean {
    const { clock, leaseMs } = this.#deps;
    return leaseMs === 0 || clock.monotonic() - this.#lastBeat < leaseMs / 2;
  }

  /** Shows that we live; false once somebody else has the lane. */
  async beat(): Promise<boolean> {
    const at = this.#deps.clock.monotonic();
    if (!(await this.#deps.ledger.beat(this.#deps.name))) {
      this.#heldSince = null;
      return false;
    }
    this.#lastBeat = at;
    return true;
  }

  /** Beats for as long as something runs. */
  async during<T>(work: Promise<T>): Promise<T> {
    const { clock, leaseMs } = this.#deps;
    if (leaseMs === 0) return work;
    let callOff = () => {};
    const next = () => {
      callOff = clock.after(leaseMs / 4, () => {
        // A beat that fails is noticed with the next step; nothing is sent without one.
        void this.beat().catch(() => false);
        next();
      });
    };
    next();
    try {
      return await work;
    } finally {
      callOff();
    }
  }

  async release(): Promise<void> {
    if (this.#heldSince !== null) await this.#deps.ledger.releaseLane(this.#deps.name);
    this.#heldSince = null;
  }

  #isLeft({ holder, beat }: RelayLaneRow): boolean {
    const { clock, leaseMs } = this.#deps;
    if (holder === null || leaseMs === 0) return true;
    const now = clock.monotonic();
    if (this.#seen?.holder !== holder || this.#seen.beat !== beat) {
      this.#seen = { holder, beat, at: now };
      return false;
    }
    return now - this.#seen.at >= leaseMs;
  }
}
