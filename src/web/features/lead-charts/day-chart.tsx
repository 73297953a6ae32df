import { useId, useState } from 'react';
import type { LeadCharts } from '#contract/lead-figures.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { type ChartBar, chartBars } from './chart-bars.ts';
import type { ChartSpan } from './chart-span.ts';
import { DayTable } from './day-table.tsx';
import { barInWords, daysInWords, isByWeek } from './days-in-words.ts';
import { FamilyLegend } from './family-legend.tsx';
import styles from './lead-charts.module.css';
import { StackedBars } from './stacked-bars.tsx';

interface DayChartProps {
  readonly charts: LeadCharts;
  readonly span: ChartSpan;
}

/** Leads a day or week, stacked by status family, as picture, words and table. */
export function DayChart({ charts, span }: DayChartProps) {
  const [asTable, setAsTable] = useState(false);
  const titleId = useId();
  const tableId = useId();
  const bars = chartBars(charts.by_day, span);
  const title = t(isByWeek(bars) ? 'charts.leadsAWeek' : 'charts.leadsADay');
  return (
    <section className={styles.figure} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <p className={styles.summary}>{summaryOf(bars)}</p>
      {charts.total > 0 && (
        <>
          {!asTable && (
            <>
              <StackedBars bars={bars} label={title} />
              <FamilyLegend />
            </>
          )}
          <div id={tableId} className={asTable ? styles.shownTable : styles.hiddenTable}>
            <DayTable bars={bars} title={title} />
          </div>
          <Button
            variant="quiet"
            className={styles.toggle}
            aria-expanded={asTable}
            aria-controls={tableId}
            onClick={() => setAsTable(!asTable)}
          >
            {t(asTable ? 'charts.asChart' : 'charts.asTable')}
          </Button>
        </>
      )}
    </section>
  );
}

function summaryOf(bars: readonly ChartBar[]): string {
  const total = bars.reduce((sum, bar) => sum + bar.total, 0);
  const [first, last] = [bars[0], bars.at(-1)];
  if (total === 0 || !first || !last) return t('charts.noLeads');
  const most = bars.reduce((best, bar) => (bar.total > best.total ? bar : best));
  return t('charts.daysSummary', {
    total,
    days: daysInWords({ firstDay: first.firstDay, lastDay: last.lastDay }),
    most: barInWords(most),
    count: most.total,
  });
}
