import type { Context } from 'hono';
import { type Fault, type Problem, type ProblemCode, problemKinds } from '#contract/problem.ts';

/** Thrown anywhere below a route to end it with an RFC 9457 answer. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly faults: readonly Fault[];
  readonly headers: Record<string, string>;

  constructor(
    code: ProblemCode,
    detail: string,
    more: { faults?: readonly Fault[]; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.code = code;
    this.faults = more.faults ?? [];
    this.headers = more.headers ?? {};
  }
}

/** Writes a problem as `application/problem+json`. */
export function problemResponse(context: Context, error: ProblemError): Response {
  const { status, title } = problemKinds[error.code];
  const problem: Problem = {
    type: `/api/docs#problem-${error.code}`,
    title,
    status,
    detail: error.message,
    code: error.code,
    ...(error.faults.length > 0 ? { errors: [...error.faults] } : {}),
  };
  return context.body(JSON.stringify(problem), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...error.headers,
  });
}
