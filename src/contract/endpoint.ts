import * as z from 'zod/mini';
import {
  changeAccountSchema,
  changePasswordSchema,
  confirmPasswordSchema,
  confirmTwoFactorSchema,
  twoFactorSchema,
} from './account.ts';
import { auditPageSchema, auditQuerySchema, erasedLeadSchema, eraseLeadSchema } from './audit.ts';
import { findDuplicatesSchema, foundDuplicatesSchema } from './duplicate.ts';
import {
  geocodeReverseQuerySchema,
  geocodeReverseSchema,
  geocodeSearchQuerySchema,
  geocodeSearchSchema,
  hostedGeocoderSchema,
  hostedReverseSchema,
} from './geocode.ts';
import { healthSchema, readySchema } from './health.ts';
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
import {
  doneSchema,
  sessionListSchema,
  sessionSchema,
  signInAnswerSchema,
  signInCodeSchema,
  signInSchema,
} from './session.ts';
import {
  apiKeyListSchema,
  changePersonSchema,
  createApiKeySchema,
  createdApiKeySchema,
  createdKioskSchema,
  createKioskSchema,
  followLinkSchema,
  invitePersonSchema,
  kioskListSchema,
  linkSchema,
  oneTimeLinkSchema,
  pairKioskSchema,
  personSchema,
  readLinkSchema,
  requestPasswordSchema,
  teamSchema,
} from './team.ts';

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
const byId = z.object({ id: z.string() });

/** Every JSON endpoint of the API. */
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
    params: byId,
    query: none,
    answer: leadSchema,
    status: 200,
  },
  withdrawLead: {
    method: 'DELETE',
    path: '/api/leads/{id}',
    params: byId,
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
  eraseLead: {
    method: 'POST',
    path: '/api/leads/{id}/erase',
    params: byId,
    body: eraseLeadSchema,
    query: none,
    answer: erasedLeadSchema,
    status: 200,
  },
  getSession: {
    method: 'GET',
    path: '/api/session',
    query: none,
    answer: sessionSchema,
    status: 200,
  },
  signIn: {
    method: 'POST',
    path: '/api/session',
    body: signInSchema,
    query: none,
    answer: signInAnswerSchema,
    status: 200,
  },
  signInWithCode: {
    method: 'POST',
    path: '/api/session/code',
    body: signInCodeSchema,
    query: none,
    answer: signInAnswerSchema,
    status: 200,
  },
  signOut: {
    method: 'DELETE',
    path: '/api/session',
    query: none,
    answer: doneSchema,
    status: 200,
  },
  listSessions: {
    method: 'GET',
    path: '/api/sessions',
    query: none,
    answer: sessionListSchema,
    status: 200,
  },
  endSession: {
    method: 'DELETE',
    path: '/api/sessions/{id}',
    params: byId,
    query: none,
    answer: doneSchema,
    status: 200,
  },
  changeAccount: {
    method: 'PUT',
    path: '/api/account',
    body: changeAccountSchema,
    query: none,
    answer: doneSchema,
    status: 200,
  },
  changePassword: {
    method: 'PUT',
    path: '/api/account/password',
    body: changePasswordSchema,
    query: none,
    answer: doneSchema,
    status: 200,
  },
  beginTwoFactor: {
    method: 'POST',
    path: '/api/account/two-factor',
    body: confirmPasswordSchema,
    query: none,
    answer: twoFactorSchema,
    status: 200,
  },
  confirmTwoFactor: {
    method: 'PUT',
    path: '/api/account/two-factor',
    body: confirmTwoFactorSchema,
    query: none,
    answer: doneSchema,
    status: 200,
  },
  endTwoFactor: {
    method: 'POST',
    path: '/api/account/two-factor/end',
    body: confirmPasswordSchema,
    query: none,
    answer: doneSchema,
    status: 200,
  },
  requestPassword: {
    method: 'POST',
    path: '/api/password-requests',
    body: requestPasswordSchema,
    query: none,
    answer: doneSchema,
    status: 200,
  },
  readLink: {
    method: 'POST',
    path: '/api/links/read',
    body: readLinkSchema,
    query: none,
    answer: linkSchema,
    status: 200,
  },
  followLink: {
    method: 'POST',
    path: '/api/links',
    body: followLinkSchema,
    query: none,
    answer: signInAnswerSchema,
    status: 200,
  },
  getTeam: {
    method: 'GET',
    path: '/api/people',
    query: none,
    answer: teamSchema,
    status: 200,
  },
  changePerson: {
    method: 'PUT',
    path: '/api/people/{id}',
    params: byId,
    body: changePersonSchema,
    query: none,
    answer: personSchema,
    status: 200,
  },
  makePasswordLink: {
    method: 'POST',
    path: '/api/people/{id}/password-link',
    params: byId,
    query: none,
    answer: oneTimeLinkSchema,
    status: 201,
  },
  invitePerson: {
    method: 'POST',
    path: '/api/invitations',
    body: invitePersonSchema,
    query: none,
    answer: oneTimeLinkSchema,
    status: 201,
  },
  withdrawInvitation: {
    method: 'DELETE',
    path: '/api/invitations/{id}',
    params: byId,
    query: none,
    answer: doneSchema,
    status: 200,
  },
  listApiKeys: {
    method: 'GET',
    path: '/api/keys',
    query: none,
    answer: apiKeyListSchema,
    status: 200,
  },
  createApiKey: {
    method: 'POST',
    path: '/api/keys',
    body: createApiKeySchema,
    query: none,
    answer: createdApiKeySchema,
    status: 201,
  },
  revokeApiKey: {
    method: 'DELETE',
    path: '/api/keys/{id}',
    params: byId,
    query: none,
    answer: doneSchema,
    status: 200,
  },
  listKiosks: {
    method: 'GET',
    path: '/api/kiosks',
    query: none,
    answer: kioskListSchema,
    status: 200,
  },
  createKiosk: {
    method: 'POST',
    path: '/api/kiosks',
    body: createKioskSchema,
    query: none,
    answer: createdKioskSchema,
    status: 201,
  },
  revokeKiosk: {
    method: 'DELETE',
    path: '/api/kiosks/{id}',
    params: byId,
    query: none,
    answer: doneSchema,
    status: 200,
  },
  pairKiosk: {
    method: 'POST',
    path: '/api/kiosks/pair',
    body: pairKioskSchema,
    query: none,
    answer: doneSchema,
    status: 200,
  },
  listAudit: {
    method: 'GET',
    path: '/api/audit',
    query: auditQuerySchema,
    answer: auditPageSchema,
    status: 200,
  },
  ready: { method: 'GET', path: '/api/ready', query: none, answer: readySchema, status: 200 },
  health: { method: 'GET', path: '/api/health', query: none, answer: healthSchema, status: 200 },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;

/** What the API serves besides JSON; `{name}` parameters as above. */
export const rawRoutes = {
  getPinTile: { method: 'GET', path: '/api/pins/{z}/{x}/{y}' },
  getBasemapTile: { method: 'GET', path: '/api/basemap/{id}/{z}/{x}/{y}' },
  getOutline: { method: 'GET', path: '/api/outlines/{name}' },
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
