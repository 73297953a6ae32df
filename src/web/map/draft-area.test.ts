import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftArea, placeAway } from './draft-area.ts';

const place = { lng: -71.1097, lat: 42.3736 };

test('no circle without a draft or when its place is known well', () => {
  expect(draftArea(null).features).toEqual([]);
  expect(draftArea({ place, radiusMeters: 10 }).features).toEqual([]);
});

test('the circle is closed', () => {
  const [ring] = draftArea({ place, radiusMeters: 50 }).features[0]?.geometry.coordinates ?? [];
  expect(ring?.at(0)).toEqual(ring?.at(-1));
});

test('every corner is as far away as the radius says', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -70, max: 70, noNaN: true }),
      fc.double({ min: -170, max: 170, noNaN: true }),
      fc.integer({ min: 11, max: 5000 }),
      (lat, lng, radiusMeters) => {
        const center = { lng, lat };
        const [circle] = draftArea({ place: center, radiusMeters }).features;
        for (const [east = 0, north = 0] of circle?.geometry.coordinates[0] ?? []) {
          const far = metersBetween(center, { lng: east, lat: north });
          expect(Math.abs(far / radiusMeters - 1)).toBeLessThan(0.01);
        }
      },
    ),
  );
});

test('a step east and back again ends where it began', () => {
  const back = placeAway(placeAway(place, 10, 0), -10, 0);
  expect(metersBetween(place, back)).toBeLessThan(0.001);
});

/** Great-circle distance on a sphere of 6,371 km. */
function metersBetween(one: typeof place, other: typeof place): number {
  const radians = Math.PI / 180;
  const haversine =
    Math.sin(((other.lat - one.lat) * radians) / 2) ** 2 +
    Math.cos(one.lat * radians) *
      Math.cos(other.lat * radians) *
      Math.sin(((other.lng - one.lng) * radians) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(haversine));
}
