import type { Hono } from 'hono';
import { endpoints } from '#contract/endpoint.ts';
import type { HostedGeocoder } from '#contract/geocode.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import type { HostedGeocoderClient } from './hosted-geocoder.ts';

/** Mounts the hosted geocoder; `client` is null when none is configured. */
export const createHostedGeocoderRoom =
  ({ client }: { client: HostedGeocoderClient | null }) =>
  (app: Hono): void => {
    mountEndpoint(app, endpoints.getHostedGeocoder, (): HostedGeocoder => {
      if (!client) return null;
      const { name, attribution, terms } = client.provider;
      return { name, attribution, type_ahead: terms.typeAhead, storable: terms.storable };
    });
    mountEndpoint(app, endpoints.searchHosted, async ({ query, context }) => ({
      type: 'FeatureCollection' as const,
      features: await configured(client).search(query, context.req.raw.signal),
    }));
    mountEndpoint(app, endpoints.reverseHosted, async ({ query, context }) => ({
      address: await configured(client).reverse(
        { lng: Number(query.lng), lat: Number(query.lat) },
        context.req.raw.signal,
      ),
    }));
  };

function configured(client: HostedGeocoderClient | null): HostedGeocoderClient {
  if (client) return client;
  throw new ProblemError(
    'not_found',
    'No hosted geocoder is configured. Set LEADMAP_GEOCODER to have one, or use /api/geocode/search.',
  );
}
