import type { Hono } from 'hono';
import { endpoints } from '#contract/endpoint.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import type { Geocoder } from './geocoder.ts';

/** Mounts address search and reverse look-up. */
export const createGeocodeRoom =
  (deps: { geocoder: Geocoder }) =>
  (app: Hono): void => {
    mountEndpoint(app, endpoints.searchAddress, ({ query }) => deps.geocoder.search(query));
    mountEndpoint(app, endpoints.reverseGeocode, ({ query }) =>
      deps.geocoder.reverse({ lng: Number(query.lng), lat: Number(query.lat) }),
    );
  };
