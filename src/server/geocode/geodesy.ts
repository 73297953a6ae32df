import type { Place } from '#contract/place.ts';

/** Metres in a degree of latitude; a degree of longitude is this times the cosine of latitude. */
export const metersPerDegree = 111_195;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres per degree of longitude at a latitude; never 0, so that it can divide. */
export const metersPerDegreeLng = (lat: number): number =>
  metersPerDegree * Math.max(0.001, Math.cos(radians(lat)));

/** Great-circle metres (haversine, mean Earth radius). */
export function distanceMeters(a: Place, b: Place): number {
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const h =
    half(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(b.lng - a.lng);
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Where along a line a place is nearest. */
export interface LineHit {
  readonly meters: number;
  /** 0 at the first vertex, 1 at the last, by length. */
  readonly fraction: number;
  /** The place is left of the line's direction. */
  readonly left: boolean;
}

/**
 * The nearest point of a line of `lng, lat, lng, lat, …`. Flat-Earth metres around the place:
 * right to well under a percent for the few hundred metres it is asked for.
 */
export function nearestOnLine(place: Place, line: ArrayLike<number>): LineHit {
  const perLng = metersPerDegreeLng(place.lat);
  let best = { meters: Infinity, along: 0, left: false };
  let length = 0;
  for (let index = 0; index + 3 < line.length; index += 2) {
    const ax = ((line[index] ?? 0) - place.lng) * perLng;
    const ay = ((line[index + 1] ?? 0) - place.lat) * metersPerDegree;
    const dx = ((line[index + 2] ?? 0) - place.lng) * perLng - ax;
    const dy = ((line[index + 3] ?? 0) - place.lat) * metersPerDegree - ay;
    const square = dx * dx + dy * dy;
    const t = square === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / square));
    const meters = Math.hypot(ax + t * dx, ay + t * dy);
    const step = Math.sqrt(square);
    if (meters < best.meters)
      best = { meters, along: length + t * step, left: dx * -ay - dy * -ax > 0 };
    length += step;
  }
  return {
    meters: best.meters,
    fraction: length === 0 ? 0 : best.along / length,
    left: best.left,
  };
}

/** The place at a fraction of a line's length. */
export function placeAlong(line: ArrayLike<number>, fraction: number): Place {
  const steps: number[] = [];
  let length = 0;
  for (let index = 0; index + 3 < line.length; index += 2) {
    const from = { lng: line[index] ?? 0, lat: line[index + 1] ?? 0 };
    const step = distanceMeters(from, { lng: line[index + 2] ?? 0, lat: line[index + 3] ?? 0 });
    steps.push(step);
    length += step;
  }
  let left = Math.min(1, Math.max(0, fraction)) * length;
  for (const [step, meters] of steps.entries()) {
    if (left <= meters || step === steps.length - 1) {
      const t = meters === 0 ? 0 : Math.min(1, left / meters);
      const [ax = 0, ay = 0, bx = 0, by = 0] = Array.from(
        { length: 4 },
        (_, at) => line[step * 2 + at] ?? 0,
      );
      return { lng: ax + (bx - ax) * t, lat: ay + (by - ay) * t };
    }
    left -= meters;
  }
  return { lng: line[0] ?? 0, lat: line[1] ?? 0 };
}

/** Even-odd test over flat rings of `lng, lat, …`. */
export function insideRings(place: Place, rings: readonly ArrayLike<number>[]): boolean {
  let inside = false;
  for (const ring of rings)
    for (let index = 0; index + 3 < ring.length; index += 2) {
      const ay = ring[index + 1] ?? 0;
      const by = ring[index + 3] ?? 0;
      if (ay > place.lat === by > place.lat) continue;
      const ax = ring[index] ?? 0;
      const bx = ring[index + 2] ?? 0;
      if (place.lng < ax + ((bx - ax) * (place.lat - ay)) / (by - ay)) inside = !inside;
    }
  return inside;
}
