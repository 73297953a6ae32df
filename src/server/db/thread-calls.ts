import { Worker } from 'node:worker_threads';
import type { DatabasePlace } from './open-database.ts';

/** What a thread sends back; see answer-calls.ts. */
export type ThreadAnswer =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly fault: ThreadFault };

/** An error as it travels: SQLite's and PostgreSQL's codes say what kind it is. */
export interface ThreadFault {
  readonly message: string;
  readonly stack: string | undefined;
  readonly code?: unknown;
  readonly errcode?: unknown;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/**
 * Threads that do what would hold up the request loop, each with a connection of its own. They
 * start when first needed; one that fails takes its own calls along and is replaced by the next.
 */
export class ThreadCalls {
  readonly #file: URL;
  readonly #place: DatabasePlace;
  readonly #most: number;
  readonly #threads = new Set<Thread>();
  #lastId = 0;
  #closed = false;

  /** `file` calls `answerCalls`; at most `most` threads run it. */
  constructor(file: URL, place: DatabasePlace, most = 1) {
    this.#file = file;
    this.#place = place;
    this.#most = most;
  }

  /** What the thread answers; its errors arrive as errors with their `code` and `errcode`. */
  call<Answer>(job: unknown): Promise<Answer> {
    if (this.#closed) return Promise.reject(new Error('The database is closed.'));
    const { worker, waiting } = this.#idlest();
    const id = ++this.#lastId;
    return new Promise<Answer>((resolve, reject) => {
      // Our own thread answers what its jobs are answered with.
      waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
      worker.ref();
      worker.postMessage({ id, job });
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }

  #idlest(): Thread {
    const [idlest] = [...this.#threads].toSorted((a, b) => a.waiting.size - b.waiting.size);
    const isBusy = !idlest || idlest.waiting.size > 0;
    return isBusy && this.#threads.size < this.#most ? this.#start() : (idlest ?? this.#start());
  }

  #start(): Thread {
    const worker = new Worker(this.#file, {
      workerData: this.#place,
      // Small young halves, as for the server itself: rows come and go.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    const thread: Thread = { worker, waiting: new Map() };
    this.#threads.add(thread);
    worker.on('message', (message: ThreadAnswer) => settle(thread, message));
    let reason = new Error('A thread of the database ended.');
    worker.on('error', (error) => {
      reason = error instanceof Error ? error : reason;
    });
    worker.on('exit', () => {
      this.#threads.delete(thread);
      for (const { reject } of thread.waiting.values()) reject(reason);
    });
    return thread;
  }
}

function settle({ worker, waiting }: Thread, message: ThreadAnswer): void {
  const call = waiting.get(message.id);
  waiting.delete(message.id);
  // An idle thread keeps no process alive.
  if (waiting.size === 0) worker.unref();
  if ('answer' in message) call?.resolve(message.answer);
  else call?.reject(Object.assign(new Error(message.fault.message), message.fault));
}
