import type { BasemapSource } from '#contract/map-setup.ts';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** Most tiles that are kept of one area: about a county. */
const mostTiles = 20_000;

const columnOf = (lng: number, z: number) => ((lng + 180) / 360) * 2 ** z;

const rowOf = (lat: number, z: number) => {
  const sine = Math.sin((lat * Math.PI) / 180);
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z;
};

/**
 * Addresses of all tiles that draw an area, coarse ones first; null when they are more than
 * {@link mostTiles}.
 */
export function tilesOfArea(sources: readonly BasemapSource[], area: Bounds): string[] | null {
  const tiles: string[] = [];
  for (const { tiles: template, min_zoom, max_zoom, bounds } of sources)
    for (let z = min_zoom; z <= max_zoom; z += 1) {
      const range = tileRange(area, bounds, z);
      if (!range) continue;
      const { left, right, top, bottom } = range;
      if (tiles.length + (right - left + 1) * (bottom - top + 1) > mostTiles) return null;
      for (let x = left; x <= right; x += 1)
        for (let y = top; y <= bottom; y += 1) tiles.push(tileAddress(template, { z, x, y }));
    }
  return tiles;
}

function tileRange([west, south, east, north]: Bounds, covered: Bounds, z: number) {
  const w = Math.max(west, covered[0]);
  const s = Math.max(south, covered[1], -85.05);
  const e = Math.min(east, covered[2]);
  const n = Math.min(north, covered[3], 85.05);
  if (w > e || s > n) return null;
  const last = 2 ** z - 1;
  const within = (value: number) => Math.min(last, Math.max(0, Math.floor(value)));
  return {
    left: within(columnOf(w, z)),
    right: within(columnOf(e, z)),
    top: within(rowOf(n, z)),
    bottom: within(rowOf(s, z)),
  };
}

const tileAddress = (template: string, { z, x, y }: { z: number; x: number; y: number }) =>
  template.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`);

/** What a map of this size shows around a place at a zoom. Sizes are CSS pixels. */
export function boundsAround(
  { lng, lat, zoom }: { readonly lng: number; readonly lat: number; readonly zoom: number },
  { width, height }: { readonly width: number; readonly height: number },
): Bounds {
  // MapLibre's zoom counts tiles of 512 pixels.
  const world = 512 * 2 ** zoom;
  const middle = rowOf(lat, 0);
  const latOf = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * row))) * 180) / Math.PI;
  const aside = (width / world) * 180;
  return [
    lng - aside,
    latOf(middle + height / world / 2),
    lng + aside,
    latOf(middle - height / world / 2),
  ];
}
