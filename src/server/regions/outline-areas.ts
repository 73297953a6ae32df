import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Feature, Point, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

const atlases = {
  countries: 'world-atlas/countries-50m.json',
  states: 'us-atlas/states-10m.json',
  counties: 'us-atlas/counties-10m.json',
} as const;

/** The neighbours a North American map shows; by name as world-atlas has them. */
const shownCountries = new Set([
  'United States of America',
  'Canada',
  'Mexico',
  'Greenland',
  'Cuba',
  'Bahamas',
  'Bermuda',
  'Guatemala',
  'Belize',
  'Honduras',
  'El Salvador',
  'Nicaragua',
  'Costa Rica',
  'Panama',
  'Jamaica',
  'Haiti',
  'Dominican Rep.',
  'Puerto Rico',
  'Colombia',
  'Venezuela',
  'Iceland',
  'St. Pierre and Miquelon',
]);

/** Outlines of North America, from npm data. */
export async function areaFeatures(name: keyof typeof atlases): Promise<Feature[]> {
  const path = fileURLToPath(import.meta.resolve(atlases[name]));
  const topology = JSON.parse(await readFile(path, 'utf8')) as Topology;
  const collection = feature(
    topology,
    topology.objects[name] as GeometryCollection<{ name: string }>,
  );
  return collection.features
    .filter((area) => name !== 'countries' || shownCountries.has(area.properties.name))
    .map((area) => ({
      type: 'Feature',
      properties: { name: area.properties.name },
      geometry: roundedGeometry(area.geometry),
    }));
}

/** Four decimals are 11 m: finer than these outlines are, and a third fewer bytes. */
function roundedGeometry(geometry: Feature['geometry']): Feature['geometry'] {
  if (geometry.type === 'Polygon')
    return { ...geometry, coordinates: geometry.coordinates.map(roundedRing) };
  if (geometry.type === 'MultiPolygon')
    return {
      ...geometry,
      coordinates: geometry.coordinates.map((rings) => rings.map(roundedRing)),
    };
  return geometry;
}

const roundedRing = (ring: Position[]) =>
  ring.map(([lng = 0, lat = 0]) => [Math.round(lng * 1e4) / 1e4, Math.round(lat * 1e4) / 1e4]);

/** Where the name of each area stands: once, in the middle of its largest part. */
export const namePlaces = (areas: readonly Feature[]): Feature<Point>[] =>
  areas.flatMap(({ geometry, properties }) => {
    const parts =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    const [largest] = parts
      .map(([outer = []]) => middleOf(outer))
      .toSorted((a, b) => b.area - a.area);
    if (!largest) return [];
    const { lng, lat } = largest;
    return [
      {
        type: 'Feature',
        properties,
        geometry: { type: 'Point', coordinates: [lng, lat] },
      } as const,
    ];
  });

/** Centre of gravity and area of a ring, as if degrees were all alike. */
function middleOf(ring: readonly Position[]): { area: number; lng: number; lat: number } {
  let [twiceArea, lngSum, latSum] = [0, 0, 0];
  for (const [index, [lng = 0, lat = 0]] of ring.entries()) {
    const [nextLng = 0, nextLat = 0] = ring[(index + 1) % ring.length] ?? [];
    const cross = lng * nextLat - nextLng * lat;
    twiceArea += cross;
    lngSum += (lng + nextLng) * cross;
    latSum += (lat + nextLat) * cross;
  }
  return {
    area: Math.abs(twiceArea / 2),
    lng: lngSum / (3 * twiceArea),
    lat: latSum / (3 * twiceArea),
  };
}
