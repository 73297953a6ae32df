import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Kysely } from 'kysely';
import type { Schema } from '#server/db/schema.ts';
import { principalOf } from '#server/http/principal.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import { encodePins } from './encode-pins.ts';
import { pinRows } from './pin-rows.ts';

/** The route of pin tiles: `GET /api/pins/{z}/{x}/{y}`. */
export const createPinRoom =
  ({ db }: { db: Kysely<Schema> }) =>
  (app: Hono): void => {
    app.get(
      '/api/pins/:z/:x/:y',
      compress({ contentTypeFilter: /vector-tile/ }),
      async (context) => {
        const tile = tileOf(context);
        const body = encodePins(await pinRows(db, principalOf(context).companyId, tile), tile);
        // Weak: the same tile goes out with and without gzip.
        const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
        const headers = { ETag: etag, 'Cache-Control': 'no-cache' };
        if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers);
        return context.body(new Uint8Array(body), 200, {
          ...headers,
          'Content-Type': 'application/vnd.mapbox-vector-tile',
        });
      },
    );
  };

function tileOf(context: Context): { z: number; x: number; y: number } {
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
