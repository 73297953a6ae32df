import * as z from 'zod/mini';
import type { Finding, HostedProvider, ProviderSettings } from './hosted-provider.ts';
import { readableItems } from './readable-items.ts';

/**
 * Photon, a search of OpenStreetMap made for typing: komoot's public server or one's own.
 *
 * Format: https://github.com/komoot/photon/blob/master/docs/api-v1.md
 * Terms of the public server: https://photon.komoot.io, "be fair, extensive usage will be
 * throttled", no figure; ours is low. The data is under the ODbL and may be kept.
 */
export function photon({ baseUrl }: ProviderSettings): HostedProvider {
  const isPublic = /(^|\.)komoot\.io$/.test(baseUrl.hostname);
  const ask = (path: string, parameters: Record<string, string>): URL => {
    const url = new URL(path, baseUrl);
    url.search = new URLSearchParams({ ...parameters, lang: 'en' }).toString();
    return url;
  };
  return {
    name: 'Photon',
    attribution: '© OpenStreetMap contributors',
    terms: { typeAhead: true, storable: true, mostPerSecond: isPublic ? 2 : 20 },
    searchUrl: ({ q, lat, lng, limit }) =>
      ask('api', {
        q,
        limit: String(limit),
        // It cannot be told the countries, but the corner of the world.
        bbox: '-180,18,-52,84',
        ...(lat !== undefined && lng !== undefined ? { lat: String(lat), lon: String(lng) } : {}),
      }),
    reverseUrl: ({ lng, lat }) =>
      ask('reverse', { lat: String(lat), lon: String(lng), limit: '1' }),
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
  city: 'city',
  county: 'county',
  state: 'state',
};

function findings(answer: unknown): Finding[] {
  const { features } = answerSchema.parse(answer);
  return readableItems(features, featureSchema).flatMap(({ geometry, properties }) => {
    const type = String(properties['type']);
    const kind = properties['housenumber'] ? 'house' : Object.hasOwn(kinds, type) && kinds[type];
    if (!kind) return [];
    // The name of a street, town or county stands in `name`, not in the field of its own kind.
    const named = (field: Finding['kind'] | 'postcode') =>
      kind === field ? properties['name'] : properties[field];
    // A way that is a "place" is a line along which the number was computed, not a building.
    const computed = properties['osm_type'] === 'W' && properties['osm_key'] === 'place';
    return [
      {
        kind,
        lng: geometry.coordinates[0],
        lat: geometry.coordinates[1],
        country: properties['countrycode'],
        state: named('state'),
        positionClass: computed ? 'interpolated' : 'address-point',
        confidence: kind === 'house' && !computed ? 0.9 : 0.6,
        housenumber: properties['housenumber'],
        street: named('street'),
        city: named('city'),
        county: named('county'),
        postcode: properties['postcode'],
      },
    ];
  });
}
