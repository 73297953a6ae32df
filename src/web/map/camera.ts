/** Where the map looks: its middle in degrees and MapLibre's zoom. */
export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

const hashShape = /^#map=(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/;

/** Reads `#map=zoom/lat/lng`; null for anything else, so that a broken link still opens. */
export function cameraFromHash(hash: string): Camera | null {
  const [, zoom, lat, lng] = hashShape.exec(hash)?.map(Number) ?? [];
  if (zoom === undefined || lat === undefined || lng === undefined) return null;
  if (zoom > 24 || Math.abs(lat) > 90 || Math.abs(lng) > 180) return null;
  return { lng, lat, zoom };
}

/** The longitudes between two edges of the map, which goes round the world and counts on. */
export function longitudesOf(west: number, east: number): { west: number; east: number } {
  if (east - west >= 360) return { west: -180, east: 180 };
  return { west: wrapped(west), east: wrapped(east) };
}

const wrapped = (lng: number): number => ((((lng + 180) % 360) + 360) % 360) - 180;

/** Writes `#map=zoom/lat/lng`, as exact as a pixel at that zoom. */
export function hashOfCamera({ lng, lat, zoom }: Camera): string {
  // A pixel at zoom z is 360 / (512 · 2^z) degrees wide.
  const decimals = Math.max(0, Math.ceil(Math.log10((512 * 2 ** zoom) / 360)));
  return `#map=${Number(zoom.toFixed(2))}/${lat.toFixed(decimals)}/${lng.toFixed(decimals)}`;
}
