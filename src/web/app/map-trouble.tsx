import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import styles from './map-trouble.module.css';

/** Stands where the map would be; the form beside it works without. */
export function MapTrouble({ onRetry }: { readonly onRetry?: () => void }) {
  return (
    <div className={styles.trouble}>
      <Notice
        tone="warning"
        title={t('app.mapFailedTitle')}
        action={
          onRetry ? (
            <Button onClick={onRetry}>{t('common.retry')}</Button>
          ) : (
            <Button onClick={() => location.reload()}>{t('app.reload')}</Button>
          )
        }
      >
        {t('app.mapFailedRemedy')}
      </Notice>
    </div>
  );
}
