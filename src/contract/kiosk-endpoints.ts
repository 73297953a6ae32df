import * as z from 'zod/mini';
import type { Endpoint } from './endpoint-shape.ts';
import {
  changeKioskConsentSchema,
  changeKioskSchema,
  kioskConsentSchema,
  kioskReportedSchema,
  kioskReportSchema,
  kioskSettingsSchema,
} from './kiosk.ts';
import { acceptedLeadSchema, sealedLeadSchema } from './kiosk-lead.ts';
import { kioskSchema } from './team.ts';
import { idInAddress } from './text.ts';

const none = z.strictObject({});

/** Endpoints of a kiosk itself, and of its owner who sets it up. */
export const kioskEndpoints = {
  getKiosk: {
    method: 'GET',
    path: '/api/kiosk',
    query: none,
    answer: kioskSettingsSchema,
    status: 200,
  },
  sendKioskLead: {
    method: 'POST',
    path: '/api/kiosk/leads',
    body: sealedLeadSchema,
    query: none,
    answer: acceptedLeadSchema,
    status: 201,
  },
  reportKiosk: {
    method: 'POST',
    path: '/api/kiosk/health',
    body: kioskReportSchema,
    query: none,
    answer: kioskReportedSchema,
    status: 200,
  },
  changeKiosk: {
    method: 'PATCH',
    path: '/api/kiosks/{id}',
    params: z.object({ id: idInAddress }),
    body: changeKioskSchema,
    query: none,
    answer: kioskSchema,
    status: 200,
  },
  getKioskConsent: {
    method: 'GET',
    path: '/api/kiosk-consent',
    query: none,
    answer: kioskConsentSchema,
    status: 200,
  },
  changeKioskConsent: {
    method: 'PUT',
    path: '/api/kiosk-consent',
    body: changeKioskConsentSchema,
    query: none,
    answer: kioskConsentSchema,
    status: 200,
  },
} as const satisfies Record<string, Endpoint>;
