import * as z from 'zod/mini';
import type { Endpoint } from './endpoint-shape.ts';
import {
  geocodeReverseQuerySchema,
  geocodeReverseSchema,
  geocodeSearchQuerySchema,
  geocodeSearchSchema,
  hostedGeocoderSchema,
  hostedReverseSchema,
} from './geocode.ts';

const none = z.strictObject({});

/**
 * Look-ups of addresses. Each is there twice: by GET for programs and scripts, and by POST, where
 * what somebody typed or pressed stands in no address that a proxy or a browser writes down. Our
 * own pages ask by POST, and kiosks may by no other way.
 */
export const geocodeEndpoints = {
  searchAddress: {
    method: 'GET',
    path: '/api/geocode/search',
    query: geocodeSearchQuerySchema,
    answer: geocodeSearchSchema,
    status: 200,
  },
  searchAddressByBody: {
    method: 'POST',
    path: '/api/geocode/search',
    query: none,
    body: geocodeSearchQuerySchema,
    answer: geocodeSearchSchema,
    status: 200,
  },
  reverseGeocode: {
    method: 'GET',
    path: '/api/geocode/reverse',
    query: geocodeReverseQuerySchema,
    answer: geocodeReverseSchema,
    status: 200,
  },
  reverseGeocodeByBody: {
    method: 'POST',
    path: '/api/geocode/reverse',
    query: none,
    body: geocodeReverseQuerySchema,
    answer: geocodeReverseSchema,
    status: 200,
  },
  getHostedGeocoder: {
    method: 'GET',
    path: '/api/geocode/hosted',
    query: none,
    answer: hostedGeocoderSchema,
    status: 200,
  },
  searchHosted: {
    method: 'GET',
    path: '/api/geocode/hosted/search',
    query: geocodeSearchQuerySchema,
    answer: geocodeSearchSchema,
    status: 200,
  },
  searchHostedByBody: {
    method: 'POST',
    path: '/api/geocode/hosted/search',
    query: none,
    body: geocodeSearchQuerySchema,
    answer: geocodeSearchSchema,
    status: 200,
  },
  reverseHosted: {
    method: 'GET',
    path: '/api/geocode/hosted/reverse',
    query: geocodeReverseQuerySchema,
    answer: hostedReverseSchema,
    status: 200,
  },
  reverseHostedByBody: {
    method: 'POST',
    path: '/api/geocode/hosted/reverse',
    query: none,
    body: geocodeReverseQuerySchema,
    answer: hostedReverseSchema,
    status: 200,
  },
} as const satisfies Record<string, Endpoint>;
