import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { pinTileLayer } from '#contract/pin.ts';
import { pinSources } from './pin-sources.ts';

/** Layers of crowds, a bubble for each cell, and the mark of those that hold do-not-disturb. */
export const cellLayers = ['tiles-cells', 'tiles-cells-marks'] as const;

/** Only the commonest status of a cell has it: the others are counted, not drawn. */
const total: ExpressionSpecification = ['get', 'total'];

/** One alone is drawn as what it is. */
const isOne: ExpressionSpecification = ['==', total, 1];

/** Side of the image that a bubble is drawn from, in CSS pixels; those of fewer leads are smaller. */
export const largestCell = 60;
/** Side of the mark's image. */
export const cellMark = 15;

/** The bubble is five sevenths of it: 19 px wide for two leads, 43 for a million. */
const imagePx: ExpressionSpecification = ['+', 25, ['*', 6, ['log10', total]]];

/** "999", "1.2k", "12k", "1.2M": what can be read in a bubble. */
const shortTotal: ExpressionSpecification = [
  'case',
  ['<', total, 1000],
  ['to-string', total],
  ['<', total, 9950],
  ['concat', ['/', ['round', ['/', total, 100]], 10], 'k'],
  ['<', total, 999_500],
  ['concat', ['round', ['/', total, 1000]], 'k'],
  ['concat', ['/', ['round', ['/', total, 100_000]], 10], 'M'],
];

/** The tiles see to it that neighbours do not cover each other: nothing has to be looked up. */
const free = {
  'icon-allow-overlap': true,
  'icon-ignore-placement': true,
  'text-allow-overlap': true,
  'text-ignore-placement': true,
} as const;

/** Shape and colour of the commonest status, and how many leads there are. */
const bubble: Drawn = {
  filter: ['has', 'total'],
  layout: {
    ...free,
    'icon-image': [
      'case',
      isOne,
      ['concat', 'pin:', ['get', 'status'], ':plain'],
      ['concat', 'cell:', ['get', 'status']],
    ],
    'icon-size': ['case', isOne, 0.8, ['min', 1, ['/', imagePx, largestCell]]],
    'text-field': ['case', isOne, '', shortTotal],
    'text-font': ['Noto Sans Medium'],
    'text-size': ['step', total, 11, 1000, 12, 100_000, 13],
  },
  paint: { 'text-color': '#ffffff' },
};

const aside = (px: number): ExpressionSpecification => ['literal', [px, -px]];

/** At the upper right edge of a bubble: there is do-not-disturb among them. */
const mark: Drawn = {
  filter: ['has', 'bad'],
  layout: {
    ...free,
    'icon-image': ['concat', 'mark:', ['get', 'bad']],
    'icon-offset': [
      'step',
      total,
      aside(0),
      2,
      aside(8),
      10,
      aside(9),
      100,
      aside(11),
      1000,
      aside(13),
      10_000,
      aside(14.5),
      100_000,
      aside(16.5),
    ],
  },
};

/** One layer of the crowds of the tiles. */
export const cellLayer = (id: (typeof cellLayers)[number]): LayerSpecification => ({
  id,
  type: 'symbol',
  source: pinSources.tiles,
  'source-layer': pinTileLayer,
  ...(id === 'tiles-cells' ? bubble : mark),
});

type Drawn = Pick<SymbolLayerSpecification, 'filter' | 'layout' | 'paint'>;
