import * as z from 'zod/mini';

const keyless = ['census', 'nominatim', 'photon'] as const;

/** Where each provider is, unless the owner names a server of their own. */
const usualPlace = {
  census: 'https://geocoding.geo.census.gov/geocoder/',
  nominatim: 'https://nominatim.openstreetmap.org/',
  photon: 'https://photon.komoot.io/',
  pelias: 'https://api.geocode.earth/',
  google: 'https://maps.googleapis.com/',
  mapbox: 'https://api.mapbox.com/',
} as const;

type ProviderName = keyof typeof usualPlace;
const names = Object.keys(usualPlace) as [ProviderName, ...ProviderName[]];

/** The hosted geocoder the owner chose. */
export interface GeocoderConfig {
  readonly provider: ProviderName;
  /** Ends with a slash. */
  readonly baseUrl: URL;
  readonly key: string | null;
  /** The owner's contract allows keeping the results. */
  readonly mayKeep: boolean;
}

/** The variables of the hosted geocoder; an empty one counts as left out. */
export const geocoderVariables = {
  LEADMAP_GEOCODER: z.optional(
    z.union(
      [z.literal(''), z.enum(names)],
      `LEADMAP_GEOCODER must be ${names.join(', ')}. Leave it out for none`,
    ),
  ),
  LEADMAP_GEOCODER_URL: z.optional(z.string()),
  LEADMAP_GEOCODER_KEY: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^[\x21-\x7e]*$/,
          'LEADMAP_GEOCODER_KEY holds a blank or a special character. Paste the key alone',
        ),
      ),
  ),
  LEADMAP_GEOCODER_KEEP: z.optional(
    z.enum(
      ['yes', 'no', ''],
      'LEADMAP_GEOCODER_KEEP must be yes, if your contract allows keeping the results, or no',
    ),
  ),
};

/** Every fault has one line that names the variable; none holds the key. */
export function readGeocoder(env: {
  [Name in keyof typeof geocoderVariables]?: string | undefined;
}): { geocoder: GeocoderConfig | null; faults: readonly string[] } {
  const provider = names.find((name) => name === env.LEADMAP_GEOCODER);
  const { LEADMAP_GEOCODER_URL: url, LEADMAP_GEOCODER_KEY: key } = env;
  if (!provider) {
    const idle = Object.keys(geocoderVariables).find((name) => env[name as keyof typeof env]);
    const fault = `${idle}: no geocoder is chosen. Set LEADMAP_GEOCODER too, or leave it out`;
    return { geocoder: null, faults: idle ? [fault] : [] };
  }
  const baseUrl = URL.parse(url || usualPlace[provider]);
  const faults = [keyFault(provider, key || '', url || ''), urlFault(baseUrl, Boolean(key))];
  if (baseUrl && !baseUrl.pathname.endsWith('/')) baseUrl.pathname += '/';
  const mayKeep = env.LEADMAP_GEOCODER_KEEP === 'yes';
  return {
    geocoder: baseUrl && { provider, baseUrl, key: key || null, mayKeep },
    faults: faults.filter((fault) => fault !== null),
  };
}

function keyFault(provider: ProviderName, key: string, ownUrl: string): string | null {
  if (keyless.some((name) => name === provider))
    return key === '' ? null : `LEADMAP_GEOCODER_KEY: ${provider} takes no key. Leave it out`;
  if (key !== '' || (provider === 'pelias' && ownUrl !== '')) return null;
  return provider === 'pelias'
    ? 'LEADMAP_GEOCODER_KEY is missing: geocode.earth needs one. Set it, or name your own Pelias server with LEADMAP_GEOCODER_URL'
    : `LEADMAP_GEOCODER_KEY is missing: ${provider} needs one. Set it, or choose a geocoder without a key, such as census`;
}

const loopback = /^(localhost|127\.[\d.]+|\[::1\])$/;

function urlFault(url: URL | null, hasKey: boolean): string | null {
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    return 'LEADMAP_GEOCODER_URL must be the http(s) address of the geocoder, without ? and #';
  if (url.username !== '' || url.password !== '')
    return 'LEADMAP_GEOCODER_URL must not hold a name or password. Use LEADMAP_GEOCODER_KEY';
  if (hasKey && url.protocol === 'http:' && !loopback.test(url.hostname))
    return 'LEADMAP_GEOCODER_URL must begin with https:// so that nobody can read the key on its way';
  return null;
}
