import type { ProblemCode } from '#contract/problem.ts';

/** What each code of a refusal means, and what to do next. */
export const problemMessages = {
  invalid_request: 'What was sent has faults. Check it and try again.',
  invalid_json: 'What was sent could not be read. Try again.',
  not_signed_in: 'Nobody is signed in. Sign in and try again.',
  no_owner: 'This Leadmap has no owner yet. Open the one-time link that the server printed.',
  sign_in_refused: 'That does not let you in. Check what you entered.',
  forbidden: 'You may not do that. Ask the owner.',
  wrong_origin:
    'The server does not know this page’s address. Open Leadmap at the address that the owner set.',
  not_found: 'It is not there any more, or never was. Load the page again.',
  method_not_allowed: 'The server does not do that here. Load the page again.',
  request_in_progress: 'The same is being done already. Wait a moment.',
  conflict: 'That does not go together with what is there. Load the page again and look.',
  too_late: 'It is too late for that.',
  changed_meanwhile: 'Somebody else has changed it meanwhile. Load it again and decide.',
  version_missing: 'The page is too old for this server. Load it again.',
  body_too_large: 'It is too large for the server. Shorten it.',
  unsupported_media_type: 'The server does not take that kind of data. Load the page again.',
  idempotency_key_reused: 'It was saved before with other content.',
  too_many_requests: 'That was too often. Wait a moment and try again.',
  internal_error: 'Something failed on the server. Try again in a moment.',
  unavailable: 'The server cannot do this right now. Try again in a moment.',
} as const satisfies Record<ProblemCode, string>;
