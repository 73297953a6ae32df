import { layers } from '@protomaps/basemaps';
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { type BasemapSource, type MapSetup, outlinesId } from '#contract/map-setup.ts';
import { flavors, houseColors, type Theme } from './palette.ts';
import { outlineLayers } from './style-outlines.ts';

/** Layers whose only content is an icon of a sprite; ours has none, as nothing is fetched. */
const iconLayers = /roads_oneway|roads_shields|pois/;

/**
 * The map's ground, drawn from the region packs: the coarse archive lies below and is over-zoomed
 * where no finer one has data, so nothing is ever blank. Without packs, the built-in outlines.
 * @param origin of the page, because MapLibre's worker resolves no relative address
 */
export function basemapStyle(options: {
  setup: MapSetup;
  theme: Theme;
  language: string;
  origin: string;
}): StyleSpecification {
  const { setup, theme, language, origin } = options;
  const flavor = flavors[theme];
  const background: LayerSpecification = {
    id: 'background',
    type: 'background',
    paint: { 'background-color': flavor.background },
  };
  const sources = Object.fromEntries(
    setup.basemaps.map((basemap) => [basemap.id, tileSource(basemap, origin)]),
  );
  if (outlinesId in sources)
    return { version: 8, sources, layers: [background, ...outlineLayers(outlinesId, theme)] };
  const stacks = setup.basemaps.map((basemap) =>
    layers(basemap.id, flavor, { lang: language })
      .filter((layer) => layer.type !== 'background' && !iconLayers.test(layer.id))
      .map((layer) => withoutSprite(fittedTo(basemap, layer))),
  );
  // All grounds first, then all labels: a label of the coarse map must not hide under a street map.
  const all = stacks.flat();
  return {
    version: 8,
    sources,
    layers: [
      background,
      ...all.filter((layer) => layer.type !== 'symbol'),
      ...setup.basemaps.map((basemap) => houseDots(basemap, theme)),
      ...all.filter((layer) => layer.type === 'symbol'),
    ],
  };
}

const tileSource = (basemap: BasemapSource, origin: string): SourceSpecification => ({
  type: 'vector',
  tiles: [`${origin}${basemap.tiles}`],
  minzoom: basemap.min_zoom,
  maxzoom: basemap.max_zoom,
  attribution: basemap.attribution,
});

/** Makes a layer's id unique by archive, and fits it to people who look for a house. */
function fittedTo(basemap: BasemapSource, layer: LayerSpecification): LayerSpecification {
  const id = `${basemap.id}:${layer.id}`;
  if (layer.type !== 'symbol') return { ...layer, id };
  if (layer.id === 'address_label')
    return {
      ...layer,
      id,
      minzoom: numberZoom,
      layout: { ...layer.layout, 'text-font': ['Noto Sans Regular'], 'text-size': 12.5 },
    };
  if (layer.id === 'places_subplace')
    // A quarter's name takes the place of its city's from afar. Among single houses it is no help, and would be the
    // largest thing there.
    return {
      ...layer,
      id,
      minzoom: quarterZoom,
      maxzoom: numberZoom,
      layout: { ...layer.layout, 'text-size': 12 },
    };
  return { ...layer, id };
}

/** Quarters of a city have names from here. */
const quarterZoom = 12;

/** House numbers can be read from here; below, a dot says that there is a house. */
const numberZoom = 17;

const houseDots = (basemap: BasemapSource, theme: Theme): LayerSpecification => ({
  id: `${basemap.id}:houses`,
  type: 'circle',
  source: basemap.id,
  'source-layer': 'buildings',
  filter: ['==', ['get', 'kind'], 'address'],
  minzoom: 14.5,
  maxzoom: numberZoom,
  paint: {
    'circle-color': houseColors[theme],
    'circle-radius': ['interpolate', ['linear'], ['zoom'], 14.5, 1.1, 17, 2.6],
  },
});

function withoutSprite(layer: LayerSpecification): LayerSpecification {
  if (layer.type !== 'symbol' || !layer.layout) return layer;
  const { 'icon-image': _image, 'icon-size': _size, ...layout } = layer.layout;
  return { ...layer, layout };
}
