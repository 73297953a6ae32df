import { resolve } from 'node:path';
import * as z from 'zod/mini';

/** The RoofLink account that leads are sent on to. */
export interface UpstreamConfig {
  /** Below it lie all paths of the profile. */
  readonly baseUrl: URL;
  readonly key: { readonly key: string } | { readonly file: string };
  /** Absolute; null for the default profile. */
  readonly profileFile: string | null;
  /** Whether leads that were made there are read. */
  readonly readBack: boolean;
}

/** The variables of the upstream; an empty one counts as left out. */
export const upstreamVariables = {
  ROOFLINK_API_URL: z.optional(z.string()),
  ROOFLINK_API_KEY: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^[\x21-\x7e]*$/,
          'ROOFLINK_API_KEY holds a blank or a special character. Paste the key alone',
        ),
      ),
  ),
  ROOFLINK_API_KEY_FILE: z.optional(z.string()),
  ROOFLINK_PROFILE: z.optional(z.string()),
  ROOFLINK_READ_BACK: z.optional(
    z.string().check(z.regex(/^(on|off)?$/, 'ROOFLINK_READ_BACK must be on or off')),
  ),
};

/** Every fault has one line that names the variable; none holds the key. */
export function readUpstream(
  env: { [Name in keyof typeof upstreamVariables]?: string | undefined },
  cwd: string,
): { upstream: UpstreamConfig | null; faults: readonly string[] } {
  const { ROOFLINK_API_URL: url, ROOFLINK_API_KEY: key, ROOFLINK_API_KEY_FILE: file } = env;
  if (!url) {
    const idle = Object.keys(upstreamVariables).find((name) => {
      const value = env[name as keyof typeof env];
      return value && value !== 'off';
    });
    const fault = `${idle}: no upstream is configured. Set ROOFLINK_API_URL too, or leave it out`;
    return { upstream: null, faults: idle ? [fault] : [] };
  }
  const baseUrl = URL.parse(url);
  const faults = [urlFault(baseUrl), keyFault(key, file)].filter((fault) => fault !== null);
  if (!baseUrl || faults.length > 0) return { upstream: null, faults };
  return {
    upstream: {
      baseUrl,
      key: file ? { file: resolve(cwd, file) } : { key: key ?? '' },
      profileFile: env.ROOFLINK_PROFILE ? resolve(cwd, env.ROOFLINK_PROFILE) : null,
      readBack: env.ROOFLINK_READ_BACK === 'on',
    },
    faults,
  };
}

function keyFault(key: string | undefined, file: string | undefined): string | null {
  if (!key && !file)
    return 'ROOFLINK_API_KEY is missing. Set it, or name a file that holds it with ROOFLINK_API_KEY_FILE';
  return key && file
    ? 'ROOFLINK_API_KEY and ROOFLINK_API_KEY_FILE are both set. Leave one of them out'
    : null;
}

const loopback = /^(localhost|127\.[\d.]+|\[::1\])$/;

function urlFault(url: URL | null): string | null {
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    return 'ROOFLINK_API_URL must be an http(s) address without ? and #, such as https://integrate.rooflink.com/roof_link_endpoints/api';
  if (url.username !== '' || url.password !== '')
    return 'ROOFLINK_API_URL must not hold a name or password. Use ROOFLINK_API_KEY';
  if (url.protocol === 'http:' && !loopback.test(url.hostname))
    return 'ROOFLINK_API_URL must begin with https:// so that nobody can read the key on its way';
  return null;
}
