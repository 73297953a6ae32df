import * as z from 'zod/mini';
import { erasedLeadSchema, eraseLeadSchema } from './audit.ts';
import {
  addNoteSchema,
  changedStatusesSchema,
  changeLeadSchema,
  changeStatusesSchema,
  historyEntrySchema,
  historySchema,
} from './change-lead.ts';
import { findDuplicatesSchema, foundDuplicatesSchema } from './duplicate.ts';
import type { Endpoint } from './endpoint-shape.ts';
import {
  createdLeadSchema,
  createLeadSchema,
  leadPageSchema,
  leadSchema,
  listLeadsQuerySchema,
} from './lead.ts';
import { receiptSchema, withdrawnLeadSchema } from './receipt.ts';
import { idInAddress } from './text.ts';

const none = z.strictObject({});
const byId = z.object({ id: idInAddress });

/** Endpoints of leads: made, read, changed, taken back. */
export const leadEndpoints = {
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
  eraseLead: {
    method: 'POST',
    path: '/api/leads/{id}/erase',
    params: byId,
    body: eraseLeadSchema,
    query: none,
    answer: erasedLeadSchema,
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
  getDuplicates: {
    method: 'GET',
    path: '/api/leads/{id}/duplicates',
    params: byId,
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
  changeLead: {
    method: 'PATCH',
    path: '/api/leads/{id}',
    params: byId,
    query: none,
    body: changeLeadSchema,
    answer: leadSchema,
    status: 200,
  },
  getHistory: {
    method: 'GET',
    path: '/api/leads/{id}/history',
    params: byId,
    query: none,
    answer: historySchema,
    status: 200,
  },
  addNote: {
    method: 'POST',
    path: '/api/leads/{id}/notes',
    params: byId,
    query: none,
    body: addNoteSchema,
    answer: historyEntrySchema,
    status: 201,
  },
  changeStatuses: {
    method: 'POST',
    path: '/api/lead-status-changes',
    query: none,
    body: changeStatusesSchema,
    answer: changedStatusesSchema,
    status: 200,
  },
} as const satisfies Record<string, Endpoint>;
