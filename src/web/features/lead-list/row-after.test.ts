import { expect, test } from 'vitest';
import { rowAfter } from './row-after.ts';

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 0, 0],
  ['PageDown', 3, 8],
  ['PageUp', 3, 0],
  ['Home', 7, 0],
  ['End', 2, 9],
])('%s leads from row %i of ten to %i', (key, at, next) => {
  expect(rowAfter(key, { at, count: 10, page: 5 })).toBe(next);
});

test('other keys lead nowhere, and nothing leads anywhere in an empty list', () => {
  expect(rowAfter('a', { at: 0, count: 10, page: 5 })).toBeNull();
  expect(rowAfter('toString', { at: 0, count: 10, page: 5 })).toBeNull();
  expect(rowAfter('End', { at: 0, count: 0, page: 5 })).toBeNull();
});
