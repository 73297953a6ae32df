import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import whichPolygon from 'which-polygon';
import type { Place } from '#contract/place.ts';
import type { StateCode } from '#contract/state.ts';
import type { Area } from './borders.ts';
import { postalAreas } from './canada-postal-areas.ts';
import { distanceMeters } from './geodesy.ts';

/** ISO 3166-1 numeric. */
const canadaId = '124';

/**
 * Canada without province polygons: its outline (npm world-atlas), and the province of the nearest
 * postal area, which is a guess and marked so.
 */
export function canadaWithoutPack(): (place: Place) => Area | null {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const countries = atlas.objects.countries;
  const canada = countries.geometries.filter((country) => country.id === canadaId);
  const { features } = feature(atlas, { ...countries, geometries: canada });
  const outline = whichPolygon({
    type: 'FeatureCollection',
    features: features.map((country) => ({
      type: 'Feature' as const,
      // A country is an area.
      geometry: country.geometry as Polygon | MultiPolygon,
      properties: country.properties,
    })),
  });
  const areas = postalAreas();
  return (place) => {
    if (!outline([place.lng, place.lat])) return null;
    let best: { state: StateCode; meters: number } | null = null;
    for (const area of areas) {
      const meters = distanceMeters(place, area);
      if (!best || meters < best.meters) best = { state: area.state, meters };
    }
    return best && { state: best.state, county: null, guessed: true };
  };
}
