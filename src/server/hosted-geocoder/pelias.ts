import * as z from 'zod/mini';
import type { Finding, HostedProvider, ProviderSettings } from './hosted-provider.ts';
import { readableItems } from './readable-items.ts';

/**
 * Pelias: an own server, or geocode.earth, whose makers run it.
 *
 * Format: https://github.com/pelias/documentation/blob/master/response.md
 * Terms of geocode.earth: https://geocode.earth/guidelines (attribution; open data, may be kept)
 * and https://geocode.earth/docs/intro/rate_limits (10 a second, strictly).
 */
export function pelias({ baseUrl, key }: ProviderSettings): HostedProvider {
  const isEarth = /(^|\.)geocode\.earth$/.test(baseUrl.hostname);
  const ask = (path: string, parameters: Record<string, string>): URL => {
    const url = new URL(path, baseUrl);
    url.search = new URLSearchParams({
      ...parameters,
      'boundary.country': 'USA,CAN',
      ...(key ? { api_key: key } : {}),
    }).toString();
    return url;
  };
  return {
    name: isEarth ? 'geocode.earth' : 'Pelias',
    attribution: isEarth
      ? '© Geocode Earth, OpenStreetMap and others'
      : '© OpenStreetMap, OpenAddresses and others',
    terms: { typeAhead: true, storable: true, mostPerSecond: isEarth ? 9 : 20 },
    searchUrl: ({ q, lat, lng, limit }) =>
      ask('v1/autocomplete', {
        text: q,
        size: String(limit),
        ...(lat !== undefined && lng !== undefined
          ? { 'focus.point.lat': String(lat), 'focus.point.lon': String(lng) }
          : {}),
      }),
    reverseUrl: ({ lng, lat }) =>
      ask('v1/reverse', { 'point.lat': String(lat), 'point.lon': String(lng), size: '1' }),
    readSearch: findings,
    readReverse: findings,
  };
}

const answerSchema = z.object({ features: z.array(z.unknown()) });

const featureSchema = z.object({
  geometry: z.object({ coordinates: z.array(z.unknown()) }),
  properties: z.record(z.string(), z.unknown()),
});

const kinds: Readonly<Record<string, Finding['kind']>> = {
  street: 'street',
  postalcode: 'zip',
  locality: 'city',
  localadmin: 'city',
  county: 'county',
  region: 'state',
};

function findings(answer: unknown): Finding[] {
  const { features } = answerSchema.parse(answer);
  return readableItems(features, featureSchema).flatMap(({ geometry, properties }) => {
    const layer = String(properties['layer']);
    const kind = properties['housenumber'] ? 'house' : Object.hasOwn(kinds, layer) && kinds[layer];
    if (!kind) return [];
    const computed = [properties['accuracy'], properties['match_type']].includes('interpolated');
    const said = properties['confidence'];
    return [
      {
        kind,
        lng: geometry.coordinates[0],
        lat: geometry.coordinates[1],
        country: properties['country_a'],
        state: properties['region_a'] ?? properties['region'],
        positionClass: computed ? 'interpolated' : 'address-point',
        // Autocomplete tells no confidence.
        confidence: typeof said === 'number' ? said : kind === 'house' && !computed ? 0.9 : 0.6,
        housenumber: properties['housenumber'],
        street: properties['street'],
        city: properties['locality'] ?? properties['localadmin'],
        county: properties['county'],
        postcode: properties['postalcode'],
      },
    ];
  });
}
