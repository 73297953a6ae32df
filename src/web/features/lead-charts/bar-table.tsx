import { type ReactNode, useId, useState } from 'react';
import { formatNumber } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import styles from './lead-charts.module.css';

interface BarRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly count: number;
}

interface BarTableProps {
  readonly title: string;
  /** What the picture says, in a sentence. */
  readonly summary: string;
  readonly nameHeading: string;
  readonly countHeading: string;
  /** Most first. */
  readonly rows: readonly BarRow[];
}

const shownAtFirst = 8;

/** A table whose counts are bars as well: the chart and its figures are one. */
export function BarTable({ title, summary, nameHeading, countHeading, rows }: BarTableProps) {
  const [all, setAll] = useState(false);
  const titleId = useId();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const shown = all ? rows : rows.slice(0, shownAtFirst);
  return (
    <section className={styles.figure} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <p className={styles.summary}>{summary}</p>
      {rows.length > 0 && (
        <table className={styles.table} aria-labelledby={titleId}>
          <thead>
            <tr>
              <th scope="col">{nameHeading}</th>
              <th scope="col" className={styles.number} colSpan={2}>
                {countHeading}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, name, count }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td className={styles.barCell} aria-hidden="true">
                  <div className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />
                </td>
                <td className={styles.number}>{formatNumber(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > shownAtFirst && (
        <Button variant="quiet" className={styles.toggle} onClick={() => setAll(!all)}>
          {all ? t('charts.fewer') : t('charts.showAll', { count: rows.length })}
        </Button>
      )}
    </section>
  );
}
