import * as z from 'zod/mini';
import type { Finding, HostedProvider, ProviderSettings } from './hosted-provider.ts';
import { readableItems } from './readable-items.ts';

/**
 * The US Census Bureau's geocoder: addresses computed along the street ranges of TIGER, in the US
 * only; places are named by the areas around them, never by a house.
 *
 * Format: https://geocoding.geo.census.gov/geocoder/Geocoding_Services_API.html
 * Terms: https://www.census.gov/data/developers/about/terms-of-service.html. Work of the federal
 * government in the public domain, so answers may be kept; no rate is named, ours is polite. It
 * matches whole addresses only, so it is not asked while somebody types.
 */
export function censusGeocoder({ baseUrl }: ProviderSettings): HostedProvider {
  const ask = (path: string, parameters: Record<string, string>): URL => {
    const url = new URL(path, baseUrl);
    url.search = new URLSearchParams({
      ...parameters,
      benchmark: 'Public_AR_Current',
      format: 'json',
    }).toString();
    return url;
  };
  return {
    name: 'US Census geocoder',
    attribution: 'US Census Bureau',
    terms: { typeAhead: false, storable: true, mostPerSecond: 4 },
    searchUrl: ({ q }) => ask('locations/onelineaddress', { address: q.slice(0, 100) }),
    reverseUrl: ({ lng, lat }) =>
      ask('geographies/coordinates', {
        x: String(lng),
        y: String(lat),
        vintage: 'Current_Current',
        layers: 'all',
      }),
    readSearch: (answer) => {
      const matches = readableItems(matchesSchema.parse(answer).result.addressMatches, matchSchema);
      // It scores nothing; several matches mean that the address alone did not decide.
      return matches.map((match) => addressFinding(match, matches.length === 1 ? 0.8 : 0.5));
    },
    readReverse: (answer) => areaFindings(areasSchema.parse(answer).result.geographies),
  };
}

const matchesSchema = z.object({ result: z.object({ addressMatches: z.array(z.unknown()) }) });

const matchSchema = z.object({
  matchedAddress: z.string(),
  coordinates: z.object({ x: z.unknown(), y: z.unknown() }),
  addressComponents: z.record(z.string(), z.unknown()),
});

function addressFinding(match: z.output<typeof matchSchema>, confidence: number): Finding {
  const parts = match.addressComponents;
  const street = ['preQualifier', 'preDirection', 'preType', 'streetName']
    .concat(['suffixType', 'suffixDirection', 'suffixQualifier'])
    .flatMap((name) => (typeof parts[name] === 'string' ? [parts[name]] : []))
    .join(' ');
  return {
    kind: 'house',
    lat: match.coordinates.y,
    lng: match.coordinates.x,
    country: 'US',
    state: parts['state'],
    positionClass: 'interpolated',
    confidence,
    housenumber: /^\d+[\w-]*(?= )/.exec(match.matchedAddress)?.[0],
    street: inSmallLetters(street),
    city: typeof parts['city'] === 'string' ? inSmallLetters(parts['city']) : undefined,
    postcode: parts['zip'],
    postcodeSource: 'street-range',
  };
}

/** The Census writes in capitals: `N MASSACHUSETTS AVE NW` → `N Massachusetts Ave NW`. */
const inSmallLetters = (capitals: string): string =>
  capitals
    .toLowerCase()
    .replaceAll(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase())
    .replaceAll(/\b(ne|nw|se|sw|us)\b/gi, (word) => word.toUpperCase());

const areasSchema = z.object({
  result: z.object({ geographies: z.record(z.string(), z.array(z.unknown())) }),
});

const areaSchema = z.object({
  BASENAME: z.string(),
  CENTLAT: z.optional(z.string()),
  CENTLON: z.optional(z.string()),
  STUSAB: z.optional(z.string()),
});

/** One finding of the finest area around the place: its town, else its county, else its state. */
function areaFindings(layers: Record<string, unknown[]>): Finding[] {
  const areaOf = (name: RegExp) => {
    const layer = Object.keys(layers).find((key) => name.test(key));
    return readableItems((layer && layers[layer]) || [], areaSchema)[0];
  };
  const state = areaOf(/^States$/);
  const county = areaOf(/^Counties$/);
  const town = areaOf(/^Incorporated Places$/);
  const finest = town ?? county ?? state;
  if (!finest) return [];
  return [
    {
      kind: town ? 'city' : county ? 'county' : 'state',
      lat: finest.CENTLAT,
      lng: finest.CENTLON,
      country: 'US',
      state: state?.STUSAB ?? state?.BASENAME,
      positionClass: 'area',
      confidence: 0.2,
      city: town?.BASENAME,
      county: county?.BASENAME,
      postcode: areaOf(/ZIP Code Tabulation Areas$/)?.BASENAME,
      postcodeSource: 'zip-area',
    },
  ];
}
