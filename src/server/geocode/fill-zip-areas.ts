import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import type { Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import * as z from 'zod/mini';
import { packLine } from './index-schema.ts';
import { readLines } from './read-lines.ts';

interface ZipArea {
  readonly zip: string;
  readonly polygons: readonly Position[][][];
}

/**
 * Fills ZIP areas from the packs' TopoJSON and GeoJSON lines. They go to disk because 26,000 of
 * them would take 150 MB of memory; a look-up reads one or two. Where two files draw the same ZIP
 * the earlier file counts. A file that breaks is named and none of it is kept.
 */
export async function fillZipAreas(
  db: DatabaseSync,
  paths: readonly string[],
  onSkipped: (file: string, reason: string) => void,
): Promise<void> {
  const insert = db.prepare('INSERT INTO zip_area (zip, rings) VALUES (?, ?)');
  const box = db.prepare('INSERT INTO zip_area_box VALUES (?, ?, ?, ?, ?)');
  const drawn = new Set<string>();
  for (const path of paths) {
    const drawnHere = new Set<string>();
    db.exec('SAVEPOINT zip_file');
    try {
      for await (const { zip, polygons } of readZipAreas(path)) {
        if (drawn.has(zip)) continue;
        drawnHere.add(zip);
        for (const rings of polygons) {
          const { lastInsertRowid } = insert.run(zip, packRings(rings));
          const lngs = rings.flat().map(([lng = 0]) => lng);
          const lats = rings.flat().map(([, lat = 0]) => lat);
          box.run(lastInsertRowid, least(lngs), most(lngs), least(lats), most(lats));
        }
      }
      for (const zip of drawnHere) drawn.add(zip);
    } catch (error) {
      db.exec('ROLLBACK TO zip_file');
      onSkipped(basename(path), error instanceof Error ? error.message : String(error));
    }
    db.exec('RELEASE zip_file');
  }
}

const readZipAreas = (path: string): AsyncIterable<ZipArea> | Iterable<ZipArea> =>
  /\.geojsonl(\.gz)?$/.test(path) ? readLineAreas(path) : readTopologyAreas(path);

const featureSchema = z.object({
  properties: z.object({ zip: z.string().check(z.minLength(1)) }),
  geometry: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('Polygon'),
      coordinates: z.array(z.array(z.array(z.number()))),
    }),
    z.object({
      type: z.literal('MultiPolygon'),
      coordinates: z.array(z.array(z.array(z.array(z.number())))),
    }),
  ]),
});

async function* readLineAreas(path: string): AsyncGenerator<ZipArea> {
  for await (const line of readLines(path)) {
    const parsed = z.safeParse(featureSchema, JSON.parse(line));
    if (!parsed.success) continue;
    const { properties, geometry } = parsed.data;
    yield { zip: properties.zip, polygons: polygonsOf(geometry) };
  }
}

function* readTopologyAreas(path: string): Generator<ZipArea> {
  const bytes = readFileSync(path);
  const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const topology = JSON.parse(text.toString('utf8')) as Topology<
    Record<string, GeometryCollection<{ zip?: string }>>
  >;
  const geometries = Object.values(topology.objects).flatMap((object) => object.geometries);
  for (const geometry of geometries) {
    // One at a time: all 26,000 as GeoJSON at once would take 300 MB.
    const one: GeometryCollection<{ zip?: string }> = {
      type: 'GeometryCollection',
      geometries: [geometry],
    };
    const [area] = feature(topology, one).features;
    const zip = area?.properties.zip;
    if (area && zip) yield { zip, polygons: polygonsOf(area.geometry) };
  }
}

function polygonsOf(shape: Geometry): Position[][][] {
  if (shape.type === 'Polygon') return [shape.coordinates];
  return shape.type === 'MultiPolygon' ? shape.coordinates : [];
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);

/** How many rings, how many points in each, then the points; zip-areas.ts reads it. */
function packRings(rings: readonly Position[][]): Uint8Array {
  const lengths = Int32Array.from([rings.length, ...rings.map((ring) => ring.length)]);
  return Buffer.concat([new Uint8Array(lengths.buffer), ...rings.map(packLine)]);
}
