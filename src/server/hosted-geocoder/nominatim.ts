import * as z from 'zod/mini';
import type { Finding, HostedProvider, ProviderSettings } from './hosted-provider.ts';
import { readableItems } from './readable-items.ts';

/**
 * Nominatim, the search engine of OpenStreetMap: the public server or one's own.
 *
 * Format: https://nominatim.org/release-docs/latest/api/Search/ and …/Reverse/, `jsonv2`
 * Terms of the public server: https://operations.osmfoundation.org/policies/nominatim/. At most one
 * request a second by all people of an application together, an identifying User-Agent,
 * attribution, and no search as people type. The data is under the ODbL and may be kept. An own
 * server has no such limits.
 */
export function nominatim({ baseUrl }: ProviderSettings): HostedProvider {
  const isPublic = /(^|\.)openstreetmap\.org$/.test(baseUrl.hostname);
  const ask = (path: string, parameters: Record<string, string>): URL => {
    const url = new URL(path, baseUrl);
    url.search = new URLSearchParams({
      ...parameters,
      format: 'jsonv2',
      addressdetails: '1',
      layer: 'address',
      'accept-language': 'en',
    }).toString();
    return url;
  };
  return {
    name: 'Nominatim',
    attribution: '© OpenStreetMap contributors',
    terms: { typeAhead: !isPublic, storable: true, mostPerSecond: isPublic ? 1 : 20 },
    searchUrl: ({ q, lat, lng, limit }) =>
      ask('search', {
        q,
        limit: String(limit),
        countrycodes: 'us,ca',
        ...(lat !== undefined && lng !== undefined ? { viewbox: boxAround(lat, lng) } : {}),
      }),
    reverseUrl: ({ lng, lat }) =>
      ask('reverse', { lat: String(lat), lon: String(lng), zoom: '18' }),
    readSearch: (answer) => findings(z.array(z.unknown()).parse(answer)),
    // Where it knows nothing it answers {"error": "Unable to geocode"}.
    readReverse: (answer) => findings([z.record(z.string(), z.unknown()).parse(answer)]),
  };
}

/** What is preferred: about 50 km to each side of the map's middle. */
function boxAround(lat: string | number, lng: string | number): string {
  const [south, west] = [Number(lat) - 0.5, Number(lng) - 0.5];
  return [west, south, west + 1, south + 1].join(',');
}

const itemSchema = z.object({
  lat: z.unknown(),
  lon: z.unknown(),
  osm_type: z.optional(z.string()),
  category: z.optional(z.string()),
  type: z.optional(z.string()),
  addresstype: z.optional(z.string()),
  address: z.record(z.string(), z.unknown()),
});

const kinds: Readonly<Record<string, Finding['kind']>> = {
  road: 'street',
  postcode: 'zip',
  city: 'city',
  town: 'city',
  village: 'city',
  hamlet: 'city',
  municipality: 'city',
  county: 'county',
  state: 'state',
};

function findings(items: readonly unknown[]): Finding[] {
  return readableItems(items, itemSchema).flatMap((item) => {
    const { address, addresstype = '' } = item;
    const known = Object.hasOwn(kinds, addresstype) ? kinds[addresstype] : undefined;
    const kind = address['house_number'] ? 'house' : known;
    if (!kind) return [];
    // A way that is a "house" is no building but a line along which the number was computed.
    const computed = item.osm_type === 'way' && item.category === 'place' && item.type === 'house';
    return [
      {
        kind,
        lat: item.lat,
        lng: item.lon,
        country: address['country_code'],
        state: address['ISO3166-2-lvl4'] ?? address['state'],
        positionClass: computed ? 'interpolated' : 'address-point',
        confidence: kind === 'house' && !computed ? 0.9 : 0.6,
        housenumber: address['house_number'],
        street: address['road'],
        city:
          address['city'] ??
          address['town'] ??
          address['village'] ??
          address['hamlet'] ??
          address['municipality'],
        county: address['county'],
        postcode: address['postcode'],
      },
    ];
  });
}
