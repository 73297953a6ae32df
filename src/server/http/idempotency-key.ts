import type { Context } from 'hono';
import { fault } from '#contract/fault.ts';
import { ProblemError } from './problem-error.ts';

/**
 * The `Idempotency-Key` header, or null when there is none. Quotes around it are taken off, as
 * the IETF draft writes the key as a quoted string while most clients send it bare.
 */
export function readIdempotencyKey(context: Context): string | null {
  const header = context.req.header('idempotency-key');
  if (header === undefined) return null;
  const key = header.replace(/^"(.*)"$/, '$1');
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key;
  const wrong = fault('Idempotency-Key', 'idempotency_key_shape');
  throw new ProblemError('invalid_request', wrong.message, { faults: [wrong] });
}
