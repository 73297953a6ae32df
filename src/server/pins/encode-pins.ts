import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { pinTileLayer } from '#contract/pin.ts';
import { type PinFeature, tileExtent } from './pin-feature.ts';

const pointType = 1;

/** Encodes pins as a Mapbox Vector Tile with one layer of points. */
export function encodePins(pins: readonly PinFeature[]): Uint8Array {
  const features = pins.map(({ x, y, ...tags }) => ({
    type: pointType as 1,
    geometry: [[x, y] as [number, number]],
    tags,
  }));
  // The encoder reads nothing but `features`; its type asks for what geojson-vt keeps besides.
  const layer = { features } as unknown as Parameters<typeof fromGeojsonVt>[0][string];
  return fromGeojsonVt({ [pinTileLayer]: layer }, { version: 2, extent: tileExtent });
}
