import * as z from 'zod/mini';
import type { Finding, HostedProvider, ProviderSettings } from './hosted-provider.ts';
import { ProviderFault } from './provider-fault.ts';
import { readableItems } from './readable-items.ts';

/**
 * Google's Geocoding API.
 *
 * Format: https://developers.google.com/maps/documentation/geocoding/requests-geocoding
 * Terms: https://developers.google.com/maps/documentation/geocoding/policies. Content may not be
 * cached, stored or shown on a map that is not Google's, so nothing is storable unless the owner's
 * contract says otherwise. The API is for whole addresses, not for typing. 3,000 a minute:
 * https://developers.google.com/maps/documentation/geocoding/usage-and-billing
 */
export function google({ baseUrl, key, mayKeep }: ProviderSettings): HostedProvider {
  const ask = (parameters: Record<string, string>): URL => {
    const url = new URL('maps/api/geocode/json', baseUrl);
    url.search = new URLSearchParams({
      ...parameters,
      language: 'en',
      ...(key ? { key } : {}),
    }).toString();
    return url;
  };
  return {
    name: 'Google',
    attribution: '© Google',
    terms: { typeAhead: false, storable: mayKeep, mostPerSecond: 40 },
    searchUrl: ({ q, lat, lng }) =>
      ask({
        address: q,
        region: 'us',
        ...(lat !== undefined && lng !== undefined ? { bounds: boundsAround(lat, lng) } : {}),
      }),
    reverseUrl: ({ lng, lat }) => ask({ latlng: `${lat},${lng}` }),
    readSearch: findings,
    readReverse: findings,
  };
}

/** What is preferred, south-west and north-east corner: about 50 km to each side. */
function boundsAround(lat: string | number, lng: string | number): string {
  const [south, west] = [Number(lat) - 0.5, Number(lng) - 0.5];
  return `${south},${west}|${south + 1},${west + 1}`;
}

const answerSchema = z.object({ status: z.string(), results: z.optional(z.array(z.unknown())) });

const resultSchema = z.object({
  types: z.array(z.string()),
  partial_match: z.optional(z.boolean()),
  address_components: z.array(
    z.object({ long_name: z.unknown(), short_name: z.unknown(), types: z.array(z.string()) }),
  ),
  geometry: z.object({
    location: z.object({ lat: z.unknown(), lng: z.unknown() }),
    location_type: z.optional(z.string()),
  }),
});

const kinds: Readonly<Record<string, Finding['kind']>> = {
  street_address: 'house',
  premise: 'house',
  subpremise: 'house',
  route: 'street',
  postal_code: 'zip',
  locality: 'city',
  administrative_area_level_2: 'county',
  administrative_area_level_1: 'state',
};

function findings(answer: unknown): Finding[] {
  const { status, results = [] } = answerSchema.parse(answer);
  // Google says 200 whatever happens; the word inside tells.
  if (status === 'OVER_QUERY_LIMIT' || status === 'OVER_DAILY_LIMIT')
    throw new ProviderFault('limit');
  if (status === 'REQUEST_DENIED') throw new ProviderFault('refused');
  if (status === 'ZERO_RESULTS') return [];
  if (status !== 'OK') throw new ProviderFault('nonsense');
  return readableItems(results, resultSchema).flatMap((result) => {
    const type = result.types.find((candidate) => Object.hasOwn(kinds, candidate));
    const kind = type && kinds[type];
    if (!kind) return [];
    const part = (name: string) =>
      result.address_components.find((component) => component.types.includes(name));
    const computed = result.geometry.location_type === 'RANGE_INTERPOLATED';
    // "ROOFTOP" promises the precision of a street address, not a roof.
    const exact = result.geometry.location_type === 'ROOFTOP';
    return [
      {
        kind,
        ...result.geometry.location,
        country: part('country')?.short_name,
        state: part('administrative_area_level_1')?.short_name,
        positionClass: exact ? 'address-point' : computed ? 'interpolated' : 'area',
        confidence: result.partial_match ? 0.5 : exact ? 0.9 : 0.6,
        housenumber: part('street_number')?.long_name,
        street: part('route')?.short_name,
        city: (part('locality') ?? part('sublocality') ?? part('postal_town'))?.long_name,
        county: part('administrative_area_level_2')?.long_name,
        postcode: part('postal_code')?.long_name,
      },
    ];
  });
}
