import type { FeatureCollection, Polygon } from 'geojson';
import type { Place } from '#contract/place-wire.ts';

const corners = 64;
const metersPerDegree = 111_320;

/** Below this the circle would only be dirt around the marker. */
const leastRadiusMeters = 10;

/** A circle in metres around the draft, as far as its place may be off; empty when sure. */
export function draftArea(
  draft: { place: Place; radiusMeters: number } | null,
): FeatureCollection<Polygon> {
  if (!draft || draft.radiusMeters <= leastRadiusMeters)
    return { type: 'FeatureCollection', features: [] };
  const { place, radiusMeters } = draft;
  const ring = Array.from({ length: corners + 1 }, (_, index) => {
    const angle = ((index % corners) / corners) * 2 * Math.PI;
    return placeAway(place, radiusMeters * Math.cos(angle), radiusMeters * Math.sin(angle));
  });
  const coordinates = [ring.map(({ lng, lat }) => [lng, lat])];
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } }],
  };
}

/** The place some metres to the east and north of another; good to 1 % below 100 km. */
export const placeAway = (place: Place, eastMeters: number, northMeters: number): Place => ({
  lng: place.lng + eastMeters / (metersPerDegree * Math.cos((place.lat * Math.PI) / 180)),
  lat: place.lat + northMeters / metersPerDegree,
});
