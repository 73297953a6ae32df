import {
  afterFailure,
  backOffMs,
  inQueueOrder,
  longestWaitMs,
  msUntil,
  type QueueEntry,
  type UnsentOutcome,
  waitMs,
} from './after-attempt.ts';

/** Where the queue lies; each call is one step that happens wholly or not at all. */
interface OutboxQueue<Entry, Sent> {
  readonly readOutbox: () => Promise<Entry[]>;
  readonly noteWaiting: (entry: Entry) => Promise<void>;
  readonly noteSent: (entry: Entry, outcome: Sent) => Promise<void>;
}

/** What the sender stands on. */
interface SenderPorts<Entry, Sent> {
  readonly queue: OutboxQueue<Entry, Sent>;
  readonly send: (entry: Entry) => Promise<Sent | UnsentOutcome>;
  /** Runs the work while no other tab runs its own. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  /** After each step that changed the queue. */
  readonly onChange: () => void;
  /** Asks to be called again by {@link OutboxSender.wake}; a later wish replaces an earlier one. */
  readonly wakeAfter: (ms: number) => void;
  readonly now: () => number;
  /** A number from 0 to 1. */
  readonly random: () => number;
}

/** Reasons that speak of the connection and not of one lead: the rest would fare alike. */
const stopsTheRound = new Set(['unreachable', 'too-many', 'signed-out']);

/**
 * Sends what waits in the outbox: the oldest first, one at a time, one tab at a time. A lead that
 * fails keeps its place and waits longer and longer; it never keeps the others back.
 */
export class OutboxSender<Entry extends QueueEntry, Sent extends { readonly kind: 'sent' }> {
  readonly #ports: SenderPorts<Entry, Sent>;
  #running: Promise<void> | null = null;
  #again = false;
  #hurry = false;
  #streak = 0;
  #quietUntil = 0;

  constructor(ports: SenderPorts<Entry, Sent>) {
    this.#ports = ports;
  }

  /**
   * Sends what is due. In a hurry (the network is back, or the person asks) also what waits for
   * its turn, except where the server itself asked to wait.
   */
  async wake(hurry = false): Promise<void> {
    this.#again = true;
    this.#hurry ||= hurry;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      const hurry = this.#hurry;
      this.#hurry = false;
      if (hurry) this.#quietUntil = 0;
      if (this.#quietMs() === 0) await this.#ports.alone(() => this.#round(hurry));
    }
    await this.#askToBeWoken();
  }

  async #round(hurry: boolean): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      const entry = this.#nextOf(await this.#ports.queue.readOutbox(), { hurry, tried });
      if (!entry) return;
      tried.add(entry.id);
      if (!(await this.#attempt(entry))) return;
    }
  }

  #nextOf(
    entries: readonly Entry[],
    { hurry, tried }: { hurry: boolean; tried: ReadonlySet<string> },
  ): Entry | undefined {
    const now = this.#ports.now();
    const isDue = (entry: Entry) => {
      const wait = waitMs(entry, now);
      return wait === 0 || (wait !== null && hurry && !wasAskedToWait(entry));
    };
    return inQueueOrder(entries).find((entry) => !tried.has(entry.id) && isDue(entry));
  }

  /** Whether the round goes on. */
  async #attempt(entry: Entry): Promise<boolean> {
    const { queue, send, now, random, onChange } = this.#ports;
    const outcome = await send(entry);
    if (outcome.kind === 'sent') await queue.noteSent(entry, outcome);
    else await queue.noteWaiting(afterFailure(entry, outcome, { now: now(), random: random() }));
    onChange();
    if (outcome.kind !== 'retry' || !stopsTheRound.has(outcome.reason)) {
      this.#streak = 0;
      return true;
    }
    this.#streak += 1;
    const asked = Math.min(outcome.afterMs ?? 0, longestWaitMs);
    const quiet = Math.max(asked, backOffMs(this.#streak, random()));
    this.#quietUntil = now() + quiet;
    return false;
  }

  #quietMs(): number {
    return msUntil(this.#quietUntil, this.#ports.now());
  }

  async #askToBeWoken(): Promise<void> {
    const now = this.#ports.now();
    const entries = await this.#ports.queue.readOutbox();
    const waits = entries.flatMap((entry) => waitMs(entry, now) ?? []);
    if (waits.length > 0) this.#ports.wakeAfter(Math.max(Math.min(...waits), this.#quietMs()));
  }
}

const wasAskedToWait = ({ state }: QueueEntry) =>
  state.kind === 'waiting' && state.reason === 'too-many';
