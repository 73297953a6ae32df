import { expect, test } from 'vitest';
import { dayOf, endOfDay, lastDayBefore, startOfDay } from './local-day.ts';

test.each(['2026-11-26', '2026-03-08', '2024-02-29', '2026-12-31'])(
  '%s comes back from the instants it begins and ends at',
  (day) => {
    expect(dayOf(startOfDay(day) ?? '')).toBe(day);
    expect(lastDayBefore(endOfDay(day) ?? '')).toBe(day);
  },
);

test.each(['', '0002-11-26', '2026-11'])('"%s" is no day yet', (day) => {
  expect(startOfDay(day)).toBeUndefined();
  expect(endOfDay(day)).toBeUndefined();
});
