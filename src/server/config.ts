import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { accessLimits } from '#contract/access-limits.ts';
import { type GeocoderConfig, geocoderVariables, readGeocoder } from './geocoder-config.ts';
import { readUpstream, type UpstreamConfig, upstreamVariables } from './upstream-config.ts';
import { type ImageryConfig, imageryVariables, readImagery } from './imagery-config.ts';

const notEmpty = (message: string) => z.string().check(z.minLength(1, message));

const webAddress = (code: string) => z.string().check(z.regex(/^https?:\/\/\S+$/, code));

const environmentSchema = z.object({
  HOST: z._default(notEmpty('HOST is empty. Name an address, or leave it out'), '127.0.0.1'),
  PORT: z._default(
    z.pipe(
      z
        .string()
        .check(
          z.refine(
            (text) => /^\d{1,5}$/.test(text) && Number(text) < 65536,
            'PORT must be a number from 0 to 65535',
          ),
        ),
      z.transform(Number),
    ),
    4100,
  ),
  LEADMAP_DATA_DIR: z._default(
    notEmpty('LEADMAP_DATA_DIR is empty. Name a folder, or leave it out'),
    'data',
  ),
  LEADMAP_REGIONS: z.optional(z.string()),
  DATABASE_URL: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^postgres(ql)?:\/\//,
          'DATABASE_URL must begin with postgres:// (leave it out for the built-in SQLite)',
        ),
      ),
  ),
  LEADMAP_STYLE_URL: z.optional(
    webAddress('LEADMAP_STYLE_URL must be the http(s) address of a MapLibre style'),
  ),
  LEADMAP_OPENFREEMAP_URL: z._default(
    webAddress('LEADMAP_OPENFREEMAP_URL must be the http(s) address of a MapLibre style'),
    'https://tiles.openfreemap.org/styles/liberty',
  ),
  PUBLIC_URL: z.optional(
    webAddress(
      'PUBLIC_URL must be the http(s) address that people open, such as https://leads.example.com',
    ),
  ),
  TRUST_PROXY: z._default(
    z.pipe(
      z
        .string()
        .check(
          z.regex(/^\d$/, 'TRUST_PROXY must be the number of proxies before this server, 0 to 9'),
        ),
      z.transform(Number),
    ),
    0,
  ),
  LEADMAP_SECRET: z.optional(
    z.string().check(z.minLength(32, 'LEADMAP_SECRET must have at least 32 characters')),
  ),
  LEADMAP_OWNER_EMAIL: z.optional(
    z.string().check(z.regex(/^\S+@\S+$/, 'LEADMAP_OWNER_EMAIL must be an e-mail address')),
  ),
  LEADMAP_OWNER_PASSWORD: z.optional(
    z
      .string()
      .check(
        z.minLength(
          accessLimits.passwordLeast,
          `LEADMAP_OWNER_PASSWORD must have at least ${accessLimits.passwordLeast} characters`,
        ),
      ),
  ),
  RATE_LIMIT_PER_MINUTE: z._default(
    z.pipe(
      z
        .string()
        .check(
          z.regex(/^\d{1,7}$/, 'RATE_LIMIT_PER_MINUTE must be a whole number; 0 is without limit'),
        ),
      z.transform(Number),
    ),
    6000,
  ),
  ...geocoderVariables,
  ...imageryVariables,
  ...upstreamVariables,
  LOG_LEVEL: z._default(
    z.enum(
      ['silent', 'fatal', 'error', 'warn', 'info', 'debug'],
      'LOG_LEVEL must be silent, fatal, error, warn, info or debug',
    ),
    'warn',
  ),
});

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absolute. Holds the SQLite database and the address index. */
  readonly dataDir: string;
  /** Absolute folders to look for region packs in; only existing ones. */
  readonly regionDirs: readonly string[];
  readonly databaseUrl: string | null;
  readonly styleUrl: string | null;
  readonly openFreeMapUrl: string;
  /** Null for none. */
  readonly geocoder: GeocoderConfig | null;
  /** Null for none. */
  readonly imagery: ImageryConfig | null;
  /** Null for none: leads stay here. */
  readonly upstream: UpstreamConfig | null;
  readonly logLevel: string;
  /** Origin that people open; null for the address we listen on. */
  readonly publicUrl: URL | null;
  /** Proxies before us whose `X-Forwarded-…` headers are believed. */
  readonly trustProxy: number;
  /** Signs cookies; null to keep one in the data folder. */
  readonly secret: string | null;
  /** An owner to be made where there is none. */
  readonly owner: { readonly email: string; readonly password: string } | null;
  /** Requests of one key, person or address; 0 for no limit. */
  readonly rateLimitPerMinute: number;
}

/** Thrown with every fault of the environment at once, one line each. */
export class ConfigError extends Error {}

/**
 * Reads the environment. `LEADMAP_REGIONS` is one or more folders separated by `:`; an empty
 * value means "no region packs"; absent, `regions` and `../shared/regions` are tried.
 */
export function readConfig(environment: Record<string, string | undefined>, cwd: string): Config {
  const parsed = z.safeParse(environmentSchema, environment);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((issue) => issue.message).join('\n'));
  const env = parsed.data;
  const { geocoder, ...ofGeocoder } = readGeocoder(env);
  const { imagery, ...ofImagery } = readImagery(env);
  const { upstream, ...ofUpstream } = readUpstream(env, cwd);
  const faults = [...ofGeocoder.faults, ...ofImagery.faults, ...ofUpstream.faults];
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  const asked = env.LEADMAP_REGIONS?.split(':').filter((dir) => dir !== '');
  const missing = asked?.filter((dir) => !existsSync(resolve(cwd, dir))) ?? [];
  if (missing.length > 0)
    throw new ConfigError(`LEADMAP_REGIONS: no such folder: ${missing.join(', ')}`);
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir: resolve(cwd, env.LEADMAP_DATA_DIR),
    regionDirs: (asked ?? ['regions', '../shared/regions'])
      .map((dir) => resolve(cwd, dir))
      .filter((dir) => existsSync(dir)),
    databaseUrl: env.DATABASE_URL ?? null,
    styleUrl: env.LEADMAP_STYLE_URL ?? null,
    openFreeMapUrl: env.LEADMAP_OPENFREEMAP_URL,
    geocoder,
    imagery,
    upstream,
    logLevel: env.LOG_LEVEL,
    publicUrl: env.PUBLIC_URL === undefined ? null : new URL(env.PUBLIC_URL),
    trustProxy: env.TRUST_PROXY,
    secret: env.LEADMAP_SECRET ?? null,
    owner: readOwner(env.LEADMAP_OWNER_EMAIL, env.LEADMAP_OWNER_PASSWORD),
    rateLimitPerMinute: env.RATE_LIMIT_PER_MINUTE,
  };
}

function readOwner(email: string | undefined, password: string | undefined): Config['owner'] {
  if (email === undefined && password === undefined) return null;
  if (email === undefined || password === undefined)
    throw new ConfigError('LEADMAP_OWNER_EMAIL and LEADMAP_OWNER_PASSWORD go together: set both');
  return { email: email.toLowerCase(), password };
}
