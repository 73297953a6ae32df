import { useEffect, useEffectEvent } from 'react';
import { useAppVersion } from './use-app-version.ts';

/** Takes a newer version of the app by itself, while nobody is using this one. */
export function useNewestVersion(isFree: boolean): void {
  const { version, take } = useAppVersion();
  const takeIt = useEffectEvent(() => void take());
  useEffect(() => {
    if (isFree && version !== 'current') takeIt();
  }, [isFree, version]);
}
