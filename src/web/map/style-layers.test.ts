import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { StyleSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { heatLayers, withHeat } from './style-heat.ts';
import { withImagery } from './style-imagery.ts';
import { pinSources } from './pin-sources.ts';

const empty = { type: 'geojson' as const, data: { type: 'FeatureCollection', features: [] } };
const ground: StyleSpecification = {
  version: 8,
  sources: {
    ground: { type: 'vector', tiles: ['http://leadmap.test/{z}/{x}/{y}'] },
    [pinSources.tiles]: { type: 'vector', tiles: ['http://leadmap.test/pins/{z}/{x}/{y}'] },
    [pinSources.overlay]: empty as StyleSpecification['sources'][string],
    [pinSources.ring]: empty as StyleSpecification['sources'][string],
  },
  layers: [
    { id: 'background', type: 'background' },
    { id: 'roads', type: 'line', source: 'ground', 'source-layer': 'roads' },
    { id: 'names', type: 'symbol', source: 'ground', 'source-layer': 'places' },
    { id: 'chosen-ring', type: 'circle', source: pinSources.ring },
    { id: 'tiles-pins', type: 'symbol', source: pinSources.tiles, 'source-layer': 'pins' },
  ],
};
const idsOf = (style: StyleSpecification) => style.layers.map(({ id }) => id);
const imagery = { tiles: '/sat/{z}/{x}/{y}', attribution: 'A & <b>B</b>', max_zoom: 17 };

test('imagery lies under the names and over all else of the ground, and is hidden at first', () => {
  const style = withImagery(ground, imagery, 'http://leadmap.test');
  expect(validateStyleMin(style)).toEqual([]);
  expect(idsOf(style).slice(0, 4)).toEqual(['background', 'roads', 'imagery', 'names']);
  expect(style.layers[2]).toMatchObject({ layout: { visibility: 'none' } });
  expect(style.sources.imagery).toMatchObject({
    tiles: ['http://leadmap.test/sat/{z}/{x}/{y}'],
    maxzoom: 17,
    attribution: 'A &amp; &lt;b>B&lt;/b>',
  });
});

test('imagery of another server keeps its address', () => {
  const tiles = 'https://tiles.example/{z}/{x}/{y}';
  expect(
    withImagery(ground, { ...imagery, tiles }, 'http://leadmap.test').sources.imagery,
  ).toMatchObject({ tiles: [tiles] });
});

test('without imagery the ground stays as it is', () => {
  expect(withImagery(ground, null, 'http://leadmap.test')).toBe(ground);
});

test('the heat map lies over the ground and under every pin, and is hidden at first', () => {
  const style = withHeat(ground);
  expect(validateStyleMin(style)).toEqual([]);
  expect(idsOf(style)).toEqual([
    'background',
    'roads',
    'names',
    ...heatLayers,
    'chosen-ring',
    'tiles-pins',
  ]);
  for (const layer of style.layers.filter(({ type }) => type === 'heatmap'))
    expect(layer).toMatchObject({ layout: { visibility: 'none' } });
});
