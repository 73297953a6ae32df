import type { ErrorEvent, Map as MapLibreMap } from 'maplibre-gl';
import { pinSources } from './pin-sources.ts';
import { imageryId } from './style-imagery.ts';

const soonestMs = 1_000;
const longestMs = 10_000;

/** As much of MapLibre as this needs. */
export type MendedMap = Pick<MapLibreMap, 'getSource' | 'refreshTiles' | 'on'>;

/** What the event of a tile's failure carries that its type does not say. */
interface OfTile {
  readonly sourceId?: string;
  readonly tile?: {
    readonly tileID: { readonly canonical: { readonly x: number; readonly y: number; z: number } };
    actor?: unknown;
  };
}

/**
 * Asks again for tiles that had no answer: soon, then ever more seldom, and at once when the
 * network is back. MapLibre never does, and the connection may be back before anybody missed it.
 * @returns what ends it
 */
export function mendTiles(map: MendedMap): () => void {
  const failed = new Map<string, { sourceId: string; x: number; y: number; z: number }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rounds = 0;

  function askAgain() {
    clearTimeout(timer);
    timer = undefined;
    const tiles = [...failed.values()];
    failed.clear();
    for (const [sourceId, asked] of Map.groupBy(tiles, (tile) => tile.sourceId))
      if (map.getSource(sourceId))
        map.refreshTiles(
          sourceId,
          asked.map(({ x, y, z }) => ({ x, y, z })),
        );
  }
  function handleError({ error, sourceId, tile }: ErrorEvent & OfTile) {
    if (!tile || sourceId === undefined) return;
    // A tile that failed and is asked for with all others of its source is taken for one whose
    // answer is still to come, and waits for ever; without this it is one that was never asked for.
    delete tile.actor;
    // Imagery has its own way to fail.
    if (sourceId === imageryId || !mayPass(error)) return;
    const { x, y, z } = tile.tileID.canonical;
    failed.set(`${sourceId} ${z}/${x}/${y}`, { sourceId, x, y, z });
    if (timer !== undefined) return;
    timer = setTimeout(askAgain, Math.min(longestMs, soonestMs * 2 ** rounds));
    rounds += 1;
  }
  function handleOnline() {
    rounds = 0;
    askAgain();
    // Those that came out of the cache meanwhile are of last time.
    if (map.getSource(pinSources.tiles)) map.refreshTiles(pinSources.tiles);
  }

  map.on('error', handleError);
  map.on('idle', () => {
    if (failed.size === 0) rounds = 0;
  });
  addEventListener('online', handleOnline);
  return () => {
    clearTimeout(timer);
    removeEventListener('online', handleOnline);
  };
}

/** What the server refused it would refuse again. Where nobody answered, MapLibre gives the status 0. */
const mayPass = (error: object): boolean => {
  const status = 'status' in error ? Number(error.status) : 0;
  return status < 400 || status >= 500;
};
