import { instantOf } from './filter-in-address.ts';

// Days are `YYYY-MM-DD`, as date fields have them, in the reader's own zone.

const two = (part: number): string => String(part).padStart(2, '0');

const written = (time: Date): string =>
  `${String(time.getFullYear()).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;

/** The day that an instant falls on. */
export const dayOf = (instant: string): string => written(new Date(instant));

/** The last day that has a part before an instant. */
export const lastDayBefore = (instant: string): string =>
  written(new Date(Date.parse(instant) - 1));

/** The instant at which a day begins; undefined for what is no day yet. */
export const startOfDay = (day: string): string | undefined => beginning(day, 0);

/** The instant at which the day after it begins; undefined for what is no day yet. */
export const endOfDay = (day: string): string | undefined => beginning(day, 1);

function beginning(day: string, daysLater: number): string | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)?.map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined || year < 1970) return;
  return instantOf(new Date(year, month - 1, date + daysLater));
}
