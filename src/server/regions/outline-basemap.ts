import { outlinesId } from '#contract/map-setup.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { Basemap } from './basemap.ts';

/** Finer tiles would hold nothing more. */
export const outlineMaxZoom = 8;

/** Raised whenever the tiles become others: browsers keep them for ever. */
const version = '1';

/** What the thread of the outlines is asked for. */
export interface OutlineTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/**
 * What the map draws by itself, without any region pack: countries, states, counties and place names of
 * North America, from npm data. Nothing is read before the first tile is asked for.
 */
function outlineBasemap({ startThread }: Pick<OpenDatabase, 'startThread'>): Basemap {
  const thread = startThread(new URL('./outline-thread.ts', import.meta.url));
  return {
    id: outlinesId,
    attribution: 'Natural Earth, US Census Bureau',
    minZoom: 0,
    maxZoom: outlineMaxZoom,
    layers: ['countries', 'states', 'state_names', 'counties', 'places'],
    bounds: [-180, -85, 180, 85],
    center: { lng: -97, lat: 42, zoom: 3 },
    version,
    gzipped: true,
    tile: (z, x, y) =>
      z > outlineMaxZoom ? Promise.resolve(null) : thread.call<Uint8Array | null>({ z, x, y }),
    // The database ends its threads.
    close: () => Promise.resolve(),
  };
}

/** What the map is drawn from: the archives of region packs, or the outlines where there are none. */
export const orOutlines = (
  found: readonly Basemap[],
  database: Pick<OpenDatabase, 'startThread'>,
): readonly Basemap[] => (found.length > 0 ? found : [outlineBasemap(database)]);
