import * as z from 'zod/mini';
import { accessEndpoints } from './access-endpoints.ts';
import { areaEndpoints } from './area-endpoints.ts';
import type { Endpoint } from './endpoint-shape.ts';
import { geocodeEndpoints } from './geocode-endpoints.ts';
import { kioskEndpoints } from './kiosk-endpoints.ts';
import { healthSchema, readySchema } from './health.ts';
import { leadSourceListSchema, leadStatusListSchema } from './lead.ts';
import { leadEndpoints } from './lead-endpoints.ts';
import {
  leadChartsQuerySchema,
  leadChartsSchema,
  leadCountsQuerySchema,
  leadCountsSchema,
  nearestLeadsQuerySchema,
  nearestLeadsSchema,
} from './lead-figures.ts';
import { relayEndpoints } from './relay-endpoints.ts';
import { changeMapSetupSchema, mapSetupSchema } from './map-setup.ts';
import { savedViewListSchema, savedViewSchema, saveViewSchema } from './saved-view.ts';
import { doneSchema } from './session.ts';
import { idInAddress } from './text.ts';

const none = z.strictObject({});
const byId = z.object({ id: idInAddress });

/** Every JSON endpoint of the API. */
export const endpoints = {
  ...leadEndpoints,
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
  ...geocodeEndpoints,
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
  countLeads: {
    method: 'GET',
    path: '/api/lead-counts',
    query: leadCountsQuerySchema,
    answer: leadCountsSchema,
    status: 200,
  },
  chartLeads: {
    method: 'GET',
    path: '/api/lead-charts',
    query: leadChartsQuerySchema,
    answer: leadChartsSchema,
    status: 200,
  },
  nearestLeads: {
    method: 'GET',
    path: '/api/nearest-leads',
    query: nearestLeadsQuerySchema,
    answer: nearestLeadsSchema,
    status: 200,
  },
  ...areaEndpoints,
  listViews: {
    method: 'GET',
    path: '/api/views',
    query: none,
    answer: savedViewListSchema,
    status: 200,
  },
  saveView: {
    method: 'POST',
    path: '/api/views',
    query: none,
    body: saveViewSchema,
    answer: savedViewSchema,
    status: 201,
  },
  removeView: {
    method: 'DELETE',
    path: '/api/views/{id}',
    params: byId,
    query: none,
    answer: doneSchema,
    status: 200,
  },
  ...accessEndpoints,
  ...kioskEndpoints,
  ...relayEndpoints,
  ready: { method: 'GET', path: '/api/ready', query: none, answer: readySchema, status: 200 },
  health: { method: 'GET', path: '/api/health', query: none, answer: healthSchema, status: 200 },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;

/** What the API serves besides JSON; `{name}` parameters as above. */
export const rawRoutes = {
  getLive: { method: 'GET', path: '/api/live' },
  getPinTile: { method: 'GET', path: '/api/pins/{z}/{x}/{y}' },
  getBasemapTile: { method: 'GET', path: '/api/basemap/{id}/{z}/{x}/{y}' },
  getOpenApi: { method: 'GET', path: '/api/openapi.json' },
  getDocs: { method: 'GET', path: '/api/docs' },
  getDocsStyle: { method: 'GET', path: '/api/docs.css' },
  exportAudit: { method: 'GET', path: '/api/audit.csv' },
  getMetrics: { method: 'GET', path: '/api/metrics' },
} as const satisfies Record<string, Pick<Endpoint, 'method' | 'path'>>;

export type RouteName = EndpointName | keyof typeof rawRoutes;

/** Every route of the API with its name. */
export const routes = Object.entries({ ...endpoints, ...rawRoutes }).map(
  ([name, { method, path }]) => ({ name: name as RouteName, method, path }),
);
