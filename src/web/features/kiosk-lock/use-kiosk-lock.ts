import './lock.css';
import { useEffect } from 'react';
import { holdFullScreen } from './full-screen.ts';
import { lockDevice } from './lock-device.ts';
import { refuseOldPage } from './start-afresh.ts';
import { stayAwake } from './stay-awake.ts';

/** While it is used, the page is a kiosk's: locked, filling the screen, awake. */
export function useKioskLock(): void {
  useEffect(() => {
    const ends = [lockDevice(), holdFullScreen(), stayAwake(), refuseOldPage()];
    return () => ends.forEach((end) => end());
  }, []);
}
