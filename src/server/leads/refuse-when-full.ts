import { ProblemError } from '#server/http/problem-error.ts';
import { WriteQueueFull } from './group-commit.ts';

/** Ends a request as a problem when too many leads wait to be written. */
export function refuseWhenFull(error: unknown): never {
  if (!(error instanceof WriteQueueFull)) throw error;
  throw new ProblemError('unavailable', 'Too many leads are waiting to be written. Try again.', {
    headers: { 'Retry-After': '2' },
  });
}
