import * as z from 'zod/mini';
import { findDuplicatesSchema, foundDuplicatesSchema } from './duplicate.ts';
import {
  geocodeReverseQuerySchema,
  geocodeReverseSchema,
  geocodeSearchQuerySchema,
  geocodeSearchSchema,
  hostedGeocoderSchema,
  hostedReverseSchema,
} from './geocode.ts';
import { healthSchema } from './health.ts';
import {
  createdLeadSchema,
  createLeadSchema,
  leadPageSchema,
  leadSchema,
  leadSourceListSchema,
  leadStatusListSchema,
  listLeadsQuerySchema,
} from './lead.ts';
import { changeMapSetupSchema, mapSetupSchema } from './map-setup.ts';
import { receiptSchema, withdrawnLeadSchema } from './receipt.ts';

/** One endpoint: the server mounts it, the web client calls it, the OpenAPI description tells it. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path with `{name}` parameters. */
  readonly path: string;
  readonly params?: z.ZodMiniType;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  readonly answer: z.ZodMiniType;
  readonly status: 200 | 201;
}

const none = z.strictObject({});

/** Every JSON endpoint of the API. Tiles and pages are not JSON and are mounted by their rooms. */
export const endpoints = {
  createLead: {
    method: 'POST',
    path: '/api/leads',
    body: createLeadSchema,
    query: none,
    answer: createdLeadSchema,
    status: 201,
  },
  listLeads: {
    method: 'GET',
    path: '/api/leads',
    query: listLeadsQuerySchema,
    answer: leadPageSchema,
    status: 200,
  },
  getLead: {
    method: 'GET',
    path: '/api/leads/{id}',
    params: z.object({ id: z.string() }),
    query: none,
    answer: leadSchema,
    status: 200,
  },
  withdrawLead: {
    method: 'DELETE',
    path: '/api/leads/{id}',
    params: z.object({ id: z.string() }),
    query: none,
    answer: withdrawnLeadSchema,
    status: 200,
  },
  findDuplicates: {
    method: 'POST',
    path: '/api/leads/duplicates',
    body: findDuplicatesSchema,
    query: none,
    answer: foundDuplicatesSchema,
    status: 200,
  },
  getReceipt: {
    method: 'GET',
    path: '/api/receipts/{receipt}',
    params: z.object({ receipt: z.string() }),
    query: none,
    answer: receiptSchema,
    status: 200,
  },
  listLeadStatuses: {
    method: 'GET',
    path: '/api/lead-statuses',
    query: none,
    answer: leadStatusListSchema,
    status: 200,
  },
  listLeadSources: {
    method: 'GET',
    path: '/api/lead-sources',
    query: none,
    answer: leadSourceListSchema,
    status: 200,
  },
  searchAddress: {
    method: 'GET',
    path: '/api/geocode/search',
    query: geocodeSearchQuerySchema,
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
  reverseHosted: {
    method: 'GET',
    path: '/api/geocode/hosted/reverse',
    query: geocodeReverseQuerySchema,
    answer: hostedReverseSchema,
    status: 200,
  },
  getMapSetup: {
    method: 'GET',
    path: '/api/map-setup',
    query: none,
    answer: mapSetupSchema,
    status: 200,
  },
  changeMapSetup: {
    method: 'PUT',
    path: '/api/map-setup',
    query: none,
    body: changeMapSetupSchema,
    answer: mapSetupSchema,
    status: 200,
  },
  health: { method: 'GET', path: '/api/health', query: none, answer: healthSchema, status: 200 },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
