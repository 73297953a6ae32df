import { expect, test } from 'vitest';
import { tidyZip } from './check-address.ts';

test.each([
  ['05655', '05655'],
  ['5655', '05655'],
  ['5655.0', '05655'],
  ['05655-1234', '05655'],
  ['056551234', '05655'],
  ['05655-', '05655'],
  ['00000', ''],
  ['12345678', ''],
  ['12', ''],
  ['v6b1a1', 'V6B 1A1'],
  ['V6B 1A1', 'V6B 1A1'],
  ['H3Z', 'H3Z'],
  ['VT', ''],
  ['', ''],
])('the ZIP "%s" is kept as "%s"', (text, kept) => {
  expect(tidyZip(text)).toBe(kept);
});
