import type { ZodOpenApiOperationObject } from 'zod-openapi';
import * as z from 'zod/mini';
import { rawRoutes } from '#contract/endpoint.ts';
import { pinTileQuerySchema } from '#contract/pin-tile-query.ts';
import { operationAccess } from './operation-access.ts';
import { problemResponses } from './problem-responses.ts';

type Documented = 'getLive' | 'getPinTile' | 'exportAudit' | 'getMetrics';

/** What the API serves to programs besides JSON. */
export const rawOperations = (): readonly {
  readonly path: string;
  readonly operation: ZodOpenApiOperationObject;
}[] => [
  {
    path: rawRoutes.getPinTile.path,
    operation: withAccess('getPinTile', {
      tags: ['Map'],
      summary: 'Read the pins of one map tile',
      description:
        'A Mapbox Vector Tile with one layer "pins" of points with id and status. Where leads would lie upon each other (more than 2000 of the filter in one tile, or below zoom 15 more than 12 in one of its 64 cells), a point stands for all of one status in a cell and has their count instead of an id; the point of the commonest status also has total, all leads of the cell, and bad, dd or dnd, where any of them is not to be disturbed. The counts of all tiles of a zoom add up to the leads that pass the filter.',
      requestParams: {
        path: z.object({ z: z.string(), x: z.string(), y: z.string() }),
        query: pinTileQuerySchema,
      },
      responses: {
        200: { description: 'The tile.', content: { 'application/vnd.mapbox-vector-tile': {} } },
        304: { description: 'The tile has not changed since the given ETag.' },
        ...problemResponses(['not_found', 'invalid_request']),
      },
    }),
  },
  {
    path: rawRoutes.getLive.path,
    operation: withAccess('getLive', {
      tags: ['Map'],
      summary: 'Hear every change as it happens',
      description:
        'Server-sent events. "lead" tells one change of a lead, with its number in the feed as the id; "beat" comes every two seconds; "reset" says that what was missed is no longer kept. Connect again with Last-Event-ID (browsers do) or since, and nothing is missed.',
      requestParams: { query: z.object({ since: z.optional(z.string()) }) },
      responses: {
        200: { description: 'The events.', content: { 'text/event-stream': {} } },
        ...problemResponses(['invalid_request', 'unavailable']),
      },
    }),
  },
  {
    path: rawRoutes.exportAudit.path,
    operation: withAccess('exportAudit', {
      tags: ['Audit'],
      summary: 'Take the audit out as a file',
      description: 'All of it, oldest first, as CSV (RFC 4180). That it was taken out is noted.',
      responses: { 200: { description: 'The file.', content: { 'text/csv': {} } } },
    }),
  },
  {
    path: rawRoutes.getMetrics.path,
    operation: {
      ...withAccess('getMetrics', {
        tags: ['Server'],
        summary: 'Read the metrics',
        description:
          'Requests by route and status, time to the answer, and memory, in the text format of Prometheus. For a key with the role owner; without one for programs on the server itself.',
        responses: {
          200: { description: 'The metrics.', content: { 'text/plain': {} } },
          ...problemResponses(['forbidden', 'wrong_origin']),
        },
      }),
      // Its room asks for a key itself: the permission table knows no "from this machine".
      security: [{ apiKey: [] }, { session: [] }, {}],
    },
  },
];

function withAccess(
  name: Documented,
  { responses, description = '', ...operation }: ZodOpenApiOperationObject,
): ZodOpenApiOperationObject {
  const { sentence, problems, ...access } = operationAccess(name);
  return {
    operationId: name,
    ...operation,
    ...access,
    description: `${description}\n\n${sentence}`,
    responses: { ...problemResponses([...problems, 'internal_error']), ...responses },
  };
}
