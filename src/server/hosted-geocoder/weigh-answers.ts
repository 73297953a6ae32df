import type { GeocodeFeature } from '#contract/geocode.ts';
import type { Place } from '#contract/place.ts';

/**
 * Puts a house that the person did not ask for below the "this is surely it": providers answer
 * something near when they know no such number.
 */
export function weighSearched(feature: GeocodeFeature, asked: string): GeocodeFeature {
  const { kind, housenumber, confidence } = feature.properties;
  const words = asked.toLowerCase().split(/[\s,#]+/);
  const meant = kind === 'house' && words.includes(housenumber?.toLowerCase() ?? '');
  return meant ? feature : withProperties(feature, { confidence: Math.min(0.5, confidence) });
}

/**
 * Adds the distance from the place asked for, and trusts a house by it: within 5 m an address point
 * is the right one in 96 of 100 cases, within 15 m in 75 (docs/benchmarks.md).
 */
export function weighReversed(feature: GeocodeFeature, place: Place): GeocodeFeature {
  const distance = metersBetween(place, feature);
  const { kind, position_class: positionClass, confidence } = feature.properties;
  const trust = distance <= 5 ? 0.9 : distance <= 15 ? 0.7 : distance <= 60 ? 0.4 : 0.2;
  const sure = kind === 'house' && positionClass !== 'interpolated' && positionClass !== 'area';
  return withProperties(feature, {
    confidence: Math.min(confidence, sure ? trust : Math.min(trust, 0.4)),
    distance_meters: Math.round(distance * 10) / 10,
  });
}

const withProperties = (
  feature: GeocodeFeature,
  change: Partial<GeocodeFeature['properties']>,
): GeocodeFeature => ({ ...feature, properties: { ...feature.properties, ...change } });

const earthRadius = 6_371_009;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Along the great circle, by the haversine formula. */
function metersBetween(from: Place, to: GeocodeFeature): number {
  const [lng, lat] = to.geometry.coordinates;
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const chord =
    half(lat - from.lat) +
    Math.cos(radians(from.lat)) * Math.cos(radians(lat)) * half(lng - from.lng);
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}
