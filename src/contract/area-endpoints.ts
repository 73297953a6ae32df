import * as z from 'zod/mini';
import type { Endpoint } from './endpoint-shape.ts';
import {
  drawnRegionSchema,
  drawRegionSchema,
  regionListSchema,
  regionProgressSchema,
} from './region.ts';
import { doneSchema } from './session.ts';
import { idInAddress } from './text.ts';

const none = z.strictObject({});
const byId = z.object({ id: idInAddress });

/** Endpoints of the regions that a company draws. */
export const areaEndpoints = {
  listRegions: {
    method: 'GET',
    path: '/api/regions',
    query: none,
    answer: regionListSchema,
    status: 200,
  },
  placingRegions: {
    method: 'GET',
    path: '/api/regions/placing',
    query: none,
    answer: regionProgressSchema,
    status: 200,
  },
  drawRegion: {
    method: 'POST',
    path: '/api/regions',
    query: none,
    body: drawRegionSchema,
    answer: drawnRegionSchema,
    status: 201,
  },
  changeRegion: {
    method: 'PUT',
    path: '/api/regions/{id}',
    params: byId,
    query: none,
    body: drawRegionSchema,
    answer: drawnRegionSchema,
    status: 200,
  },
  removeRegion: {
    method: 'DELETE',
    path: '/api/regions/{id}',
    params: byId,
    query: none,
    answer: doneSchema,
    status: 200,
  },
} as const satisfies Record<string, Endpoint>;
