import type { Bbox, Place } from '#contract/place.ts';

/** Mean radius of the Earth (IUGG). */
const earthMeters = 6_371_008.8;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degreesOf = (angle: number): number => (angle * 180) / Math.PI;

/** Metres from the haversine of the angle between two places. */
export const metersOf = (haversine: number): number =>
  2 * earthMeters * Math.asin(Math.sqrt(Math.min(1, haversine)));

/** Great-circle metres on a sphere: up to half a percent from the true ones. */
export function greatCircleMeters(a: Place, b: Place): number {
  const lat = Math.sin(radians(b.lat - a.lat) / 2);
  const lng = Math.sin(radians(b.lng - a.lng) / 2);
  return metersOf(lat * lat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * lng * lng);
}

/** The box around a circle; `west > east` across the antimeridian, all longitudes at a pole. */
export function boxAround({ lng, lat }: Place, radiusMeters: number): Bbox {
  const angle = radiusMeters / earthMeters;
  const south = lat - degreesOf(angle);
  const north = lat + degreesOf(angle);
  const widest = Math.sin(angle) / Math.cos(radians(lat));
  if (south <= -90 || north >= 90 || widest >= 1)
    return { west: -180, south: Math.max(-90, south), east: 180, north: Math.min(90, north) };
  const half = degreesOf(Math.asin(widest));
  const turned = (degrees: number) =>
    degrees < -180 ? degrees + 360 : degrees > 180 ? degrees - 360 : degrees;
  return { west: turned(lng - half), south, east: turned(lng + half), north };
}
