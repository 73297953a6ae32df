import { t } from '#web/lib/i18n.ts';
import { ToastRegion } from '#web/ui/toast.tsx';
import styles from './intake-screen.module.css';
import type { DeviceLeads } from './use-device-leads.ts';

/** Thanks a visitor, and says nothing of what was saved: the next one may read it. */
export function KioskToast({ device }: { readonly device: DeviceLeads }) {
  return (
    <div className={styles.overMap}>
      <ToastRegion onDismiss={device.dismiss}>
        {device.saved === null ? null : t('app.kioskSaved')}
      </ToastRegion>
    </div>
  );
}
