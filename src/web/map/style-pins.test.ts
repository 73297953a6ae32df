import { featureFilter } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { leadStatusCodes } from '#contract/lead-status.ts';
import { pinFilter, pinLayers, ringFilter } from './style-pins.ts';

const view = { overlayIds: ['made-here'], selectedLeadId: 'chosen' };

const layersOf = (source: 'tiles' | 'overlay', properties: { id: string; status: string }) =>
  pinLayers.filter(
    (layer) =>
      layer.startsWith(source) &&
      featureFilter(pinFilter(layer, view), 'filter').filter({ zoom: 16 }, { type: 1, properties }),
  );

describe('pin filters', () => {
  test.each(leadStatusCodes)('a lead with status %s is drawn by exactly one layer', (status) => {
    expect(layersOf('tiles', { id: 'other', status })).toHaveLength(1);
    expect(layersOf('overlay', { id: 'made-here', status })).toHaveLength(1);
  });

  test.each(['dd', 'dnd'])('%s is drawn by the topmost layers', (status) => {
    expect(layersOf('tiles', { id: 'other', status })).toEqual(['tiles-do-not-disturb']);
    expect(layersOf('overlay', { id: 'made-here', status })).toEqual(['overlay-do-not-disturb']);
  });

  test('a lead of the overlay is not drawn again from a tile', () => {
    expect(layersOf('tiles', { id: 'made-here', status: 'u' })).toEqual([]);
    expect(layersOf('tiles', { id: 'made-here', status: 'dd' })).toEqual([]);
  });

  test('the ring is round the chosen lead alone', () => {
    const ring = featureFilter(ringFilter(view), 'filter');
    const has = (id: string) => ring.filter({ zoom: 16 }, { type: 1, properties: { id } });
    expect([has('chosen'), has('other'), has('')]).toEqual([true, false, false]);
  });
});
