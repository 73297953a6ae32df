import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Direction, nextPin } from './next-pin.ts';

const here = { x: 100, y: 100 };
const pins = [
  { id: 'right', x: 140, y: 105 },
  { id: 'far right', x: 300, y: 100 },
  { id: 'up', x: 90, y: 40 },
  { id: 'left', x: 20, y: 130 },
  { id: 'down', x: 110, y: 160 },
];

test.each(['right', 'up', 'left', 'down'] as const)('a step %s', (direction) => {
  expect(nextPin(here, direction, pins)?.id).toBe(direction);
});

test('straight ahead comes before nearer and aside', () => {
  const next = nextPin(here, 'right', [
    { id: 'aside', x: 130, y: 128 },
    { id: 'ahead', x: 160, y: 102 },
  ]);
  expect(next?.id).toBe('ahead');
});

test('there may be none', () => {
  expect(nextPin(here, 'up', [{ x: 100, y: 160 }])).toBeNull();
  expect(nextPin(here, 'up', [here])).toBeNull();
});

test('from each pin every other one lies in some direction', () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: 900 }),
    y: fc.integer({ min: 0, max: 900 }),
  });
  const directions: readonly Direction[] = ['left', 'right', 'up', 'down'];
  fc.assert(
    fc.property(point, point, (from, to) => {
      fc.pre(from.x !== to.x || from.y !== to.y);
      expect(directions.some((direction) => nextPin(from, direction, [to]) === to)).toBe(true);
    }),
  );
});
