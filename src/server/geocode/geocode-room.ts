import type { Context, Hono } from 'hono';
import { endpoints } from '#contract/endpoint.ts';
import { placeOfQuery } from '#contract/geocode.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import { principalOf } from '#server/http/principal.ts';
import type { Geocoder } from './geocoder.ts';

/** Mounts address search and reverse look-up. */
export const createGeocodeRoom =
  (deps: {
    geocoder: Geocoder;
    /** The same with the positions that people of a company have put right. */
    ofCompany: (companyId: number) => Geocoder;
  }) =>
  (app: Hono): void => {
    const geocoderFor = (context: Context): Geocoder => {
      const { role, companyId } = principalOf(context);
      // Where a pin was put right there is a lead, which a visitor must not learn.
      return role === 'kiosk' ? deps.geocoder : deps.ofCompany(companyId);
    };
    mountEndpoint(app, endpoints.searchAddress, ({ query, context }) =>
      geocoderFor(context).search(query),
    );
    mountEndpoint(app, endpoints.searchAddressByBody, ({ body, context }) =>
      geocoderFor(context).search(body),
    );
    mountEndpoint(app, endpoints.reverseGeocode, ({ query, context }) =>
      geocoderFor(context).reverse(placeOfQuery(query)),
    );
    mountEndpoint(app, endpoints.reverseGeocodeByBody, ({ body, context }) =>
      geocoderFor(context).reverse(placeOfQuery(body)),
    );
  };
