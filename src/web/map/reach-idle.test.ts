import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reachIdle } from './reach-idle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** As much of a map as draws frames. */
function drawnMap() {
  const listeners = new Map<string, () => void>();
  const tiles = { loaded: false };
  const triggerRepaint = vi.fn();
  const map = {
    on: (name: string, listener: () => void) => listeners.set(name, listener),
    loaded: () => tiles.loaded,
    triggerRepaint,
  } as unknown as Parameters<typeof reachIdle>[0];
  return { map, tiles, triggerRepaint, tell: (name: string) => listeners.get(name)?.() };
}

test('tiles that come without a word after the last frame are followed by one more', () => {
  const { map, tiles, triggerRepaint, tell } = drawnMap();
  reachIdle(map);
  tell('render');
  vi.advanceTimersByTime(2_000);
  expect(triggerRepaint).not.toHaveBeenCalled();
  tiles.loaded = true;
  vi.advanceTimersByTime(300);
  expect(triggerRepaint).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(2_000);
  expect(triggerRepaint).toHaveBeenCalledTimes(1);
});

test('a map at rest, or gone, is left alone', () => {
  const { map, tiles, triggerRepaint, tell } = drawnMap();
  const stop = reachIdle(map);
  tiles.loaded = true;
  tell('render');
  tell('idle');
  vi.advanceTimersByTime(2_000);
  tell('render');
  stop();
  vi.advanceTimersByTime(2_000);
  expect(triggerRepaint).not.toHaveBeenCalled();
});
