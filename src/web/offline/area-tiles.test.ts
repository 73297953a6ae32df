import { describe, expect, test } from 'vitest';
import { boundsAround, tilesOfArea } from './area-tiles.ts';

const source = {
  id: 'town',
  tiles: '/api/basemap/town/{z}/{x}/{y}?v=1',
  min_zoom: 0,
  max_zoom: 15,
  bounds: [-71.2, 42.3, -71, 42.5] as [number, number, number, number],
  attribution: '',
};

describe('tiles of an area', () => {
  test('are those that cover it, at every zoom, coarse ones first', () => {
    const tiles = tilesOfArea([source], [-71.11, 42.37, -71.1, 42.38]) ?? [];
    expect(tiles[0]).toBe('/api/basemap/town/0/0/0?v=1');
    // Counted by hand: Cambridge lies in column 9911 of 32768 at zoom 15.
    expect(tiles).toContain('/api/basemap/town/15/9911/12117?v=1');
    expect(new Set(tiles).size).toBe(tiles.length);
    expect(tiles.filter((tile) => tile.includes('/town/8/'))).toHaveLength(1);
  });

  test('are none where the map has nothing', () => {
    expect(tilesOfArea([source], [10, 50, 10.1, 50.1])).toEqual([]);
  });

  test('of a whole country are too many', () => {
    const everywhere = { ...source, bounds: [-180, -85, 180, 85] as typeof source.bounds };
    expect(tilesOfArea([everywhere], [-125, 25, -66, 49])).toBeNull();
  });
});

test('the bounds of a view fit its size', () => {
  const [west, south, east, north] = boundsAround(
    { lng: -71.1, lat: 42.37, zoom: 10 },
    { width: 512, height: 512 },
  );
  expect(east - west).toBeCloseTo(360 / 1024, 6);
  expect((east + west) / 2).toBeCloseTo(-71.1, 6);
  // A degree of latitude is drawn longer than one of longitude by 1 / cos(latitude).
  expect(north - south).toBeCloseTo((360 / 1024) * Math.cos((42.37 * Math.PI) / 180), 2);
});
