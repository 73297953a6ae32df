import { ScatterplotLayer } from '@deck.gl/layers';
import { MapboxOverlay } from '@deck.gl/mapbox';
import { bareMap } from './bare-map.ts';
import { type Peer, type Points, pointsOf } from './peer.ts';

/** deck.gl's ScatterplotLayer on binary attributes: every point is drawn in every frame. */
export async function startDeck(container: HTMLElement, points: Points): Promise<Peer> {
  let drawn = () => {};
  const layerOf = ({ lng, lat }: Points) => {
    const positions = new Float64Array(lng.length * 2);
    for (let index = 0; index < lng.length; index += 1) {
      positions[2 * index] = lng[index] ?? 0;
      positions[2 * index + 1] = lat[index] ?? 0;
    }
    return new ScatterplotLayer({
      id: 'points',
      data: { length: lng.length, attributes: { getPosition: { value: positions, size: 2 } } },
      radiusUnits: 'pixels',
      getRadius: 6,
      getFillColor: [200, 60, 40],
    });
  };
  const map = await bareMap(container);
  const overlay = new MapboxOverlay({ layers: [], onAfterRender: () => drawn() });
  map.addControl(overlay);
  const show = (shown: Points) =>
    new Promise<void>((resolve) => {
      const layer = layerOf(shown);
      drawn = () => {
        if (layer.isLoaded) resolve();
      };
      overlay.setProps({ layers: [layer] });
    });
  await show(points);
  return {
    add: (lng, lat) =>
      show({
        lng: Float64Array.from([...points.lng, lng]),
        lat: Float64Array.from([...points.lat, lat]),
        status: points.status,
      }),
    filter: (status) => show(pointsOf(points, status)),
  };
}
