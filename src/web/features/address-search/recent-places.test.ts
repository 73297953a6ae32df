import { expect, test, vi } from 'vitest';
import { forgetRecentPlaces } from './forget-recent-places.ts';
import { keepRecentPlace, readRecentPlaces, withPlace } from './recent-places.ts';
import { elmStreet } from './testing/made-up-places.ts';

const numbersOf = (places: readonly ReturnType<typeof elmStreet>[]) =>
  places.map(({ properties }) => properties.housenumber);

/** The browser's own, which Node lacks. */
function withStorage(kept: Map<string, string>) {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
}

test('newest first, none twice, five at most', () => {
  const chosen = ['1', '2', '3', '1', '4', '5', '6'].map((number) => elmStreet(number));
  const recent = chosen.reduce<ReturnType<typeof elmStreet>[]>(withPlace, []);
  expect(numbersOf(recent)).toEqual(['6', '5', '4', '1', '3']);
});

test('what was chosen is there again until it is forgotten', () => {
  withStorage(new Map());
  keepRecentPlace(elmStreet('12'));
  keepRecentPlace(elmStreet('14'));
  expect(readRecentPlaces()).toEqual([elmStreet('14'), elmStreet('12')]);
  forgetRecentPlaces();
  expect(readRecentPlaces()).toEqual([]);
});

test('what the terms of its source forbid to keep is not kept', () => {
  const kept = new Map<string, string>();
  withStorage(kept);
  keepRecentPlace(elmStreet('12', { storable: false }));
  expect(kept.size).toBe(0);
});

test('what cannot be read is as if nothing were kept', () => {
  for (const text of ['{', '[{"type":"Feature"}]', '17']) {
    withStorage(new Map([['leadmap.recent-places', text]]));
    expect(readRecentPlaces()).toEqual([]);
  }
});
