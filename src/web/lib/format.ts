import { activeLocale } from './i18n.ts';

/** A count, such as `1,234`. */
export const formatNumber = (number: number): string =>
  new Intl.NumberFormat(activeLocale()).format(number);

/** Date and time of an ISO 8601 time in the reader's own zone, such as `Nov 23, 2026, 2:05 PM`. */
export const formatDateTime = (isoTime: string): string =>
  new Intl.DateTimeFormat(activeLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(isoTime),
  );

/** Time of day of a moment in milliseconds since 1970, such as `2:05 PM`. */
export const formatTime = (time: number): string =>
  new Intl.DateTimeFormat(activeLocale(), { timeStyle: 'short' }).format(new Date(time));

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** How far a moment lies from now, both in milliseconds since 1970: `5 minutes ago`, `in 10 seconds`. */
export function formatAge(time: number, now: number): string {
  const apart = time - now;
  const [unit, ms] =
    units.find(([, size]) => Math.abs(apart) >= size) ?? (['second', 1_000] as const);
  return new Intl.RelativeTimeFormat(activeLocale(), { numeric: 'auto' }).format(
    Math.round(apart / ms),
    unit,
  );
}

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in bytes for people, such as `12 MB`. */
export function formatBytes(bytes: number): string {
  const step = Math.min(sizes.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(activeLocale(), {
    style: 'unit',
    unit: sizes[step] ?? 'byte',
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** step);
}

/** A calendar day (`YYYY-MM-DD`), short: `Nov 23`, with the year where it is another one. */
export function formatDay(day: string): string {
  const time = new Date(`${day}T00:00`);
  const isThisYear = time.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(activeLocale(), {
    month: 'short',
    day: 'numeric',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(time);
}

/**
 * When something was, as short as a column is narrow: the time of today, else the day, with the
 * year where it is another one.
 */
export function formatWhen(isoTime: string): string {
  const time = new Date(isoTime);
  const now = new Date();
  if (time.toDateString() === now.toDateString()) return formatTime(time.getTime());
  const isThisYear = time.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(activeLocale(), {
    month: 'short',
    day: 'numeric',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(time);
}
