import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cameraFromHash, hashOfCamera } from './camera.ts';

describe('camera in the address', () => {
  test('reads what it wrote, to within a pixel', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
        fc.double({ min: 0, max: 22, noNaN: true }),
        (lng, lat, zoom) => {
          const read = cameraFromHash(hashOfCamera({ lng, lat, zoom }));
          const pixel = 360 / (512 * 2 ** zoom);
          expect(Math.abs((read?.lng ?? NaN) - lng)).toBeLessThanOrEqual(pixel);
          expect(Math.abs((read?.lat ?? NaN) - lat)).toBeLessThanOrEqual(pixel);
          expect(read?.zoom).toBeCloseTo(zoom, 1);
        },
      ),
    );
  });

  test.each(['', '#', '#map=', '#map=16/42', '#map=16/91/0', '#map=99/0/0', '#map=1e1/0/0', '#x'])(
    'reads nothing from %j',
    (hash) => {
      expect(cameraFromHash(hash)).toBeNull();
    },
  );
});
