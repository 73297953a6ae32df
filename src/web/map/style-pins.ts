import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import { pinTileLayer } from '#contract/pin.ts';
import { isDoNotDisturb, leadStatusCodes } from '#contract/lead-status.ts';
import { areaLayers, areaSources } from './area-layers.ts';
import { accents, type Theme } from './palette.ts';
import { pinSources } from './pin-sources.ts';
import { cellLayer, cellLayers } from './style-cells.ts';

/** Layers of single leads, top first. */
export const pinLayers = [
  'overlay-do-not-disturb',
  'tiles-do-not-disturb',
  'overlay-pins',
  'tiles-pins',
] as const;

/** Layers a click can hit. */
export const clickLayers = [...pinLayers, ...cellLayers] as const;

const doNotDisturb = leadStatusCodes.filter(isDoNotDisturb);
const ofDoNotDisturb: ExpressionSpecification = [
  'in',
  ['get', 'status'],
  ['literal', doNotDisturb],
];

/** From here the letters of a status can be read. */
const letterZoom = 15;

/** Hidden by its state, not by a filter: that would lay out every tile anew for each lead. */
export const isHidden: ExpressionSpecification = ['boolean', ['feature-state', 'hidden'], false];

/** How much of a pin is seen. */
export const pinOpacity: ExpressionSpecification = ['case', isHidden, 0, 1];

/** What one pin layer draws. */
export const pinFilter = (layer: (typeof pinLayers)[number]): FilterSpecification => [
  'all',
  // What is counted has none.
  ['has', 'id'],
  layer.endsWith('do-not-disturb') ? ofDoNotDisturb : ['!', ofDoNotDisturb],
];

/** Address of the tiles with the pins that pass a filter. */
export function pinTiles(origin: string, filter: LeadFilterInput): string {
  const query = new URLSearchParams();
  // In one order, so that one filter has one address.
  for (const [name, value] of Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    if (value !== undefined) query.set(name, value);
  return `${origin}/api/pins/{z}/{x}/{y}${query.size === 0 ? '' : `?${query}`}`;
}

/** Adds pins, the ring of the chosen one and the draft's area on top of any ground. */
export function withPins(
  ground: StyleSpecification,
  options: { tiles: string; theme: Theme; minZoom: number },
): StyleSpecification {
  const empty = { type: 'FeatureCollection' as const, features: [] };
  return {
    ...ground,
    sources: {
      ...ground.sources,
      [pinSources.tiles]: {
        type: 'vector',
        tiles: [options.tiles],
        minzoom: options.minZoom,
        maxzoom: 18,
        promoteId: 'id',
      },
      [pinSources.ring]: { type: 'geojson', data: empty },
      [pinSources.overlay]: { type: 'geojson', data: empty },
      [pinSources.draft]: { type: 'geojson', data: empty },
      ...Object.fromEntries(
        Object.values(areaSources).map((id) => [id, { type: 'geojson' as const, data: empty }]),
      ),
    },
    layers: [
      ...ground.layers,
      ...areaLayers(options.theme),
      ...draftLayers(options.theme),
      ring(options.theme),
      cellLayer('tiles-cells'),
      ...(['tiles-pins', 'overlay-pins'] as const).map(pinLayer),
      // Nothing lies over what must not be missed.
      cellLayer('tiles-cells-marks'),
      ...(['tiles-do-not-disturb', 'overlay-do-not-disturb'] as const).map(pinLayer),
    ],
  };
}

const pinLayer = (id: (typeof pinLayers)[number]): LayerSpecification => ({
  id,
  type: 'symbol',
  ...(id.startsWith('tiles')
    ? { source: pinSources.tiles, 'source-layer': pinTileLayer }
    : { source: pinSources.overlay }),
  filter: pinFilter(id),
  layout: {
    'icon-image': [
      'step',
      ['zoom'],
      ['concat', 'pin:', ['get', 'status'], ':plain'],
      letterZoom,
      ['concat', 'pin:', ['get', 'status'], ':letters'],
    ],
    // Smaller from afar, where pins crowd.
    'icon-size': ['interpolate', ['linear'], ['zoom'], 10, 0.8, 14, 1],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
  paint: { 'icon-opacity': pinOpacity },
});

const ring = (theme: Theme): LayerSpecification => ({
  id: 'chosen-ring',
  type: 'circle',
  source: pinSources.ring,
  paint: {
    'circle-radius': ['step', ['zoom'], 14, letterZoom, 22],
    'circle-color': accents[theme],
    'circle-opacity': 0.25,
    'circle-stroke-color': accents[theme],
    'circle-stroke-width': 2.5,
  },
});

const draftLayers = (theme: Theme): LayerSpecification[] => [
  {
    id: 'draft-area',
    type: 'fill',
    source: pinSources.draft,
    paint: { 'fill-color': accents[theme], 'fill-opacity': 0.12 },
  },
  {
    id: 'draft-edge',
    type: 'line',
    source: pinSources.draft,
    paint: { 'line-color': accents[theme], 'line-width': 1.5, 'line-dasharray': [3, 2] },
  },
];
