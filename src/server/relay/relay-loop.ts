import type { RelayClock } from './relay-clock.ts';
import type { RelayWorker } from './relay-worker.ts';

interface RelayLoopDeps {
  readonly worker: Pick<RelayWorker, 'step' | 'stop'>;
  readonly clock: RelayClock;
  readonly onError: (error: unknown) => void;
}

/** After a database that was away. */
const afterErrorMs = 5_000;

/** Lets the worker do one step after another, until it is stopped. */
export class RelayLoop {
  readonly #deps: RelayLoopDeps;
  #isStopping = false;
  #isAwake = false;
  #wakeUp = () => {};
  #done: Promise<void> = Promise.resolve();

  constructor(deps: RelayLoopDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#done = this.#run();
  }

  /** There may be something to do. */
  wake(): void {
    this.#isAwake = true;
    this.#wakeUp();
  }

  /** Resolves when the step that is under way has ended. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#wakeUp();
    await this.#done;
  }

  async #run(): Promise<void> {
    const { worker, onError } = this.#deps;
    while (!this.#isStopping) {
      this.#isAwake = false;
      await this.#rest(await this.#step());
    }
    await worker.stop().catch(onError);
  }

  async #step(): Promise<number> {
    try {
      return await this.#deps.worker.step();
    } catch (error) {
      this.#deps.onError(error);
      return afterErrorMs;
    }
  }

  /** A wake-up shortens it, yet never a pause: the worker itself sees to that. */
  async #rest(ms: number): Promise<void> {
    if (ms <= 0 || this.#isStopping || this.#isAwake) return;
    await new Promise<void>((resolve) => {
      const callOff = this.#deps.clock.after(ms, resolve);
      this.#wakeUp = () => {
        callOff();
        resolve();
      };
    });
    this.#wakeUp = () => {};
  }
}
