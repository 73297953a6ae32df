import type { RelayClock } from '#server/relay/relay-clock.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** Time that stands still until it is wound to the next thing that is to happen. */
export class SimulatedClock implements RelayClock {
  #nowMs = Date.parse('2026-11-26T10:00:00Z');
  #timers: Timer[] = [];

  now = (): number => this.#nowMs;
  monotonic = (): number => this.#nowMs;

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#nowMs + Math.max(0, ms), run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  }

  /** Goes on to the next timer; false when there is none. */
  advance(): boolean {
    let next: Timer | undefined;
    for (const timer of this.#timers) if (!next || timer.at < next.at) next = timer;
    if (!next) return false;
    const due = next;
    this.#timers = this.#timers.filter((one) => one !== due);
    this.#nowMs = Math.max(this.#nowMs, due.at);
    due.run();
    return true;
  }

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => void this.after(ms, resolve));
  }
}
