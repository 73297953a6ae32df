import { expect, test } from 'vitest';
import { newUuid } from './ids.ts';

test('a UUID is of version 7, carries its time and is never the same twice', () => {
  const id = newUuid(0x0123_4567_89ab);
  expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(Array.from({ length: 1000 }, () => newUuid())).size).toBe(1000);
});

test('ids made later sort later', () => {
  expect(newUuid(1000) < newUuid(2000)).toBe(true);
});
