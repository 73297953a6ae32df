import { t } from '#web/lib/i18n.ts';
import styles from './map-placeholder.module.css';

/** Stands where the map will be; it shows words only when the map takes its time. */
export function MapPlaceholder() {
  return (
    <div className={styles.paper}>
      <p className={styles.words}>{t('app.mapLoading')}</p>
    </div>
  );
}
