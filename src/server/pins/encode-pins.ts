import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { pinTileLayer } from '#contract/pin.ts';
import type { PinRow } from './pin-rows.ts';

const extent = 4096;
const pointType = 1;
/** The map's last latitude; what lies beyond is drawn on its edge, as its Morton cell says. */
const mapEnd = 85.0511287798066;

/** Encodes pins as a Mapbox Vector Tile with one layer of points. */
export function encodePins(
  rows: readonly PinRow[],
  tile: { z: number; x: number; y: number },
): Uint8Array {
  const across = 2 ** tile.z;
  const features = rows.map((row) => {
    const sine = Math.sin((Math.max(-mapEnd, Math.min(mapEnd, row.lat)) * Math.PI) / 180);
    const column = ((row.lng + 180) / 360) * across;
    const line = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * across;
    const point: [number, number] = [
      Math.round((column - tile.x) * extent),
      Math.round((line - tile.y) * extent),
    ];
    return {
      type: pointType as 1,
      geometry: [point],
      tags: { id: row.id, status: row.status, ...(row.count > 1 ? { count: row.count } : {}) },
    };
  });
  // The encoder reads nothing but `features`; its type asks for what geojson-vt keeps besides.
  const layer = { features } as unknown as Parameters<typeof fromGeojsonVt>[0][string];
  return fromGeojsonVt({ [pinTileLayer]: layer }, { version: 2, extent });
}
