import type { GeoJSONSource } from 'maplibre-gl';
import { bareMap, redrawn } from './bare-map.ts';
import type { Peer, Points } from './peer.ts';

/** supercluster in a worker, its clusters of the view drawn by MapLibre. */
export async function startSupercluster(container: HTMLElement, points: Points): Promise<Peer> {
  const map = await bareMap(container);
  const worker = new Worker(new URL('./supercluster-worker.ts', import.meta.url), {
    type: 'module',
  });
  map.addSource('points', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
  map.addLayer({ id: 'points', type: 'circle', source: 'points' });
  const ask = async (question: object) => {
    const answer = new Promise<GeoJSON.Feature[]>((resolve) => {
      worker.addEventListener('message', ({ data }) => resolve(data), { once: true });
    });
    const [[west, south], [east, north]] = map.getBounds().toArray();
    worker.postMessage({
      ...question,
      bounds: [west, south, east, north],
      zoom: map.getZoom(),
    });
    const features = await answer;
    await map.getSource<GeoJSONSource>('points')?.setData({ type: 'FeatureCollection', features });
    await redrawn(map);
  };
  await ask({ points });
  map.on('moveend', () => void ask({}));
  return {
    add: (lng, lat) => ask({ add: [lng, lat] }),
    filter: (status) => ask({ filter: status }),
  };
}
