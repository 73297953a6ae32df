import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceMeters, insideRings, nearestOnLine, placeAlong } from './geodesy.ts';

const line = [-72.5, 44, -72.49, 44, -72.49, 44.01];

describe('lines', () => {
  test('a place beside a line is as far as its foot point, and on the right side', () => {
    const hit = nearestOnLine({ lng: -72.495, lat: 44.001 }, line);
    expect(hit.meters).toBeCloseTo(111.2, 0);
    expect(hit.left).toBe(true);
    expect(nearestOnLine({ lng: -72.495, lat: 43.999 }, line).left).toBe(false);
  });

  test('going along by a fraction and looking for the nearest are inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (fraction) => {
        const hit = nearestOnLine(placeAlong(line, fraction), line);
        expect(hit.meters).toBeLessThan(0.5);
        expect(hit.fraction).toBeCloseTo(fraction, 2);
      }),
    );
  });

  test('a degree of latitude is 111.2 km', () => {
    expect(distanceMeters({ lng: 0, lat: 44 }, { lng: 0, lat: 45 })).toBeCloseTo(111_195, -2);
  });
});

test('a hole is not inside', () => {
  const outer = [0, 0, 4, 0, 4, 4, 0, 4, 0, 0];
  const hole = [1, 1, 3, 1, 3, 3, 1, 3, 1, 1];
  expect(insideRings({ lng: 0.5, lat: 2 }, [outer, hole])).toBe(true);
  expect(insideRings({ lng: 2, lat: 2 }, [outer, hole])).toBe(false);
  expect(insideRings({ lng: 5, lat: 2 }, [outer, hole])).toBe(false);
});
