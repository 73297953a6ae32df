import type { Context } from 'hono';
import { ProblemError } from './problem-error.ts';

/** The tag of a version, as `ETag` and `If-Match` have it. */
export const versionTag = (version: number): string => `"${version}"`;

// A proxy that compresses makes a strong tag a weak one (RFC 9110, 8.8.3).
const tag = /^(?:W\/)?"?(\d{1,15})"?$/;

/**
 * The version that `If-Match` names. Ends as `version_missing` without one, and with `*`, which
 * would overwrite unseen what others changed.
 */
export function readVersion(context: Context): number {
  const version = tag.exec(context.req.header('if-match')?.trim() ?? '')?.[1];
  if (version !== undefined) return Number(version);
  throw new ProblemError(
    'version_missing',
    'Send the header If-Match with the version you have seen, such as "3".',
  );
}
