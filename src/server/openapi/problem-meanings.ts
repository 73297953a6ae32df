import type { ProblemCode } from '#contract/problem.ts';

/** When each problem happens and what to do; every code has an anchor on the reference page. */
export const problemMeanings: Readonly<Record<ProblemCode, string>> = {
  invalid_request:
    'A field, parameter or header is missing or wrong. Each is named in errors with its remedy. Nothing is stored. Correct it and send again.',
  invalid_json:
    'The body is not JSON in UTF-8, or was cut off on its way. Nothing is stored. Send it whole.',
  not_signed_in:
    'No key was sent, or none that is in use, and nobody is signed in. Send a key in the header X-API-KEY, or sign in.',
  no_owner:
    'Nobody has made this Leadmap theirs yet. Open the one-time link that the server printed at its start, or make an owner on the server: npm run admin -- owner create --email you@example.com.',
  sign_in_refused:
    'E-mail and password do not belong together, or the code is not right any more. The answer is the same whether there is such a person. Check both, or ask the owner for a new password.',
  forbidden:
    'The key, person or kiosk is known, but its role may not do this. Each call says which roles may. Use another key, or ask the owner.',
  wrong_origin:
    'The request came from a page of another site, or by a name that the server does not know itself by. Call it by the address in PUBLIC_URL; programs send a key and no Origin.',
  not_found: 'No such endpoint or object. Check the address and the id.',
  method_not_allowed: 'The endpoint exists but not with this method. The header Allow lists which.',
  request_in_progress:
    'The first request with this Idempotency-Key is still being answered. Ask again in a second with the same key and body.',
  conflict:
    'The change does not go together with what is there: somebody must remain an owner, or somebody else has decided already. Nothing is changed. Look again, and make somebody else an owner first.',
  too_late:
    'A lead can be taken back within ten minutes of being made, and this one is older. It stays. Change its status instead.',
  changed_meanwhile:
    'Somebody has changed the lead since the version that If-Match names. Nothing is changed. Read it again, and decide.',
  version_missing:
    'Send the header If-Match with the version of the lead that you have seen, such as "3".',
  body_too_large: 'The body has more than 64 kB. Nothing is stored. Shorten extra_info.',
  unsupported_media_type: 'Send the header Content-Type: application/json.',
  idempotency_key_reused:
    'Another body was sent with this Idempotency-Key before. Use a new key for each new lead.',
  too_many_requests:
    'Too many requests of one key, person or address, or too many tries to get in. Nothing is stored. Wait as many seconds as the header Retry-After says.',
  internal_error:
    'The fault is ours. Whether something was stored is unknown: repeat with the same Idempotency-Key, that is safe.',
  unavailable:
    'Too much at once, or the database is away. Nothing is stored. Wait as long as Retry-After says, then repeat.',
};
