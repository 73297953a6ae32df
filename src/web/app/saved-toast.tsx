import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { ToastRegion } from '#web/ui/toast.tsx';
import styles from './saved-toast.module.css';

interface SavedToastProps {
  /** The lead saved last; null once its message is dismissed. */
  readonly saved: { readonly receipt: string; readonly label: string } | null;
  readonly onShow: () => void;
  readonly onDismiss: () => void;
}

export function SavedToast({ saved, onShow, onDismiss }: SavedToastProps) {
  return (
    <ToastRegion onDismiss={onDismiss}>
      {saved && (
        <div className={styles.saved}>
          <span className={styles.icon}>
            <Icon name="check" />
          </span>
          <div>
            <p className={styles.title}>{t('app.savedTitle', { receipt: saved.receipt })}</p>
            <p className={styles.label}>{saved.label}</p>
          </div>
          <Button variant="quiet" onClick={onShow}>
            {t('app.showLead')}
          </Button>
        </div>
      )}
    </ToastRegion>
  );
}
