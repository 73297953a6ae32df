import { expect, test } from 'vitest';
import { tooLong } from './too-long.ts';

test('a text is too long when what is left without the spaces around it is', () => {
  expect(tooLong(` ${'x'.repeat(60)} `, 60, 'view_name_long')).toBe(null);
  expect(tooLong('x'.repeat(61), 60, 'view_name_long')).toBe(
    'Name is too long. Shorten it to 60 characters or fewer. That is 1 too many.',
  );
});
