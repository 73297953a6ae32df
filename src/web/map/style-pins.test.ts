import { featureFilter } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { leadStatusCodes } from '#contract/lead-status.ts';
import { pinFilter, pinLayers, pinTiles } from './style-pins.ts';

const layersOf = (source: 'tiles' | 'overlay', status: string) =>
  pinLayers.filter(
    (layer) =>
      layer.startsWith(source) &&
      featureFilter(pinFilter(layer), 'filter').filter(
        { zoom: 16 },
        { type: 1, properties: { id: '1', status } },
      ),
  );

describe('pin filters', () => {
  test.each(leadStatusCodes)('a lead with status %s is drawn by exactly one layer', (status) => {
    expect(layersOf('tiles', status)).toHaveLength(1);
    expect(layersOf('overlay', status)).toHaveLength(1);
  });

  test.each(['dd', 'dnd'])('%s is drawn by the topmost layers', (status) => {
    expect(layersOf('tiles', status)).toEqual(['tiles-do-not-disturb']);
    expect(layersOf('overlay', status)).toEqual(['overlay-do-not-disturb']);
  });
});

describe('the address of pin tiles', () => {
  const origin = 'https://leads.example';

  test('one filter has one address, whatever the order it was put together in', () => {
    const address = `${origin}/api/pins/{z}/{x}/{y}?status=pr%2Cu&text=elm+st`;
    expect(pinTiles(origin, { text: 'elm st', status: 'pr,u' })).toBe(address);
    expect(pinTiles(origin, { status: 'pr,u', region: undefined, text: 'elm st' })).toBe(address);
  });

  test('without a filter it asks for all', () => {
    expect(pinTiles(origin, {})).toBe(`${origin}/api/pins/{z}/{x}/{y}`);
  });
});
