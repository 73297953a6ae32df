import { type ReactNode, useEffect, useId, useState } from 'react';
import type { MapSetup } from '#contract/map-setup.ts';
import { t } from '#web/lib/i18n.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import styles from './map-button.module.css';

interface LayersButtonProps {
  readonly hosted: MapSetup['hosted_streets'];
  readonly onHostedStreetsChange: (enabled: boolean) => void;
  /** What else can be done with the ground. */
  readonly children: ReactNode;
}

/** Opens the choice of grounds; the hosted one is off until somebody turns it on. */
export function LayersButton({ hosted, onHostedStreetsChange, children }: LayersButtonProps) {
  const [open, setOpen] = useState(false);
  const hint = useId();
  // The box follows the finger at once; what the server keeps decides in the end.
  const [checked, setChecked] = useState(hosted.enabled);
  useEffect(() => setChecked(hosted.enabled), [hosted.enabled]);
  return (
    <>
      <IconButton
        icon="layers"
        label={t('map.layers')}
        className={styles.button}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div
          className={styles.layers}
          onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
        >
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={checked}
              aria-describedby={hint}
              onChange={(event) => {
                setChecked(event.target.checked);
                onHostedStreetsChange(event.target.checked);
              }}
            />
            {t('map.hostedStreets', { name: hosted.name })}
          </label>
          <p id={hint} className={styles.hint}>
            {t('map.hostedStreetsHint')}
          </p>
          {children}
        </div>
      )}
    </>
  );
}
