import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bbox, Place } from '#contract/place.ts';
import {
  bboxRanges,
  columnAndRow,
  type MortonRange,
  mortonOf,
  splitBox,
  tileRange,
} from './morton.ts';

const lng = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -90, max: 90, noNaN: true });
const place = fc.record({ lng, lat });
const bbox = fc
  .record({ west: lng, east: lng, a: lat, b: lat })
  .map(({ west, east, a, b }): Bbox => ({
    west,
    east,
    south: Math.min(a, b),
    north: Math.max(a, b),
  }));
/** Boxes as a map asks for them: from a house to a country. */
const smallBbox = fc
  .record({ lng, lat, width: fc.double({ min: 0, max: 5, noNaN: true }) })
  .map(({ lng: west, lat: south, width }): Bbox => ({
    west,
    east: west + width > 180 ? west + width - 360 : west + width,
    south,
    north: Math.min(90, south + width),
  }));

const inRange = (cell: number) => (range: MortonRange) => cell >= range.from && cell < range.to;

const inBox = (box: Bbox, { lng: x, lat: y }: Place) =>
  y >= box.south &&
  y <= box.north &&
  (box.west <= box.east ? x >= box.west && x <= box.east : x >= box.west || x <= box.east);

/** The textbook way: one quadkey digit after the other. */
function slowMorton({ lng: x, lat: y }: Place): bigint {
  const sine = Math.sin(
    (Math.min(85.0511287798066, Math.max(-85.0511287798066, y)) * Math.PI) / 180,
  );
  const across = 2 ** 22;
  const cell = (part: number) =>
    BigInt(Math.min(across - 1, Math.max(0, Math.floor(part * across))));
  const column = cell((x + 180) / 360);
  const row = cell(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
  let key = 0n;
  for (let bit = 21n; bit >= 0n; bit -= 1n)
    key = (key << 2n) | (((row >> bit) & 1n) << 1n) | ((column >> bit) & 1n);
  return key;
}

describe('the Morton number of a place', () => {
  test('is its quadkey at zoom 22', () => {
    fc.assert(
      fc.property(place, (at) => {
        expect(BigInt(mortonOf(at))).toBe(slowMorton(at));
      }),
    );
  });

  test.each([
    { lng: -180, lat: 90 },
    { lng: 180, lat: -90 },
    { lng: 180, lat: 90 },
    { lng: 0, lat: 0 },
  ])('exists at the edge of the world: $lng $lat', (at) => {
    expect(BigInt(mortonOf(at))).toBe(slowMorton(at));
    expect(mortonOf(at)).toBeLessThan(2 ** 44);
  });
});

test('column and row come back out of the number', () => {
  const coordinate = fc.nat(2 ** 22 - 1);
  fc.assert(
    fc.property(coordinate, coordinate, (column, row) => {
      expect(columnAndRow(tileRange(22, column, row).from)).toEqual({ column, row });
    }),
  );
});

describe('the range of a tile', () => {
  test('holds exactly the places whose number begins with its quadkey', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 22 }), place, (at, z, other) => {
        const size = 4 ** (22 - z);
        const digits = tileOf(at, z);
        const range = tileRange(z, digits.x, digits.y);
        expect(inRange(mortonOf(at))(range)).toBe(true);
        expect(inRange(mortonOf(other))(range)).toBe(
          Math.floor(mortonOf(other) / size) === Math.floor(mortonOf(at) / size),
        );
      }),
    );
  });

  test('is the sum of its four children', () => {
    expect(tileRange(0, 0, 0)).toEqual({ from: 0, to: 2 ** 44 });
    const children = [
      tileRange(1, 0, 0),
      tileRange(1, 1, 0),
      tileRange(1, 0, 1),
      tileRange(1, 1, 1),
    ];
    expect(children.map((child) => child.from)).toEqual([0, 2 ** 42, 2 * 2 ** 42, 3 * 2 ** 42]);
  });

  test.each([
    [23, 0, 0],
    [1, 2, 0],
    [1, 0, -1],
    [0.5, 0, 0],
  ])('does not exist for %d/%d/%d', (z, x, y) => {
    expect(() => tileRange(z, x, y)).toThrow(RangeError);
  });
});

describe('the ranges of a box', () => {
  test('miss no place inside it, across the antimeridian and at the poles too', () => {
    fc.assert(
      fc.property(fc.oneof(bbox, smallBbox), fc.array(place, { maxLength: 50 }), (box, places) => {
        const ranges = bboxRanges(box);
        const corners = [box.west, box.east].flatMap((x) =>
          [box.south, box.north].map((y) => ({ lng: x, lat: y })),
        );
        for (const at of [...places, ...corners])
          if (inBox(box, at)) expect(ranges.some(inRange(mortonOf(at)))).toBe(true);
      }),
    );
  });

  test('are few, sorted, apart and not empty', () => {
    fc.assert(
      fc.property(fc.oneof(bbox, smallBbox), fc.integer({ min: 2, max: 40 }), (box, most) => {
        const ranges = bboxRanges(box, most);
        expect(ranges.length).toBeGreaterThan(0);
        expect(ranges.length).toBeLessThanOrEqual(most);
        ranges.forEach(({ from, to }, index) => {
          expect(from).toBeLessThan(to);
          expect(from).toBeGreaterThan(ranges[index - 1]?.to ?? -1);
        });
      }),
    );
  });

  test('cover little more than a box of a few streets', () => {
    const box = { west: -71.11, east: -71.1, south: 42.37, north: 42.38 };
    const covered = bboxRanges(box).reduce((sum, { from, to }) => sum + to - from, 0);
    const corner = (lngAt: number, latAt: number) => tileOf({ lng: lngAt, lat: latAt }, 22);
    const southEast = corner(box.east, box.south);
    const northWest = corner(box.west, box.north);
    const cells = (southEast.x - northWest.x + 1) * (southEast.y - northWest.y + 1);
    expect(covered / cells).toBeLessThan(2);
  });
});

describe('a box that is split into its inside and its edge', () => {
  test('has every place in exactly one of them, and none inside that is not in the box', () => {
    fc.assert(
      fc.property(
        fc.oneof(bbox, smallBbox),
        fc.integer({ min: 0, max: 12 }),
        fc.array(place, { maxLength: 50 }),
        (box, level, places) => {
          const { inside, edge } = splitBox(box, level);
          const corners = [box.west, box.east].flatMap((x) =>
            [box.south, box.north].map((y) => ({ lng: x, lat: y })),
          );
          for (const at of [...places, ...corners]) {
            const isInside = inside.some(inRange(mortonOf(at)));
            const isOnEdge = edge.some(inRange(mortonOf(at)));
            expect(isInside && isOnEdge).toBe(false);
            if (isInside) expect(inBox(box, at)).toBe(true);
            if (inBox(box, at)) expect(isInside || isOnEdge).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('is all inside where it is the world', () => {
    const world = { west: -180, east: 180, south: -90, north: 90 };
    expect(splitBox(world, 8)).toEqual({ inside: [{ from: 0, to: 2 ** 44 }], edge: [] });
  });
});

/** Takes the even bits of the slow number for x and the odd ones for y. */
function tileOf(at: Place, z: number): { x: number; y: number } {
  const key = slowMorton(at) >> BigInt(2 * (22 - z));
  let x = 0;
  let y = 0;
  for (let bit = 0; bit < z; bit += 1) {
    x += Number((key >> BigInt(2 * bit)) & 1n) * 2 ** bit;
    y += Number((key >> BigInt(2 * bit + 1)) & 1n) * 2 ** bit;
  }
  return { x, y };
}
