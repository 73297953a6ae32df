import { parentPort, type Transferable, workerData } from 'node:worker_threads';
import type { DatabasePlace } from './open-database.ts';
import type { ThreadAnswer, ThreadFault } from './thread-calls.ts';

/** What a job ended as; `moved` buffers change hands instead of being copied. */
export interface JobAnswer {
  readonly answer: unknown;
  readonly moved?: readonly Transferable[];
}

/** Where the database lies that this thread is to read. */
export const placeOfThread = (): DatabasePlace => workerData as DatabasePlace;

/** The thread's side of `ThreadCalls`: answers every job, or says why it cannot. */
export function answerCalls<Job>(answer: (job: Job) => JobAnswer | Promise<JobAnswer>): void {
  const port = parentPort;
  if (!port) throw new Error('This file runs as a thread alone.');
  const reply = (message: ThreadAnswer, moved: readonly Transferable[] = []) =>
    port.postMessage(message, moved);
  const handle = async ({ id, job }: { id: number; job: Job }) => {
    try {
      const { answer: found, moved } = await answer(job);
      reply({ id, answer: found }, moved);
    } catch (error) {
      reply({ id, fault: faultOf(error) });
    }
  };
  port.on('message', (call: { id: number; job: Job }) => void handle(call));
}

function faultOf(error: unknown): ThreadFault {
  if (!(error instanceof Error)) return { message: String(error), stack: undefined };
  const { message, stack } = error;
  return {
    message,
    stack,
    ...('code' in error ? { code: error.code } : {}),
    ...('errcode' in error ? { errcode: error.errcode } : {}),
  };
}
