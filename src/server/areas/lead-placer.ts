import { setTimeout as delay } from 'node:timers/promises';
import type { RegionProgress } from '#contract/region.ts';
import type { StateAt } from '#server/db/drawn-regions.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import { countWaiting, placeBatch } from './place-batch.ts';
import { readPlacing } from './placing.ts';

/** How much is done at a time. */
export interface PlacingPace {
  /** Pins looked at in one transaction. */
  readonly batchSize: number;
  /** Batches that the answer waits for: so many leads are in their regions when it comes. */
  readonly batchesBeforeAnswer: number;
}

/** Leads of a process that was killed are found by the others after this time. */
const lookEveryMs = 60_000;

/**
 * Places the leads of regions that have changed, batch by batch, each in a transaction of its own.
 * How far it is lies in the database, so that it goes on after a crash; several API processes may
 * work at one company's leads at once.
 */
export class LeadPlacer {
  readonly #database: OpenDatabase;
  readonly #stateAt: StateAt;
  readonly #pace: PlacingPace;
  #onError: (error: unknown) => void = () => {};
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #isWoken = false;
  #isStopped = false;

  constructor(database: OpenDatabase, stateAt: StateAt, pace: PlacingPace) {
    this.#pace = pace;
    this.#database = database;
    this.#stateAt = stateAt;
  }

  /** Goes on with what an earlier run has left, and looks for more now and then. */
  start(onError: (error: unknown) => void): void {
    this.#onError = onError;
    this.#timer = setInterval(() => this.wake(), lookEveryMs).unref();
    this.wake();
  }

  /** Resolves when the batch that is under way is committed. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  /** There are leads to be placed. */
  wake(): void {
    this.#isWoken = true;
    this.#running ??= this.#run();
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** How many of a company's leads are placed, and how many wait. */
  async progress(companyId: number): Promise<RegionProgress> {
    const { reads, heavyReads } = this.#database;
    const placing = await readPlacing(reads, companyId);
    if (!placing) return { placed: 0, waiting: 0 };
    return {
      placed: placing.placed,
      waiting: await countWaiting(heavyReads, companyId, placing),
    };
  }

  /** Places the next ones of a company; whether any are left. */
  async next(companyId: number): Promise<boolean> {
    const { db, trail, bell } = this.#database;
    const stateAt = this.#stateAt;
    const { batchSize } = this.#pace;
    const left = await db.transaction().execute(async (tx) => {
      await trail.lock(tx, companyId);
      const outcome = await placeBatch(tx, { trail, companyId, stateAt, batchSize });
      if (outcome === 'placed') await trail.recordMany(tx, companyId);
      return outcome;
    });
    if (left === 'placed') bell.ring(companyId);
    return left === 'more';
  }

  async #run(): Promise<void> {
    try {
      while (this.#isWoken && !this.#isStopped) {
        this.#isWoken = false;
        for (const companyId of await this.#companies()) await this.#place(companyId);
      }
    } catch (error) {
      this.#onError(error);
    } finally {
      // In the turn in which it looked for the last time: whoever wakes it later starts it anew.
      this.#running = null;
    }
  }

  async #companies(): Promise<number[]> {
    const rows = await this.#database.reads
      .selectFrom('region_placing')
      .select('company_id')
      .execute();
    return rows.map(({ company_id }) => company_id);
  }

  async #place(companyId: number): Promise<void> {
    for (let areLeft = true; areLeft && !this.#isStopped;) {
      const startedAt = performance.now();
      areLeft = await this.next(companyId);
      // Half of the time is for others.
      await delay(performance.now() - startedAt);
    }
  }
}
