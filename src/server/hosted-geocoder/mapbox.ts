import * as z from 'zod/mini';
import type { Finding, HostedProvider, ProviderSettings } from './hosted-provider.ts';
import type { PositionClass } from './position-class.ts';
import { readableItems } from './readable-items.ts';

/**
 * Mapbox Geocoding v6.
 *
 * Format: https://docs.mapbox.com/api/search/geocoding/
 * Terms: https://docs.mapbox.com/help/dive-deeper/understand-temporary-vs-permanent-geocoding/.
 * Temporary results may not be stored; `permanent=true` may, is billed otherwise, and is sent only
 * when the owner's contract has it. 1,000 requests a minute.
 */
export function mapbox({ baseUrl, key, mayKeep }: ProviderSettings): HostedProvider {
  const ask = (path: string, parameters: Record<string, string>): URL => {
    const url = new URL(`search/geocode/v6/${path}`, baseUrl);
    url.search = new URLSearchParams({
      ...parameters,
      country: 'us,ca',
      language: 'en',
      ...(mayKeep ? { permanent: 'true' } : {}),
      ...(key ? { access_token: key } : {}),
    }).toString();
    return url;
  };
  return {
    name: 'Mapbox',
    attribution: '© Mapbox © OpenStreetMap',
    terms: { typeAhead: true, storable: mayKeep, mostPerSecond: 15 },
    searchUrl: ({ q, lat, lng, limit }) =>
      ask('forward', {
        // Its own limits: no semicolon, twenty words, ten answers.
        q: q.replaceAll(';', ' ').split(/\s+/).slice(0, 20).join(' '),
        limit: String(Math.min(10, limit)),
        autocomplete: 'true',
        ...(lat !== undefined && lng !== undefined ? { proximity: `${lng},${lat}` } : {}),
      }),
    reverseUrl: ({ lng, lat }) => ask('reverse', { longitude: String(lng), latitude: String(lat) }),
    readSearch: findings,
    readReverse: findings,
  };
}

const answerSchema = z.object({ features: z.array(z.unknown()) });

const contextSchema = z.record(z.string(), z.record(z.string(), z.unknown()));

const featureSchema = z.object({
  properties: z.object({
    feature_type: z.string(),
    name: z.unknown(),
    coordinates: z.object({
      longitude: z.unknown(),
      latitude: z.unknown(),
      accuracy: z.unknown(),
    }),
    match_code: z.optional(z.object({ confidence: z.unknown() })),
    context: contextSchema,
  }),
});

const kinds: Readonly<Record<string, Finding['kind']>> = {
  address: 'house',
  secondary_address: 'house',
  street: 'street',
  postcode: 'zip',
  place: 'city',
  district: 'county',
  region: 'state',
};

const classes: ReadonlyMap<unknown, PositionClass> = new Map([
  ['rooftop', 'rooftop'],
  ['parcel', 'address-point'],
  ['point', 'address-point'],
  ['interpolated', 'interpolated'],
]);

const confidences: ReadonlyMap<unknown, number> = new Map([
  ['exact', 0.95],
  ['high', 0.8],
  ['medium', 0.5],
]);

function findings(answer: unknown): Finding[] {
  const { features } = answerSchema.parse(answer);
  return readableItems(features, featureSchema).flatMap(({ properties }) => {
    const { feature_type: type, coordinates, context, match_code: match } = properties;
    const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
    if (!kind) return [];
    // The feature itself is not always repeated in its own context.
    const name = (layer: string) =>
      context[layer]?.['name'] ?? (type === layer ? properties.name : undefined);
    return [
      {
        kind,
        lng: coordinates.longitude,
        lat: coordinates.latitude,
        country: context['country']?.['country_code'],
        state: context['region']?.['region_code'] ?? name('region'),
        positionClass: classes.get(coordinates.accuracy) ?? 'area',
        // Only addresses are scored; "low" and unknown words are no promise.
        confidence: match ? (confidences.get(match.confidence) ?? 0.3) : 0.6,
        housenumber: context['address']?.['address_number'],
        street: context['address']?.['street_name'] ?? name('street'),
        city: name('place'),
        county: name('district'),
        postcode: name('postcode'),
      },
    ];
  });
}
