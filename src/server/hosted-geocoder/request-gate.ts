import type { Clock } from './clock.ts';

/** Why a request was not let through. */
export class NotLetThrough extends Error {
  readonly reason: 'busy' | 'superseded' | 'given-up';

  constructor(reason: 'busy' | 'superseded' | 'given-up') {
    super(reason);
    this.reason = reason;
  }
}

interface Waiting {
  /** Null for a look-up of a place: it is never superseded. */
  readonly text: string | null;
  readonly letGo: (refusal: NotLetThrough | null) => void;
}

/**
 * Lets requests through at most so many a second and so many at once. Nobody waits longer than
 * `longestWaitMs`, and a text that the same person has typed on from leaves the queue.
 */
export class RequestGate {
  readonly #limits: { mostPerSecond: number; mostAtOnce: number; longestWaitMs: number };
  readonly #clock: Clock;
  #waiting: Waiting[] = [];
  #running = 0;
  #nextStart = Number.NEGATIVE_INFINITY;
  #stopTimer: (() => void) | null = null;

  constructor(
    limits: { mostPerSecond: number; mostAtOnce: number; longestWaitMs: number },
    clock: Clock,
  ) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /**
   * Runs `work` when its turn comes.
   * @throws NotLetThrough when the turn would come too late, or is no longer wanted
   */
  async run<T>(
    request: { text: string | null; signal: AbortSignal },
    work: () => Promise<T>,
  ): Promise<T> {
    await this.#turn(request.text, request.signal);
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#pump();
    }
  }

  #turn(text: string | null, signal: AbortSignal): Promise<void> {
    if (text !== null) this.#supersede(text);
    const { longestWaitMs } = this.#limits;
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new NotLetThrough('given-up'));
      const free = Math.max(0, this.#nextStart - this.#clock.now());
      if (free + this.#waiting.length * this.#interval > longestWaitMs)
        return reject(new NotLetThrough('busy'));
      const giveUp = () => this.#refuse(entry, 'given-up');
      const stopWaiting = this.#clock.after(longestWaitMs, () => this.#refuse(entry, 'busy'));
      const entry: Waiting = {
        text,
        letGo: (refusal) => {
          stopWaiting();
          signal.removeEventListener('abort', giveUp);
          if (refusal) reject(refusal);
          else resolve();
        },
      };
      signal.addEventListener('abort', giveUp);
      this.#waiting.push(entry);
      this.#pump();
    });
  }

  // A little more than the terms say: two requests may come closer together on their way.
  get #interval(): number {
    return 1050 / this.#limits.mostPerSecond;
  }

  /** Whoever typed "12 Ma" and now "12 Main" wants the second answer only. */
  #supersede(text: string): void {
    const isSame = (other: string) =>
      other !== text && other.length > 2 && (text.startsWith(other) || other.startsWith(text));
    for (const entry of this.#waiting.filter((one) => one.text !== null && isSame(one.text)))
      this.#refuse(entry, 'superseded');
  }

  #refuse(entry: Waiting, reason: NotLetThrough['reason']): void {
    this.#waiting = this.#waiting.filter((other) => other !== entry);
    entry.letGo(new NotLetThrough(reason));
  }

  #pump(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
    while (this.#waiting.length > 0 && this.#running < this.#limits.mostAtOnce) {
      const early = this.#nextStart - this.#clock.now();
      if (early > 0) {
        this.#stopTimer = this.#clock.after(early, () => this.#pump());
        return;
      }
      this.#nextStart = this.#clock.now() + this.#interval;
      this.#running += 1;
      this.#waiting.shift()?.letGo(null);
    }
  }
}
