import * as z from 'zod/mini';

/** One field that is wrong: dotted path, machine-readable code, sentence with the remedy. */
export const faultSchema = z.object({ field: z.string(), code: z.string(), message: z.string() });
export type Fault = z.infer<typeof faultSchema>;

/** Every way the API says no, with its HTTP status and title. */
export const problemKinds = {
  invalid_request: { status: 400, title: 'The request has faults' },
  invalid_json: { status: 400, title: 'The body is not valid JSON' },
  not_signed_in: { status: 401, title: 'Nobody is signed in' },
  no_owner: { status: 401, title: 'This Leadmap has no owner yet' },
  sign_in_refused: { status: 401, title: 'That does not let you in' },
  forbidden: { status: 403, title: 'You may not do that' },
  wrong_origin: { status: 403, title: 'This request came from elsewhere' },
  not_found: { status: 404, title: 'There is nothing here' },
  method_not_allowed: { status: 405, title: 'This address does not take that method' },
  request_in_progress: { status: 409, title: 'The first request with this key is still running' },
  conflict: { status: 409, title: 'That does not go together with what is there' },
  too_late: { status: 409, title: 'It is too late for that' },
  changed_meanwhile: { status: 412, title: 'Somebody else has changed it meanwhile' },
  version_missing: { status: 428, title: 'Say which version you have seen' },
  body_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'The body must be JSON' },
  idempotency_key_reused: { status: 422, title: 'This Idempotency-Key was used for another body' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  internal_error: { status: 500, title: 'Something failed on the server' },
  unavailable: { status: 503, title: 'The server cannot do this right now' },
} as const;
export type ProblemCode = keyof typeof problemKinds;

export const isProblemCode = (code: string): code is ProblemCode =>
  Object.hasOwn(problemKinds, code);

/** RFC 9457 `application/problem+json`, with a stable `code` and the fields at fault. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  errors: z.optional(z.array(faultSchema)),
});
export type Problem = z.infer<typeof problemSchema>;
