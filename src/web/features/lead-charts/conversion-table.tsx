import type { LeadCharts } from '#contract/lead-figures.ts';
import type { LeadStatus } from '#contract/lead-status.ts';
import { t } from '#web/lib/i18n.ts';
import { StatusIcon } from '#web/map/status-icon.tsx';
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx';
import { BarTable } from './bar-table.tsx';
import styles from './lead-charts.module.css';

/** How often leads went from one status to another. */
export function ConversionTable({ charts }: { readonly charts: LeadCharts }) {
  const { conversions } = charts;
  const [first] = conversions;
  return (
    <BarTable
      title={t('charts.conversions')}
      summary={
        first
          ? t('charts.conversionsSummary', {
              from: t(`status.${first.from}`),
              to: t(`status.${first.to}`),
              count: first.count,
            })
          : t('charts.noConversions')
      }
      nameHeading={t('charts.fromTo')}
      countHeading={t('charts.times')}
      rows={conversions.map(({ from, to, count }) => ({
        key: `${from} ${to}`,
        name: <Step from={from} to={to} />,
        count,
      }))}
    />
  );
}

const Step = ({ from, to }: { readonly from: LeadStatus; readonly to: LeadStatus }) => (
  <span className={styles.step}>
    <StatusIcon status={from} size={18} />
    {t(`status.${from}`)}
    <span className={styles.arrow} aria-hidden="true">
      →
    </span>
    <VisuallyHidden>{t('charts.becomes')}</VisuallyHidden>
    <StatusIcon status={to} size={18} />
    {t(`status.${to}`)}
  </span>
);
