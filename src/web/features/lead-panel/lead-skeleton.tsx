import { t } from '#web/lib/i18n.ts';
import styles from './lead-skeleton.module.css';

const lines = ['70%', '45%', '90%', '60%', '80%'];

/** The shape of a lead while it loads, so that nothing jumps when it arrives. */
export function LeadSkeleton() {
  return (
    <div className={styles.skeleton} role="status">
      <p className={styles.words}>{t('lead.loading')}</p>
      {lines.map((width) => (
        <div key={width} className={styles.line} style={{ width }} />
      ))}
    </div>
  );
}
