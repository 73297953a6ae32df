import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuidV7 } from './uuid-v7.ts';

test('a UUIDv7 has its version, variant and time', () => {
  const time = Date.UTC(2100, 0, 1);
  const id = uuidV7(time);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(time);
});

test('later ones sort later, whatever the clock does', () => {
  const clock = fc.integer({ min: 0, max: 2 ** 42 });
  fc.assert(
    fc.property(fc.array(clock, { maxLength: 50 }), (times) => {
      const ids = times.map((time) => uuidV7(time));
      expect(ids).toEqual(ids.toSorted());
    }),
  );
  const many = Array.from({ length: 10_000 }, () => uuidV7(2 ** 43));
  expect(new Set(many).size).toBe(many.length);
  expect(many).toEqual(many.toSorted());
});
