import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { defaultProfile, type UpstreamProfile, upstreamProfileSchema } from './upstream-profile.ts';

/** Its message is for people: which file, which property, what may stand there. */
export class ProfileFault extends Error {}

/** The default with what the file says otherwise; the default alone without a file. */
export function readProfile(file: string | null): UpstreamProfile {
  return file === null ? defaultProfile : profileOf(parsed(file), file);
}

/** The default with what is given otherwise: objects property by property, all else as a whole. */
export function profileOf(given: unknown, file = 'ROOFLINK_PROFILE'): UpstreamProfile {
  const profile = z.safeParse(upstreamProfileSchema, merged(defaultProfile, given));
  if (profile.success) return profile.data;
  const faults = profile.error.issues.map(
    (issue) => `${file}: ${[...issue.path, ...keysOf(issue)].join('.') || 'the file'} is not right`,
  );
  throw new ProfileFault([...new Set(faults)].join('\n'));
}

const keysOf = (issue: z.core.$ZodIssue) =>
  issue.code === 'unrecognized_keys' ? [issue.keys.join(', ')] : [];

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'is no JSON' : 'cannot be read';
    throw new ProfileFault(`${file}: the profile of the upstream ${reason}`);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merged(base: unknown, given: unknown): unknown {
  if (given === undefined) return base;
  if (!isObject(base) || !isObject(given)) return given;
  const names = [...new Set([...Object.keys(base), ...Object.keys(given)])];
  return Object.fromEntries(names.map((name) => [name, merged(base[name], given[name])]));
}
