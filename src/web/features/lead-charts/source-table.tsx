import type { LeadCharts } from '#contract/lead-figures.ts';
import { t } from '#web/lib/i18n.ts';
import { BarTable } from './bar-table.tsx';

/** Which lead sources the leads came by. */
export function SourceTable({ charts }: { readonly charts: LeadCharts }) {
  const { by_source, total } = charts;
  const [first] = by_source;
  return (
    <BarTable
      title={t('charts.sources')}
      summary={
        first
          ? t('charts.sourcesSummary', { name: first.name, count: first.count, total })
          : t('charts.noLeads')
      }
      nameHeading={t('charts.source')}
      countHeading={t('charts.leads')}
      rows={by_source.map(({ id, name, count }) => ({ key: id, name, count }))}
    />
  );
}
