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

export const pinSources = {
  tiles: 'lead-tiles',
  overlay: 'lead-overlay',
  ring: 'lead-ring',
  draft: 'draft-area',
} as const;

/** Layers a click can hit, top first. */
export const pinLayers = [
  'overlay-do-not-disturb',
  'tiles-do-not-disturb',
  'overlay-pins',
  'tiles-pins',
] as const;

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
export const pinFilter = (layer: (typeof pinLayers)[number]): FilterSpecification =>
  layer.endsWith('do-not-disturb') ? ofDoNotDisturb : ['!', ofDoNotDisturb];

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
      ...[...pinLayers].toReversed().map(pinLayer),
    ],
  };
}

function pinLayer(id: (typeof pinLayers)[number]): LayerSpecification {
  const count: ExpressionSpecification = ['coalesce', ['get', 'count'], 1];
  const bigger: ExpressionSpecification = [
    'interpolate',
    ['linear'],
    ['log10', count],
    0,
    1,
    4,
    1.7,
  ];
  return {
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
      'icon-size': ['interpolate', ['linear'], ['zoom'], 10, ['*', 0.65, bigger], 14, bigger],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'text-field': ['case', ['>', count, 1], ['to-string', count], ''],
      'text-font': ['Noto Sans Medium'],
      'text-size': 11,
      'text-offset': [0, 1.3],
      'text-optional': true,
    },
    paint: {
      'icon-opacity': pinOpacity,
      'text-opacity': pinOpacity,
      'text-color': '#191d24',
      'text-halo-color': '#ffffff',
      'text-halo-width': 1.5,
    },
  };
}

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
