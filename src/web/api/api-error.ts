import type { Problem } from '#contract/problem.ts';

/**
 * Why a call has no answer: `offline` (no connection could be made), `timeout` (the server may
 * or may not have done it), `problem` (it said no), `bad-answer` (it answered something that is
 * not in the contract, so nobody knows what it did).
 */
export type ApiErrorKind = 'offline' | 'timeout' | 'problem' | 'bad-answer';

/** Every failure of {@link callEndpoint}, except a call that its caller aborted. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  /** HTTP status; null when no answer arrived. */
  readonly status: number | null;
  /** What the server said, when it spoke `application/problem+json`. */
  readonly problem: Problem | null;
  /** How long the server asked to wait; null when it did not. */
  readonly retryAfterMs: number | null;

  constructor(
    kind: ApiErrorKind,
    more: {
      status?: number;
      problem?: Problem | null;
      retryAfterMs?: number | null;
      cause?: unknown;
    } = {},
  ) {
    super(more.problem?.detail ?? kind, { cause: more.cause });
    this.name = 'ApiError';
    this.kind = kind;
    this.status = more.status ?? null;
    this.problem = more.problem ?? null;
    this.retryAfterMs = more.retryAfterMs ?? null;
  }
}
