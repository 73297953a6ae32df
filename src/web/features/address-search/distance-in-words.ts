import type { Place } from '#contract/place-wire.ts';
import { formatDistance } from '#web/lib/format-distance.ts';

const earthRadiusMeters = 6_371_000;

/** Distance between two places, short: `0.4 mi`, `12 mi`. */
export const distanceInWords = (from: Place, to: Place): string =>
  formatDistance(distanceMeters(from, to));

function distanceMeters(from: Place, to: Place): number {
  const radians = Math.PI / 180;
  const north = (to.lat - from.lat) * radians;
  const east = (to.lng - from.lng) * radians * Math.cos(((from.lat + to.lat) / 2) * radians);
  return Math.hypot(north, east) * earthRadiusMeters;
}
