import type { ReactNode } from 'react';
import { t } from '#web/lib/i18n.ts';
import { IconButton } from './icon-button.tsx';
import styles from './toast.module.css';

interface ToastRegionProps {
  /** What to say, or null for nothing. */
  readonly children: ReactNode;
  readonly onDismiss: () => void;
}

/**
 * Says politely what has just happened. It stays until it is dismissed or replaced: a message
 * that leaves by itself is missed by whoever reads slowly (WCAG 2.2.1). Keep it mounted: screen
 * readers only announce what changes inside a region they already know.
 */
export function ToastRegion({ children, onDismiss }: ToastRegionProps) {
  return (
    <div role="status" className={styles.region}>
      {children !== null && (
        <div className={styles.toast}>
          <div className={styles.words}>{children}</div>
          <IconButton icon="close" label={t('common.close')} onClick={onDismiss} />
        </div>
      )}
    </div>
  );
}
