import type { LeadFilterInput } from '#contract/lead-filter.ts';

/** Days back from the last one that can be looked at. */
export const spanDays = [30, 90, 365] as const;
export type SpanDays = (typeof spanDays)[number];

/** The days that charts are about, first and last included, as `2026-11-26`. */
export interface ChartSpan {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly utcOffsetMinutes: number;
  /** The filter of exactly these days. */
  readonly filter: LeadFilterInput;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** The day of an instant on a calendar that is so far ahead of UTC. */
const dayOf = (time: number, utcOffsetMinutes: number): string =>
  new Date(time + utcOffsetMinutes * minuteMs).toISOString().slice(0, 10);

/** The day that lies so many days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** Days between two, the later one not included. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/**
 * The days of a filter: its own, and where it has no beginning, the last `days` before its end.
 * @param now milliseconds since 1970
 */
export function chartSpan(
  filter: LeadFilterInput,
  days: SpanDays,
  clock: { readonly now: number; readonly utcOffsetMinutes: number },
): ChartSpan {
  const { now, utcOffsetMinutes } = clock;
  // Before this instant, so a midnight belongs to the day that ends with it.
  const end = filter.created_to === undefined ? now : Date.parse(filter.created_to) - 1;
  const lastDay = dayOf(Math.min(end, now), utcOffsetMinutes);
  if (filter.created_from !== undefined) {
    const firstDay = dayOf(Date.parse(filter.created_from), utcOffsetMinutes);
    return { firstDay, lastDay, utcOffsetMinutes, filter };
  }
  const firstDay = dayAfter(lastDay, 1 - days);
  const from = new Date(Date.parse(firstDay) - utcOffsetMinutes * minuteMs).toISOString();
  return {
    firstDay,
    lastDay,
    utcOffsetMinutes,
    filter: { ...filter, created_from: `${from.slice(0, 16)}Z` },
  };
}
