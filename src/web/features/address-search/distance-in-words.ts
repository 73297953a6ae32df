import type { Place } from '#contract/place-wire.ts';
import { t } from '#web/lib/i18n.ts';

const earthRadiusMeters = 6_371_000;
const metersPerMile = 1609.344;

/** Distance between two places, in miles and short: `0.4 mi`, `12 mi`. */
export function distanceInWords(from: Place, to: Place): string {
  const miles = distanceMeters(from, to) / metersPerMile;
  return t('search.miles', { miles: miles < 10 ? miles.toFixed(1) : Math.round(miles) });
}

function distanceMeters(from: Place, to: Place): number {
  const radians = Math.PI / 180;
  const north = (to.lat - from.lat) * radians;
  const east = (to.lng - from.lng) * radians * Math.cos(((from.lat + to.lat) / 2) * radians);
  return Math.hypot(north, east) * earthRadiusMeters;
}
