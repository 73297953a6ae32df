import { useState } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { ToastRegion } from '#web/ui/toast.tsx';
import styles from './saved-toast.module.css';
import { useAppVersion } from './use-app-version.ts';

/** Offers a newer version of the app, and never takes it by itself. */
export function VersionToast({ keepDraft }: { readonly keepDraft: () => Promise<void> }) {
  const { version, take } = useAppVersion();
  const [dismissed, setDismissed] = useState(false);
  if (version === 'current' || dismissed)
    return <ToastRegion onDismiss={() => {}}>{null}</ToastRegion>;
  return (
    <ToastRegion onDismiss={() => setDismissed(true)}>
      <div className={styles.saved}>
        <div>
          <p className={styles.title}>
            {t(version === 'waiting' ? 'offline.newVersion' : 'offline.replaced')}
          </p>
          <p className={styles.label}>{t('offline.draftStays')}</p>
        </div>
        <div className={styles.actions}>
          <Button
            variant="quiet"
            onClick={() => {
              void keepDraft().then(take);
            }}
          >
            {t('offline.takeIt')}
          </Button>
        </div>
      </div>
    </ToastRegion>
  );
}
