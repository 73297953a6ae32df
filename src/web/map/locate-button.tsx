import { useState } from 'react';
import type { Place } from '#contract/place-wire.ts';
import { t } from '#web/lib/i18n.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import styles from './map-button.module.css';

interface LocateButtonProps {
  readonly onFound: (place: Place, accuracyMeters: number) => void;
}

type Search = 'idle' | 'searching' | 'denied' | 'failed';

/** Starts a lead where the device is; says in words why it cannot. */
export function LocateButton({ onFound }: LocateButtonProps) {
  const [search, setSearch] = useState<Search>('idle');

  function handleClick() {
    setSearch('searching');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setSearch('idle');
        onFound({ lng: coords.longitude, lat: coords.latitude }, coords.accuracy);
      },
      (error) => setSearch(error.code === error.PERMISSION_DENIED ? 'denied' : 'failed'),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 10_000 },
    );
  }

  return (
    <>
      <IconButton
        icon="locate"
        label={t('map.locate')}
        className={styles.button}
        aria-busy={search === 'searching'}
        onClick={handleClick}
      />
      <div role="status">
        {search !== 'idle' && <div className={styles.word}>{t(words[search])}</div>}
      </div>
    </>
  );
}

const words = {
  searching: 'map.locating',
  denied: 'map.locateDenied',
  failed: 'map.locateFailed',
} as const;
