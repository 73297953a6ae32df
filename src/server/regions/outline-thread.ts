import { gzipSync } from 'node:zlib';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import { answerCalls } from '#server/db/answer-calls.ts';
import { areaFeatures, namePlaces } from './outline-areas.ts';
import { outlineMaxZoom, type OutlineTile } from './outline-basemap.ts';
import { placeFeatures } from './outline-places.ts';

const extent = 4096;

const cut = (features: Feature[]) =>
  new GeoJSONVT(
    { type: 'FeatureCollection', features },
    { maxZoom: outlineMaxZoom, indexMaxZoom: 4, extent },
  );

/** Cuts what the map draws by itself into tiles, beside the request loop: it takes a second to begin with. */
const layers = (async () => {
  const states = await areaFeatures('states');
  return {
    countries: cut(await areaFeatures('countries')),
    states: cut(states),
    state_names: cut(namePlaces(states)),
    counties: cut(await areaFeatures('counties')),
    places: cut(await placeFeatures()),
  };
})();

/** Counties are drawn from here. */
const countyZoom = 6;

/** The least of the places that are drawn between the zoom of a tile and the next. */
const leastRank = (z: number): number => (z < 5 ? 0 : z < 7 ? 1 : z < outlineMaxZoom ? 2 : 4);

answerCalls(async ({ z, x, y }: OutlineTile) => {
  const { counties, places, ...areas } = await layers;
  const drawn = { ...areas, ...(z < countyZoom ? {} : { counties }) };
  const tiles = Object.entries(drawn).flatMap(([name, index]) => {
    const tile = index.getTile(z, x, y);
    return tile ? [[name, tile] as const] : [];
  });
  const towns = places.getTile(z, x, y);
  if (towns) {
    const isDrawn = ({ tags }: { tags?: Record<string, unknown> | null }) =>
      Number(tags?.['rank']) <= leastRank(z);
    // To filter a list of two kinds forgets that it is a list of one of them.
    const features = towns.features.filter(isDrawn) as typeof towns.features;
    tiles.push(['places', { ...towns, features }]);
  }
  if (tiles.every(([, { features }]) => features.length === 0)) return { answer: null };
  const body = gzipSync(fromGeojsonVt(Object.fromEntries(tiles), { version: 2, extent }));
  return { answer: new Uint8Array(body) };
});
