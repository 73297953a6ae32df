import { lazy, Suspense, useState } from 'react';
import type { MapSetup } from '#contract/map-setup.ts';
import { t } from '#web/lib/i18n.ts';
import type { Camera } from '#web/map/camera.ts';
import { type Bounds, boundsAround } from '#web/offline/area-tiles.ts';
import { Button } from '#web/ui/button.tsx';
import { withMessages } from '#web/lib/with-messages.ts';
import styles from './intake-screen.module.css';

const KeepAreaDialog = lazy(() =>
  withMessages(import('#web/features/keep-area/keep-area-dialog.tsx')).then((module) => ({
    default: module.KeepAreaDialog,
  })),
);

interface KeepAreaSlotProps {
  readonly setup: MapSetup;
  readonly camera: Camera | null;
}

/** Keeps what the map shows for days without a network. */
export function KeepAreaSlot({ setup, camera }: KeepAreaSlotProps) {
  const [bounds, setBounds] = useState<Bounds | null>(null);

  function handleOpen() {
    const map = document.querySelector(`.${styles.map}`);
    const size = { width: map?.clientWidth ?? 0, height: map?.clientHeight ?? 0 };
    setBounds(camera ? boundsAround(camera, size) : setup.bounds);
  }

  return (
    <>
      <Button onClick={handleOpen}>{t('offline.keepArea')}</Button>
      {bounds && (
        <Suspense fallback={null}>
          <KeepAreaDialog
            open
            onClose={() => setBounds(null)}
            basemaps={setup.basemaps}
            bounds={bounds}
          />
        </Suspense>
      )}
    </>
  );
}
