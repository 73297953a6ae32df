import type { Context, Hono } from 'hono';
import { endpoints } from '#contract/endpoint.ts';
import {
  type GeocodeReverseQuery,
  type GeocodeSearchQuery,
  type HostedGeocoder,
  placeOfQuery,
} from '#contract/geocode.ts';
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
    const search = async (asked: GeocodeSearchQuery, { req }: Context) => ({
      type: 'FeatureCollection' as const,
      features: await configured(client).search(asked, req.raw.signal),
    });
    const reverse = async (asked: GeocodeReverseQuery, { req }: Context) => ({
      address: await configured(client).reverse(placeOfQuery(asked), req.raw.signal),
    });
    mountEndpoint(app, endpoints.searchHosted, ({ query, context }) => search(query, context));
    mountEndpoint(app, endpoints.searchHostedByBody, ({ body, context }) => search(body, context));
    mountEndpoint(app, endpoints.reverseHosted, ({ query, context }) => reverse(query, context));
    mountEndpoint(app, endpoints.reverseHostedByBody, ({ body, context }) =>
      reverse(body, context),
    );
  };

function configured(client: HostedGeocoderClient | null): HostedGeocoderClient {
  if (client) return client;
  throw new ProblemError(
    'not_found',
    'No hosted geocoder is configured. Set LEADMAP_GEOCODER to have one, or use /api/geocode/search.',
  );
}
