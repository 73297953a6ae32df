import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import { t } from '#web/lib/i18n.ts';
import { Select } from '#web/ui/select.tsx';
import { chartSpan, type SpanDays, spanDays } from './chart-span.ts';
import { ChartTrouble } from './chart-trouble.tsx';
import { ConversionTable } from './conversion-table.tsx';
import { DayChart } from './day-chart.tsx';
import styles from './lead-charts.module.css';
import { leadChartsQuery } from './lead-charts-query.ts';
import { SourceTable } from './source-table.tsx';

interface LeadChartsProps {
  /** Which leads the charts are about. */
  readonly filter: LeadFilterInput;
}

/** Leads a day, lead sources and changes of status of the leads that a filter lets through. */
export function LeadCharts({ filter }: LeadChartsProps) {
  const [days, setDays] = useState<SpanDays>(30);
  // Days move on when something else is looked at, not while one reads.
  const [now] = useState(() => Date.now());
  const span = chartSpan(filter, days, {
    now,
    utcOffsetMinutes: -new Date(now).getTimezoneOffset(),
  });
  const charts = useQuery({ ...leadChartsQuery(span), placeholderData: keepPreviousData });
  const selectId = useId();
  return (
    <div className={styles.charts}>
      {filter.created_from === undefined ? (
        <div className={styles.span}>
          <label htmlFor={selectId}>{t('charts.span')}</label>
          <Select
            id={selectId}
            value={days}
            onChange={({ target }) =>
              setDays(spanDays.find((count) => `${count}` === target.value) ?? 30)
            }
          >
            {spanDays.map((count) => (
              <option key={count} value={count}>
                {t('charts.lastDays', { days: count })}
              </option>
            ))}
          </Select>
        </div>
      ) : (
        <p className={styles.hint}>{t('charts.spanOfFilter')}</p>
      )}
      {charts.isError && (
        <ChartTrouble error={charts.error} onRetry={() => void charts.refetch()} />
      )}
      {charts.isPending && (
        <p className={styles.loading} role="status">
          {t('charts.loading')}
        </p>
      )}
      {charts.data && (
        <div className={styles.figures} data-stale={charts.isPlaceholderData || charts.isError}>
          <DayChart charts={charts.data} span={span} />
          <SourceTable charts={charts.data} />
          <ConversionTable charts={charts.data} />
        </div>
      )}
    </div>
  );
}
