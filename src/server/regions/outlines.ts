import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { placeFeatures } from './outline-places.ts';

/** What the map draws by itself, without any region pack, from npm data. */
const outlineNames = ['countries', 'states', 'counties', 'places'] as const;
export type OutlineName = (typeof outlineNames)[number];

export const isOutlineName = (name: string): name is OutlineName =>
  (outlineNames as readonly string[]).includes(name);

interface Outline {
  readonly json: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

const made = new Map<OutlineName, Promise<Outline>>();

/** GeoJSON of one outline, made on the first request and kept. */
export function outline(name: OutlineName): Promise<Outline> {
  const known = made.get(name);
  if (known) return known;
  const making = make(name);
  made.set(name, making);
  return making;
}

async function make(name: OutlineName): Promise<Outline> {
  const features = name === 'places' ? await placeFeatures() : await areaFeatures(name);
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const json = new Uint8Array(Buffer.from(JSON.stringify(collection)));
  const digest = createHash('sha256').update(json).digest('hex').slice(0, 16);
  return { json, gzip: new Uint8Array(gzipSync(json)), etag: `"${digest}"` };
}

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

async function areaFeatures(name: keyof typeof atlases): Promise<Feature[]> {
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
