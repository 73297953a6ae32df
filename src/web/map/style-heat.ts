import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { pinTileLayer } from '#contract/pin.ts';
import { pinSources } from './pin-sources.ts';
import { isHidden } from './style-pins.ts';

export const heatLayers = ['tiles-heat', 'overlay-heat'] as const;

/** Pins that give way to the heat: all but do-not-disturb, which nothing may hide. */
export const pinsUnderHeat = ['tiles-cells', 'tiles-pins', 'overlay-pins'] as const;

/** From here streets are seen one by one, and so are faint pins. */
export const faintPinZoom = 14;

/** How much of a pin is seen while the heat is shown. */
export const faintPin: ExpressionSpecification = [
  'step',
  ['zoom'],
  0,
  faintPinZoom,
  ['case', isHidden, 0, 0.35],
];

/** Colours of the heat, each from its density on: from none to the most. */
const heatColors = [
  [0, 'rgba(59, 76, 192, 0)'],
  [0.012, 'rgba(59, 76, 192, 0.4)'],
  [0.08, 'rgba(96, 70, 186, 0.6)'],
  [0.25, 'rgba(168, 62, 160, 0.75)'],
  [0.55, 'rgba(229, 92, 72, 0.88)'],
  [1, 'rgba(255, 214, 92, 0.95)'],
] as const;

/** The colours of the heat for a legend, from few leads to many. */
export const heatScale: readonly string[] = heatColors.slice(1).map(([, color]) => color);

/** Lays the heat map under the pins; hidden until somebody turns it on. */
export function withHeat(style: StyleSpecification): StyleSpecification {
  const pins = style.layers.findIndex(({ id }) => id === 'chosen-ring');
  const below = pins === -1 ? style.layers.length : pins;
  return {
    ...style,
    layers: [
      ...style.layers.slice(0, below),
      ...heatLayers.map(heatLayer),
      ...style.layers.slice(below),
    ],
  };
}

/** Leads of a feature: a pin is one, a cell has a count. */
const count: ExpressionSpecification = ['coalesce', ['get', 'count'], 1];

const heatLayer = (id: (typeof heatLayers)[number]): LayerSpecification => ({
  id,
  type: 'heatmap',
  ...(id === 'tiles-heat'
    ? { source: pinSources.tiles, 'source-layer': pinTileLayer }
    : { source: pinSources.overlay }),
  layout: { visibility: 'none' },
  paint: {
    // Not by the count itself: a town of ten thousand must not make a village of ten invisible.
    'heatmap-weight': ['case', isHidden, 0, ['/', ['sqrt', count], 40]],
    'heatmap-intensity': ['interpolate', ['linear'], ['zoom'], 4, 0.12, 8, 0.25, 11, 0.6, 16, 5],
    // Cells of counted pins are 64 to 128 px wide: no narrower, or each would be an island.
    'heatmap-radius': ['interpolate', ['linear'], ['zoom'], 4, 68, 12, 76, 15, 56, 18, 60],
    'heatmap-opacity': 0.8,
    'heatmap-color': ['interpolate', ['linear'], ['heatmap-density'], ...heatColors.flat()],
  },
});
