import { useQuery } from '@tanstack/react-query';
import { healthQuery } from '#web/api/queries.ts';
import { t } from '#web/lib/i18n.ts';
import { Progress } from '#web/ui/progress.tsx';
import styles from './index-progress.module.css';

/** How far the address search is, while the server prepares it on a first start. */
export function IndexProgress() {
  const index = useQuery(healthQuery()).data?.address_index;
  if (index?.state !== 'building') return null;
  return (
    <div className={styles.progress}>
      <Progress
        label={t('app.indexBuilding', { percent: Math.floor(index.progress * 100) })}
        value={index.progress}
      />
    </div>
  );
}
