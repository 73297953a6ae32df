import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxHolds, boxOf, crossesItself, holdsPlace, type PolygonShape } from './polygon.ts';

type Point = readonly [number, number];

const polygon = (...rings: (readonly Point[])[]): PolygonShape => ({
  type: 'Polygon',
  coordinates: rings.map((ring) => [...ring, ...ring.slice(0, 1)]),
});

const square: Point[] = [[0, 0], [4, 0], [4, 4], [0, 4]]; // prettier-ignore
const hole: Point[] = [[1, 1], [3, 1], [3, 3], [1, 3]]; // prettier-ignore

describe('what a polygon holds', () => {
  test('is inside its border and outside its holes', () => {
    expect(holdsPlace(polygon(square), { lng: 2, lat: 2 })).toBe(true);
    expect(holdsPlace(polygon(square), { lng: 5, lat: 2 })).toBe(false);
    expect(holdsPlace(polygon(square, hole), { lng: 2, lat: 2 })).toBe(false);
    expect(holdsPlace(polygon(square, hole), { lng: 0.5, lat: 2 })).toBe(true);
  });

  test('lies in its box', () =>
    fc.assert(
      fc.property(starOf(), fc.tuple(degrees, degrees), (star, [lng, lat]) => {
        const place = { lng, lat };
        if (holdsPlace(star, place)) expect(boxHolds(boxOf(star), place)).toBe(true);
      }),
    ));

  test('belongs to one of two polygons that share a border', () =>
    fc.assert(
      fc.property(degrees, degrees, degrees, (middle, lng, lat) => {
        const left = polygon([[-10, -10], [middle, -10], [middle, 10], [-10, 10]]); // prettier-ignore
        const right = polygon([[middle, -10], [10, -10], [10, 10], [middle, 10]]); // prettier-ignore
        const place = { lng, lat };
        expect(Number(holdsPlace(left, place)) + Number(holdsPlace(right, place))).toBe(
          lat < 10 && lng < 10 ? 1 : 0,
        );
      }),
    ));
});

const degrees = fc.integer({ min: -1_000, max: 999 }).map((value) => value / 100);

/** A border that runs once around the middle never crosses itself. */
const starOf = () =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 359 }), { minLength: 8, maxLength: 60 })
    .chain((angles) =>
      fc.tuple(
        fc.constant(angles.toSorted((a, b) => a - b)),
        fc.array(fc.integer({ min: 10, max: 90 }), {
          minLength: angles.length,
          maxLength: angles.length,
        }),
      ),
    )
    .filter(([angles]) =>
      angles.every((angle, index) => {
        const next = angles[index + 1] ?? (angles[0] ?? 0) + 360;
        return next - angle < 170;
      }),
    )
    .map(([angles, lengths]) =>
      polygon(
        angles.map((angle, index) => {
          const radians = (angle * Math.PI) / 180;
          const length = (lengths[index] ?? 10) / 10;
          return [Math.cos(radians) * length, Math.sin(radians) * length] as const;
        }),
      ),
    );

describe('a border that crosses itself', () => {
  test.each<[string, PolygonShape]>([
    ['a bow tie', polygon([[0, 0], [2, 2], [2, 0], [0, 2]])], // prettier-ignore
    ['a spike', polygon([[0, 0], [4, 0], [6, 0], [4, 0], [4, 4]])], // prettier-ignore
    ['a line', polygon([[0, 0], [2, 0], [4, 0]])], // prettier-ignore
    ['a point', polygon([[1, 1], [1, 1], [1, 1]])], // prettier-ignore
    ['a corner that touches an edge', polygon([[0, 0], [4, 0], [4, 4], [2, 0], [0, 4]])], // prettier-ignore
    ['a hole across the border', polygon(square, [[3, 3], [5, 3], [5, 5], [3, 5]])], // prettier-ignore
    ['two equal rings', polygon(square, square)],
  ])('is told of %s', (_name, shape) => expect(crossesItself(shape)).toBe(true));

  test.each<[string, PolygonShape]>([
    ['a square', polygon(square)],
    ['a square with a hole', polygon(square, hole)],
    ['a point that is there twice', polygon([[0, 0], [4, 0], [4, 0], [4, 4], [0, 4]])], // prettier-ignore
    ['a point in the middle of a straight edge', polygon([[0, 0], [2, 0], [4, 0], [4, 4]])], // prettier-ignore
  ])('is not told of %s', (_name, shape) => expect(crossesItself(shape)).toBe(false));

  test('is never told of one that runs once around', () =>
    fc.assert(
      fc.property(starOf(), (star) => {
        expect(crossesItself(star)).toBe(false);
      }),
    ));

  test('is always told when two points far apart change places', () =>
    fc.assert(
      fc.property(starOf(), (star) => {
        const ring = [...(star.coordinates[0] ?? [])].slice(0, -1);
        const round = ring.map(([lng, lat]) => {
          const length = Math.hypot(lng, lat);
          return [lng / length, lat / length] as const;
        });
        // On a circle every order but the one around crosses.
        const [first, second, third, fourth, ...rest] = round;
        if (!first || !second || !third || !fourth) return;
        expect(crossesItself(polygon([first, third, second, fourth, ...rest]))).toBe(true);
      }),
    ));

  test('is found within a bounded number of steps in the worst shape there is', () => {
    // A comb: all edges lie over each other from west to east.
    const teeth = Array.from({ length: 499 }, (_, index) => [[0, index], [100, index + 0.5]]).flat(); // prettier-ignore
    const comb = polygon([...(teeth as unknown as Point[]), [-1, 600]]);
    expect(crossesItself(comb)).toBe(false);
  });
});
