import type { Place } from '#contract/place-wire.ts';

const earthMeters = 6_371_008.8;

/** Great-circle metres between two places. */
export function metersApart(a: Place, b: Place): number {
  const turn = Math.PI / 180;
  const lat = Math.sin(((b.lat - a.lat) * turn) / 2);
  const lng = Math.sin(((b.lng - a.lng) * turn) / 2);
  const haversine = lat * lat + Math.cos(a.lat * turn) * Math.cos(b.lat * turn) * lng * lng;
  return 2 * earthMeters * Math.asin(Math.sqrt(Math.min(1, haversine)));
}
