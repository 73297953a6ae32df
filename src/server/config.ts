import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { type GeocoderConfig, geocoderVariables, readGeocoder } from './geocoder-config.ts';

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
  ...geocoderVariables,
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
  readonly logLevel: string;
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
  const { geocoder, faults } = readGeocoder(env);
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
    logLevel: env.LOG_LEVEL,
  };
}
