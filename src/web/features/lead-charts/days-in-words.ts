import { activeLocale, t } from '#web/lib/i18n.ts';
import { type ChartBar, families } from './chart-bars.ts';

type Days = Pick<ChartBar, 'firstDay' | 'lastDay'>;

/** Days of a calendar have no time of day: in UTC they stay what they are. */
const formatOf = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(activeLocale(), { ...options, timeZone: 'UTC' });

/** Whether the columns stand for weeks. */
export const isByWeek = (bars: readonly ChartBar[]): boolean =>
  bars.some(({ firstDay, lastDay }) => firstDay !== lastDay);

/** From when to when, such as `Oct 28 – Nov 26, 2026`. */
export const daysInWords = ({ firstDay, lastDay }: Days): string =>
  formatOf({ dateStyle: 'medium' }).formatRange(new Date(firstDay), new Date(lastDay));

/** A column's day or days, such as `Thu, Nov 26` or `Nov 20 – 26`. */
export const barInWords = ({ firstDay, lastDay }: Days): string =>
  firstDay === lastDay
    ? formatOf({ weekday: 'short', month: 'short', day: 'numeric' }).format(new Date(firstDay))
    : formatOf({ month: 'short', day: 'numeric' }).formatRange(
        new Date(firstDay),
        new Date(lastDay),
      );

/** The day below a column, such as `Nov 26`. */
export const tickInWords = (day: string): string =>
  formatOf({ month: 'short', day: 'numeric' }).format(new Date(day));

/** All that a column shows, such as `Thu, Nov 26: 4 leads · Open 3 · Closed 1`. */
export function figuresInWords(bar: ChartBar): string {
  const parts = families
    .filter((family) => bar.byFamily[family] > 0)
    .map((family) =>
      t('charts.familyCount', {
        family: t(`charts.family.${family}`),
        count: bar.byFamily[family],
      }),
    );
  return t('charts.barFigures', {
    days: barInWords(bar),
    total: bar.total,
    parts: parts.map((part) => ` · ${part}`).join(''),
  });
}
