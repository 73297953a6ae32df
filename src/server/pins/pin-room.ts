import type { Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { endpoints } from '#contract/endpoint.ts';
import { isByStatusAlone, type LeadFilter } from '#contract/lead-filter.ts';
import type { LeadCounts } from '#contract/lead-figures.ts';
import { pinTileQuerySchema } from '#contract/pin-tile-query.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import { mountEndpoint, parseQuery } from '#server/http/mount-endpoint.ts';
import { principalOf } from '#server/http/principal.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import { countByStatus } from './count-by-status.ts';
import { filterKey } from './filter-key.ts';
import type { Tile } from './pin-feature.ts';
import type { PinJob } from './pin-thread.ts';
import { TileCache } from './tile-cache.ts';

/** The routes of pin tiles and of the counts they add up to. */
export const createPinRoom =
  ({ database }: { database: OpenDatabase }) =>
  (app: Hono): void => {
    const { reads, heavyReads } = database;
    const thread = database.startThread(new URL('./pin-thread.ts', import.meta.url));
    const cache = new TileCache();
    const seqOf = async (companyId: number): Promise<number> => {
      const company = await reads
        .selectFrom('companies')
        .select('change_seq')
        .where('id', '=', companyId)
        .executeTakeFirst();
      return Number(company?.change_seq ?? 0);
    };

    app.get(
      '/api/pins/:z/:x/:y',
      compress({ contentTypeFilter: /vector-tile/ }),
      async (context) => {
        const tile = tileOf(context);
        const filter = parseQuery(context, pinTileQuerySchema);
        const { companyId } = principalOf(context);
        const seq = await seqOf(companyId);
        const key = `${companyId} ${tile.z}/${tile.x}/${tile.y} ${filterKey(filter)}`;
        const job: PinJob = { kind: 'tile', companyId, filter, tile, seq };
        const { etag, body } = await cache.get({ key, seq }, () => thread.call(job));
        const headers = { ETag: etag, 'Cache-Control': 'no-cache' };
        if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers);
        return context.body(body, 200, {
          ...headers,
          'Content-Type': 'application/vnd.mapbox-vector-tile',
        });
      },
    );

    mountEndpoint(app, endpoints.countLeads, async ({ query, context }) => {
      const { companyId } = principalOf(context);
      if (isByStatusAlone(query)) return countByStatus(heavyReads, companyId, query);
      const seq = await seqOf(companyId);
      return thread.call<LeadCounts>(countJob(companyId, query, seq));
    });
  };

const countJob = (companyId: number, filter: LeadFilter, seq: number): PinJob => ({
  kind: 'counts',
  companyId,
  filter,
  seq,
});

function tileOf(context: Context): Tile {
  const [z = -1, x = -1, y = -1] = ['z', 'x', 'y'].map((name) => {
    const text = context.req.param(name) ?? '';
    return /^\d{1,7}$/.test(text) ? Number(text) : -1;
  });
  if (z < 0 || z > 22 || x < 0 || y < 0 || x >= 2 ** z || y >= 2 ** z)
    throw new ProblemError(
      'not_found',
      'There is no such tile. Ask for z 0 to 22 and x, y below 2^z.',
    );
  return { z, x, y };
}
