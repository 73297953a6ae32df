import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Place } from '#contract/place-wire.ts';
import { placeAway } from './draft-area.ts';
import { roofAt } from './roof-at.ts';

const town: Place = { lng: -98.62, lat: 39.4 };
const ringOf = (corners: readonly (readonly [east: number, north: number])[]): Position[] => {
  const ring = corners.map(([east, north]) => placeAway(town, east, north));
  return [...ring, ...ring.slice(0, 1)].map(({ lng, lat }) => [lng, lat]);
};
const metersFrom = (place: Place) => ({
  east: (place.lng - town.lng) * 111_320 * Math.cos((town.lat * Math.PI) / 180),
  north: (place.lat - town.lat) * 111_320,
});
const box = (east: number, north: number) =>
  ringOf([
    [0, 0],
    [east, 0],
    [east, north],
    [0, north],
  ]);
const at = (east: number, north: number) => placeAway(town, east, north);

describe('a roof under the pointer', () => {
  test('a house moves the pin to its middle, and its corner gives the radius', () => {
    const roof = roofAt(at(1, 1), [[box(12, 10)]], { snap: true });
    expect(metersFrom(roof?.place ?? town).east).toBeCloseTo(6, 2);
    expect(metersFrom(roof?.place ?? town).north).toBeCloseTo(5, 2);
    expect(roof?.radiusMeters).toBeCloseTo(7.8, 1);
  });

  test('a big roof and a dragged pin keep the place pointed at', () => {
    const hall = roofAt(at(30, 5), [[box(90, 60)]], { snap: true });
    expect(hall).toEqual({ place: at(30, 5), radiusMeters: 20 });
    const dragged = roofAt(at(1, 1), [[box(12, 10)]], { snap: false });
    expect(dragged?.place).toEqual(at(1, 1));
  });

  test('beside it, and in its courtyard, there is no roof', () => {
    const courtyard = ringOf([
      [4, 4],
      [8, 4],
      [8, 8],
      [4, 8],
    ]);
    expect(roofAt(at(13, 5), [[box(12, 12)]], { snap: true })).toBeNull();
    expect(roofAt(at(6, 6), [[box(12, 12), courtyard]], { snap: true })).toBeNull();
    const wing = roofAt(at(2, 6), [[box(12, 12), courtyard]], { snap: true });
    expect(wing && roofAt(wing.place, [[box(12, 12), courtyard]], { snap: false })).not.toBeNull();
  });

  test('an L whose centroid lies outside still gets a point on it', () => {
    const corner = [
      [0, 0],
      [20, 0],
      [20, 3],
      [3, 3],
      [3, 20],
      [0, 20],
    ] as const;
    const roof = roofAt(at(1, 1), [[ringOf(corner)]], { snap: true });
    expect(roof && roofAt(roof.place, [[ringOf(corner)]], { snap: false })).not.toBeNull();
  });

  test('whatever its shape, the pin ends inside, and the radius is at most half a big roof', () => {
    // Corners in order around the place, each at a distance of its own: simple, mostly not convex.
    const spiky = fc.array(fc.double({ min: 0.5, max: 18, noNaN: true }), {
      minLength: 5,
      maxLength: 14,
    });
    fc.assert(
      fc.property(spiky, (reaches) => {
        const ring = ringOf(
          reaches.map((reach, index) => {
            const angle = (index / reaches.length) * 2 * Math.PI;
            return [reach * Math.cos(angle), reach * Math.sin(angle)] as const;
          }),
        );
        const roof = roofAt(town, [[ring]], { snap: true });
        expect(roof).not.toBeNull();
        if (!roof) return;
        expect(roofAt(roof.place, [[ring]], { snap: false })).not.toBeNull();
        expect(roof.radiusMeters).toBeGreaterThan(0);
        expect(roof.radiusMeters).toBeLessThanOrEqual(20);
      }),
    );
  });

  test('without an outline there is no roof', () => {
    expect(roofAt(town, [], { snap: true })).toBeNull();
    fc.assert(
      fc.property(fc.double({ min: 12.1, max: 500, noNaN: true }), (east) => {
        expect(roofAt(at(east, 5), [[box(12, 10)]], { snap: true })).toBeNull();
      }),
    );
  });
});
