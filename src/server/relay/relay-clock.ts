/** The time that the relay goes by; tests wind their own. */
export interface RelayClock {
  /** Milliseconds since 1970, as the ledger is written. */
  now(): number;
  /** Milliseconds that only ever grow, for waiting. */
  monotonic(): number;
  /** Calls back once after so many milliseconds; returns how to call it off. */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: RelayClock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
