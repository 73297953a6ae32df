import type { Lead } from '#contract/lead.ts';
import { t } from '#web/lib/i18n.ts';
import { extraInfoRows } from './extra-info-rows.ts';
import styles from './extra-info-table.module.css';

export function ExtraInfoTable({ value }: { readonly value: Lead['extra_info'] }) {
  const rows = extraInfoRows(value ?? {});
  if (rows.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('lead.extraInfo')}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.path.join('\n')}>
            <th scope="row">{row.path.join(' › ')}</th>
            <td>{row.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
