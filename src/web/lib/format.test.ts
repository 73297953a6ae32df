import { afterEach, expect, test, vi } from 'vitest';
import { formatWhen } from './format.ts';

afterEach(() => vi.useRealTimers());

test.each([
  ['the time of today', new Date(2026, 10, 26, 11, 25), '11:25 AM'],
  ['the day of this year', new Date(2026, 9, 27), 'Oct 27'],
  ['the day with its year, whole, of another', new Date(2025, 9, 27), 'Oct 27, 2025'],
])('a narrow column tells %s', (_, time, words) => {
  vi.useFakeTimers({ now: new Date(2026, 10, 26, 14) });
  expect(formatWhen(time.toISOString()).replaceAll(/\s/g, ' ')).toBe(words);
});
