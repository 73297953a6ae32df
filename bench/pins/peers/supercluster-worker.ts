import Supercluster from 'supercluster';
import { geoJsonOf, pointsOf, type Points } from './peer.ts';

interface Asked {
  readonly points?: Points;
  readonly add?: readonly [number, number];
  readonly filter?: number;
  readonly bounds: [number, number, number, number];
  readonly zoom: number;
}

let points: Points = {
  lng: new Float64Array(),
  lat: new Float64Array(),
  status: new Uint8Array(),
};
let index = new Supercluster();
const load = (shown: Points, more: readonly (readonly [number, number])[] = []) => {
  const { features } = geoJsonOf(shown);
  for (const [lng, lat] of more)
    features.push({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [lng, lat] },
    });
  index = new Supercluster().load(features);
};

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.points) load((points = data.points));
  // It has no way to take one more point: everything is built anew.
  if (data.add) load(points, [data.add]);
  if (data.filter !== undefined) load(pointsOf(points, data.filter));
  postMessage(index.getClusters(data.bounds, Math.floor(data.zoom)));
});
