import type { LeadCharts } from '#contract/lead-figures.ts';
import {
  isLeadStatus,
  type LeadStatusFamily,
  type LeadStatus,
  leadStatuses,
} from '#contract/lead-status.ts';
import { type ChartSpan, dayAfter, daysBetween } from './chart-span.ts';

/** The families in the order in which they are stacked, from the ground up. */
export const families = ['open', 'moving', 'closed', 'do-not-disturb'] as const;

/** A status that stands for its family: its shape and colour are the family's in charts. */
export const statusOfFamily = {
  open: 'pr',
  moving: 'a',
  closed: 'd',
  'do-not-disturb': 'dd',
} as const satisfies Record<LeadStatusFamily, LeadStatus>;

/** One column of the chart: a day, or a week of days. */
export interface ChartBar {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly total: number;
  readonly byFamily: Readonly<Record<LeadStatusFamily, number>>;
}

/** More columns than this are too thin to be told apart; then each is a week. */
const mostColumns = 92;

/** Far more than can be drawn; a filter may ask for centuries. */
const mostDays = 366 * 30;

/** Columns of all days of the span, those without leads too. */
export function chartBars(byDay: LeadCharts['by_day'], span: ChartSpan): ChartBar[] {
  const firstDay = beginning(byDay, span);
  const days = daysBetween(firstDay, span.lastDay) + 1;
  const width = days > mostColumns ? 7 : 1;
  const bars = Array.from({ length: Math.max(0, Math.ceil(days / width)) }, (_, index) => {
    // Weeks are counted from the last day, so that only the first one can be short.
    const ahead = (Math.ceil(days / width) - 1 - index) * width;
    const lastDay = dayAfter(span.lastDay, -ahead);
    const first = dayAfter(lastDay, 1 - width);
    return {
      firstDay: first < firstDay ? firstDay : first,
      lastDay,
      total: 0,
      byFamily: { open: 0, moving: 0, closed: 0, 'do-not-disturb': 0 },
    };
  });
  for (const { day, by_status } of byDay) {
    const bar = bars.at(-1 - Math.floor(daysBetween(day, span.lastDay) / width));
    if (!bar || day > span.lastDay || day < firstDay) continue;
    for (const [status, count = 0] of Object.entries(by_status)) {
      if (!isLeadStatus(status)) continue;
      bar.byFamily[leadStatuses[status].family] += count;
      bar.total += count;
    }
  }
  return bars;
}

/** Where the columns begin: not centuries before the first lead. */
function beginning(byDay: LeadCharts['by_day'], { firstDay, lastDay }: ChartSpan): string {
  if (daysBetween(firstDay, lastDay) < mostDays) return firstDay;
  const [first] = byDay;
  const begun = first === undefined || first.day > lastDay ? lastDay : first.day;
  return daysBetween(begun, lastDay) < mostDays ? begun : dayAfter(lastDay, 1 - mostDays);
}

/** A round number at or above the highest column, for the top of the scale. */
export function scaleTop(bars: readonly ChartBar[]): number {
  const highest = Math.max(1, ...bars.map(({ total }) => total));
  const step = 10 ** Math.floor(Math.log10(highest));
  const factor = [1, 2, 4, 5, 10].find((round) => round * step >= highest) ?? 10;
  // Even, so that half of it is a whole number too.
  return Math.max(2, factor * step);
}
