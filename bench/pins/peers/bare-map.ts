import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { center, type Peer, zoom } from './peer.ts';

setWorkerUrl(workerUrl);

/** MapLibre with nothing but a background. */
export async function bareMap(container: HTMLElement): Promise<MapLibreMap> {
  const map = new MapLibreMap({
    container,
    center,
    zoom,
    fadeDuration: 0,
    style: {
      version: 8,
      sources: {},
      layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#e8e6e0' } }],
    },
  });
  await map.once('idle');
  return map;
}

/** Asks for a redraw and waits until nothing is left to draw. */
export async function redrawn(map: MapLibreMap): Promise<void> {
  const idle = map.once('idle');
  map.triggerRepaint();
  await idle;
}

/** The floor under all the others. */
export async function startEmpty(container: HTMLElement): Promise<Peer> {
  const map = await bareMap(container);
  return { add: () => redrawn(map), filter: () => redrawn(map) };
}
