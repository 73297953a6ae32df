import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type MendedMap, mendTiles } from './mend-tiles.ts';

/** As much of a map as tiles fail on. */
function failingMap() {
  const listeners = new Map<string, (event: unknown) => void>();
  const refreshTiles = vi.fn();
  const map = {
    getSource: () => ({}),
    refreshTiles,
    on: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
  } as unknown as MendedMap;
  const tile = { tileID: { canonical: { x: 1, y: 2, z: 3 } }, actor: {} };
  return {
    map,
    tile,
    refreshTiles,
    fail: (error: Error, sourceId = 'lead-tiles') =>
      listeners.get('error')?.({ error, sourceId, tile }),
    rest: () => listeners.get('idle')?.({}),
  };
}

const noNetwork = () => new TypeError('Failed to fetch');
const refused = () => Object.assign(new Error('no'), { status: 403 });

describe('tiles that failed', () => {
  const page = new EventTarget();
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('are asked for again, ever more seldom until all are there', () => {
    const { map, fail, rest, refreshTiles } = failingMap();
    const stop = mendTiles(map);
    fail(noNetwork());
    fail(noNetwork());
    vi.advanceTimersByTime(1_000);
    expect(refreshTiles.mock.calls).toEqual([['lead-tiles', [{ x: 1, y: 2, z: 3 }]]]);
    fail(noNetwork());
    rest();
    vi.advanceTimersByTime(1_000);
    expect(refreshTiles).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(refreshTiles).toHaveBeenCalledTimes(2);
    rest();
    fail(noNetwork());
    vi.advanceTimersByTime(1_000);
    expect(refreshTiles).toHaveBeenCalledTimes(3);
    stop();
  });

  test('are asked for at once when the network is back, and the pins with them', () => {
    const { map, fail, refreshTiles } = failingMap();
    const stop = mendTiles(map);
    fail(noNetwork(), 'basemap');
    page.dispatchEvent(new Event('online'));
    expect(refreshTiles.mock.calls).toEqual([['basemap', [{ x: 1, y: 2, z: 3 }]], ['lead-tiles']]);
    stop();
    page.dispatchEvent(new Event('online'));
    expect(refreshTiles).toHaveBeenCalledTimes(2);
  });

  test('are left alone where the server refuses them, but can be asked for with the others', () => {
    const { map, tile, fail, refreshTiles } = failingMap();
    const stop = mendTiles(map);
    fail(refused());
    vi.advanceTimersByTime(60_000);
    expect(refreshTiles).not.toHaveBeenCalled();
    expect(tile).not.toHaveProperty('actor');
    stop();
  });
});
