import { formatNumber } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { type ChartBar, families } from './chart-bars.ts';
import { barInWords } from './days-in-words.ts';
import styles from './lead-charts.module.css';

interface DayTableProps {
  readonly bars: readonly ChartBar[];
  readonly title: string;
}

/** The figures of the columns, newest first, as one reads them. */
export const DayTable = ({ bars, title }: DayTableProps) => (
  <table className={styles.table}>
    <caption className={styles.hiddenTable}>{title}</caption>
    <thead>
      <tr>
        <th scope="col">{t('charts.when')}</th>
        {families.map((family) => (
          <th key={family} scope="col" className={styles.number}>
            {t(`charts.family.${family}`)}
          </th>
        ))}
        <th scope="col" className={styles.number}>
          {t('charts.all')}
        </th>
      </tr>
    </thead>
    <tbody>
      {bars.toReversed().map((bar) => (
        <tr key={bar.lastDay}>
          <th scope="row">{barInWords(bar)}</th>
          {families.map((family) => (
            <td key={family} className={styles.number}>
              {formatNumber(bar.byFamily[family])}
            </td>
          ))}
          <td className={styles.number}>{formatNumber(bar.total)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
