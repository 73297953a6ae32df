import 'ol/ol.css';
import Feature from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import Point from 'ol/geom/Point.js';
import WebGLVectorLayer from 'ol/layer/WebGLVector.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { center, type Peer, type Points, zoom } from './peer.ts';

/** OpenLayers drawing points with WebGL. */
export async function startOpenLayers(container: HTMLElement, points: Points): Promise<Peer> {
  const source = new VectorSource<Feature<Point>>();
  const featureOf = (lng: number, lat: number) => new Feature(new Point(fromLonLat([lng, lat])));
  const load = (only?: number) => {
    const features: Feature<Point>[] = [];
    for (let index = 0; index < points.lng.length; index += 1)
      if (only === undefined || points.status[index] === only)
        features.push(featureOf(points.lng[index] ?? 0, points.lat[index] ?? 0));
    source.addFeatures(features);
  };
  load();
  const map = new OlMap({
    target: container,
    controls: [],
    layers: [
      new WebGLVectorLayer({
        source,
        style: { 'circle-radius': 6, 'circle-fill-color': '#c83c28' },
      }),
    ],
    // Its zoom counts tiles of 256 pixels.
    view: new View({ center: fromLonLat(center), zoom: zoom + 1 }),
  });
  const drawn = () =>
    new Promise<void>((resolve) => {
      map.once('rendercomplete', () => resolve());
      map.render();
    });
  await drawn();
  return {
    async add(lng, lat) {
      source.addFeature(featureOf(lng, lat));
      await drawn();
    },
    async filter(status) {
      source.clear(true);
      load(status);
      await drawn();
    },
  };
}
