import { gunzipSync } from 'node:zlib';
import type { Context, Hono } from 'hono';
import { endpoints } from '#contract/endpoint.ts';
import type { MapSetup } from '#contract/map-setup.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import { principalOf } from '#server/http/principal.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import type { Basemap } from './basemap.ts';
import type { RegionPacks } from './find-region-packs.ts';
import type { MapSettings } from './map-settings.ts';
import { type Imagery, mapSetup } from './map-setup.ts';

/** The routes of the map's ground: its set-up, and basemap tiles. */
export const createRegionsRoom =
  (deps: {
    packs: Pick<RegionPacks, 'addressFiles' | 'streetFiles'>;
    basemaps: readonly Basemap[];
    settings: MapSettings;
    styleUrl: string | null;
    openFreeMapUrl: string;
    imagery: Imagery | null;
  }) =>
  (app: Hono): void => {
    const currentSetup = async (companyId: number): Promise<MapSetup> =>
      mapSetup({ ...deps, hostedStreets: await deps.settings.hostedStreets(companyId) });

    mountEndpoint(app, endpoints.getMapSetup, ({ context }) =>
      currentSetup(principalOf(context).companyId),
    );
    mountEndpoint(app, endpoints.changeMapSetup, async ({ body, context }) => {
      const by = principalOf(context);
      await deps.settings.setHostedStreets(by, body.hosted_streets_enabled);
      return currentSetup(by.companyId);
    });
    app.get('/api/basemap/:id/:z/:x/:y', (context) => sendTile(context, deps.basemaps));
  };

const forEver = 'public, max-age=31536000, immutable';

async function sendTile(context: Context, basemaps: readonly Basemap[]): Promise<Response> {
  const { id, z, x, y } = context.req.param();
  const basemap = basemaps.find((candidate) => candidate.id === id);
  const [zoom, column, row] = [z, x, y].map((text) =>
    /^\d{1,8}$/.test(text ?? '') ? Number(text) : -1,
  );
  if (!basemap || !isTile(zoom ?? -1, column ?? -1, row ?? -1))
    throw new ProblemError('not_found', `There is no basemap tile at ${context.req.path}.`);
  const headers = {
    // Weak: the same tile goes out with and without gzip.
    ETag: `W/"${basemap.version}"`,
    'Cache-Control': tileCaching(context, basemap),
    Vary: 'Accept-Encoding',
  };
  if (context.req.header('if-none-match') === headers.ETag) return context.body(null, 304, headers);
  const tile = await basemap.tile(zoom ?? 0, column ?? 0, row ?? 0);
  if (!tile) return context.body(null, 204, headers);
  const asStored = basemap.gzipped && /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
  const body = basemap.gzipped && !asStored ? gunzipSync(tile) : tile;
  return context.body(new Uint8Array(body), 200, {
    ...headers,
    'Content-Type': 'application/vnd.mapbox-vector-tile',
    ...(asStored ? { 'Content-Encoding': 'gzip' } : {}),
  });
}

function tileCaching(context: Context, { version }: Basemap): string {
  // The browser of a lobby does not write down where a visitor looked.
  if (principalOf(context).role === 'kiosk') return 'no-store';
  // A tile's address carries the archive's version, so an addressed tile never changes.
  return context.req.query('v') === version ? forEver : 'no-cache';
}

const isTile = (z: number, x: number, y: number) =>
  z >= 0 && z <= 22 && x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z;
