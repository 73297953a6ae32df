import type { Clock } from './clock.ts';
import type { ProviderFault } from './provider-fault.ts';

const faultsInARow = 3;
const shortestPauseMs = 30_000;
const longestPauseMs = 10 * 60_000;
/** While one request tries whether the provider is back, the others go on waiting. */
const trialMs = 10_000;

/**
 * Leaves a provider alone that fails: after three faults in a row, at once when it refuses the key
 * or asks for rest, each time twice as long. After the pause one request tries.
 */
export class CircuitBreaker {
  readonly #clock: Clock;
  #faults = 0;
  #pauses = 0;
  #pausedUntil = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Milliseconds for which nothing may be asked; 0 when it may. */
  pauseMs(): number {
    return Math.max(0, this.#pausedUntil - this.#clock.now());
  }

  /** To be called as a request goes out. */
  begin(): void {
    if (this.#pauses > 0) this.#pausedUntil = this.#clock.now() + trialMs;
  }

  succeeded(): void {
    this.#faults = 0;
    this.#pauses = 0;
    this.#pausedUntil = Number.NEGATIVE_INFINITY;
  }

  failed(fault: ProviderFault): void {
    // An odd request says nothing about the next one.
    if (fault.kind === 'rejected') return;
    this.#faults += 1;
    const atOnce = fault.kind === 'limit' || fault.kind === 'refused';
    if (!atOnce && this.#pauses === 0 && this.#faults < faultsInARow) return;
    const pause = Math.min(longestPauseMs, shortestPauseMs * 2 ** this.#pauses);
    this.#pauses += 1;
    const asked = Math.min(longestPauseMs, Math.max(1000, fault.retryAfterMs ?? pause));
    this.#pausedUntil = this.#clock.now() + asked;
  }
}
