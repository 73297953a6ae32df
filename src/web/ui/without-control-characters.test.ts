import { expect, test } from 'vitest';
import { withoutControlCharacters } from './without-control-characters.ts';

test.each([
  ['12\tElm St', '12 Elm St'],
  ['Lark\u202Efield', 'Larkfield'],
  ['\u2066Larkfield\u2069\u0007', 'Larkfield'],
  ['Québec', 'Québec'],
  ['נחל 12', 'נחל 12'],
])('%j becomes %j', (text, plain) => {
  expect(withoutControlCharacters(text)).toBe(plain);
});
