import type { GeoJSONSource } from 'maplibre-gl';
import { bareMap, redrawn } from './bare-map.ts';
import { geoJsonOf, type Peer, type Points } from './peer.ts';

/** MapLibre's own clustering of a GeoJSON source. */
export async function startMapLibre(container: HTMLElement, points: Points): Promise<Peer> {
  const map = await bareMap(container);
  const data = geoJsonOf(points);
  map.addSource('points', { type: 'geojson', data, cluster: true });
  map.addLayer({
    id: 'points',
    type: 'circle',
    source: 'points',
    paint: { 'circle-radius': ['step', ['coalesce', ['get', 'point_count'], 1], 6, 2, 12] },
  });
  await map.once('idle');
  const show = async (shown: typeof data) => {
    await map.getSource<GeoJSONSource>('points')?.setData(shown);
    await redrawn(map);
  };
  return {
    add(lng, lat) {
      data.features.push({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Point', coordinates: [lng, lat] },
      });
      return show(data);
    },
    filter: (status) => show(geoJsonOf(points, status)),
  };
}
