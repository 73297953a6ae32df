import { useEffect, useEffectEvent } from 'react';
import { holdHistory } from '#web/features/kiosk-lock/hold-history.ts';

/** "Back" of the browser stays on this page, and calls back. */
export function useHeldHistory(onBack: () => void): void {
  const back = useEffectEvent(onBack);
  useEffect(() => holdHistory(() => back()), []);
}
