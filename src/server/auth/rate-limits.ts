import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '#server/http/problem-error.ts';

/** Counts how often something happens, and says no when it is too often. */
export interface RateLimit {
  /** Counts one more; throws a {@link ProblemError} with `Retry-After` when it is too many. */
  count(key: string): Promise<void>;
  /** Takes one back that turned out to be right. */
  forgive(key: string): Promise<void>;
}

const minutes = 60;

/**
 * The limits of one API process. Whoever can be guessed at (passwords, codes, tokens) has narrow
 * ones by account and by address; everything else a wide one that only a runaway program meets.
 */
export function createRateLimits({ perMinute }: { perMinute: number }) {
  return {
    /** Requests of one key, person, kiosk, or address without any. */
    requests: limit('requests', { points: perMinute, seconds: minutes }),
    /** Wrong passwords and codes for one account, from one address. */
    account: limit('account', { points: 10, seconds: 15 * minutes }),
    /** The same from one address, for whatever account. */
    entry: limit('entry', { points: 60, seconds: 15 * minutes }),
  };
}
export type RateLimits = ReturnType<typeof createRateLimits>;

function limit(
  keyPrefix: string,
  { points, seconds }: { points: number; seconds: number },
): RateLimit {
  if (points === 0) return { count: async () => {}, forgive: async () => {} };
  const limiter = new RateLimiterMemory({ keyPrefix, points, duration: seconds });
  return {
    async count(key) {
      try {
        await limiter.consume(key);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const wait = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        throw new ProblemError('too_many_requests', `Try again in ${wait} seconds.`, {
          headers: { 'Retry-After': String(wait) },
        });
      }
    },
    async forgive(key) {
      await limiter.reward(key, 1);
    },
  };
}
