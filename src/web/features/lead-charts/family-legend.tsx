import { t } from '#web/lib/i18n.ts';
import { statusSymbol } from '#web/map/status-symbol.ts';
import { families, statusOfFamily } from './chart-bars.ts';
import styles from './lead-charts.module.css';
import bars from './stacked-bars.module.css';

/** What the parts of a column mean, in the order of the stack. */
export const FamilyLegend = () => (
  <ul className={styles.legend}>
    {families.map((family) => (
      <li key={family}>
        <span
          className={`${styles.swatch} ${bars[family]}`}
          style={{ color: statusSymbol(statusOfFamily[family]).fill }}
        />
        {t(`charts.family.${family}`)}
      </li>
    ))}
  </ul>
);
