import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import type { Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { packLine } from './index-schema.ts';

/**
 * Fills ZIP areas from the packs' TopoJSON. They go to disk because 26,000 of them would take
 * 150 MB of memory; a look-up reads one or two.
 */
export function fillZipAreas(db: DatabaseSync, path: string): void {
  const bytes = readFileSync(path);
  const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const topology = JSON.parse(text.toString('utf8')) as Topology<
    Record<string, GeometryCollection<{ zip?: string }>>
  >;
  const insert = db.prepare('INSERT INTO zip_area (zip, rings) VALUES (?, ?)');
  const box = db.prepare('INSERT INTO zip_area_box VALUES (?, ?, ?, ?, ?)');
  const geometries = Object.values(topology.objects).flatMap((object) => object.geometries);
  for (const geometry of geometries) {
    // One at a time: all 26,000 as GeoJSON at once would take 300 MB.
    const one: GeometryCollection<{ zip?: string }> = {
      type: 'GeometryCollection',
      geometries: [geometry],
    };
    const [area] = feature(topology, one).features;
    const zip = area?.properties.zip;
    if (!area || !zip) continue;
    for (const rings of polygonsOf(area.geometry)) {
      const { lastInsertRowid } = insert.run(zip, packRings(rings));
      const lngs = rings.flat().map(([lng = 0]) => lng);
      const lats = rings.flat().map(([, lat = 0]) => lat);
      box.run(lastInsertRowid, least(lngs), most(lngs), least(lats), most(lats));
    }
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
